// The fields of a request. First of all: is it not too heavy for somebody of the same age?
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormName, useForms } from '#renderer/features/forms/index.ts';
import { SearchPicker, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { CheckGroup, Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { goalsOfForm } from '#shared/domain/goal.ts';
import { formRules } from '#shared/domain/support-form.ts';
import { isFormOfRequest, matchWishes, requestAskers } from '#shared/domain/support-request.ts';
import { HeavyNotice } from './heavy-notice.tsx';
import { withRequestForm, type MissingAnswer, type RequestForm } from './request-form.ts';

export type RequestFieldsProps = {
  readonly request: RequestForm;
  readonly onChange: (request: RequestForm) => void;
  readonly missing: readonly MissingAnswer[];
  /** The pupil of a request that was noted does not change any more. */
  readonly pupilFixed: boolean;
};

/** `<RequestFields request onChange missing pupilFixed />` */
export function RequestFields(props: RequestFieldsProps): ReactElement {
  const { t } = useTranslation('matching');
  const { request, onChange, missing, pupilFixed } = props;
  const choices = usePupilChoices();
  const noun = (field: MissingAnswer) =>
    missing.includes(field) ? t(`form.missing.${field}`) : undefined;
  return (
    <Stack gap={5}>
      {pupilFixed ? null : (
        <SearchPicker
          label={t('form.pupil')}
          choices={choices ?? []}
          value={request.pupilIds}
          max={1}
          required
          autoFocus
          error={noun('pupil')}
          onChange={(ids) => onChange({ ...request, pupilIds: [...ids] })}
        />
      )}
      <RadioField
        label={t('form.tooHeavy')}
        description={t('form.tooHeavyHow')}
        value={request.tooHeavy}
        error={noun('tooHeavy')}
        options={[
          { value: 'no', label: t('form.no') },
          { value: 'yes', label: t('form.yes') },
        ]}
        onChange={(tooHeavy) => onChange({ ...request, tooHeavy })}
      />
      {request.tooHeavy === 'yes' ? <HeavyNotice saved={false} /> : null}
      <FormGrid>
        <Asked {...props} />
        {request.tooHeavy === 'yes' ? null : <Wishes {...props} />}
      </FormGrid>
    </Stack>
  );
}

function Asked(props: RequestFieldsProps): ReactElement {
  const { t } = useTranslation(['matching', 'pairs']);
  const { request, onChange, missing } = props;
  const formName = useFormName();
  const forms = useForms().filter(isFormOfRequest);
  const goals = goalsOfForm[request.form];
  const today = useToday();
  return (
    <>
      <SelectField
        label={t('matching:form.form')}
        value={request.form}
        options={forms.map((form) => ({ value: form, label: formName(form) }))}
        onChange={(chosen) =>
          onChange(withRequestForm(request, forms.find((one) => one === chosen) ?? request.form))
        }
      />
      <SelectField
        label={t('matching:form.askedBy')}
        value={request.askedBy}
        options={requestAskers.map((one) => ({ value: one, label: t(`matching:askedBy.${one}`) }))}
        onChange={(chosen) =>
          onChange({
            ...request,
            askedBy: requestAskers.find((one) => one === chosen) ?? request.askedBy,
          })
        }
      />
      <SelectField
        label={t('pairs:goal.category')}
        value={request.category}
        options={goals.map((goal) => ({ value: goal, label: t(`pairs:goals.${goal}`) }))}
        onChange={(chosen) =>
          onChange({
            ...request,
            category: goals.find((one) => one === chosen) ?? request.category,
          })
        }
      />
      <DateField
        label={t('matching:form.askedOn')}
        required
        max={today}
        value={request.askedOn}
        error={missing.includes('askedOn') ? t('matching:form.missing.askedOn') : undefined}
        onChange={(askedOn) => onChange({ ...request, askedOn })}
      />
      <Question {...props} />
    </>
  );
}

function Wishes(props: RequestFieldsProps): ReactElement {
  const { t } = useTranslation('matching');
  const { request, onChange, missing } = props;
  return (
    <>
      <RadioField
        label={t('form.pupilWants')}
        description={t('form.pupilWantsHow')}
        value={request.pupilWants}
        error={missing.includes('pupilWants') ? t('form.missing.pupilWants') : undefined}
        options={[
          { value: 'yes', label: t('form.yes') },
          { value: 'no', label: t('form.notYet') },
        ]}
        onChange={(pupilWants) => onChange({ ...request, pupilWants })}
      />
      <Preferences {...props} />
      <TextField
        label={t('form.wishes')}
        description={t('form.wishesHow')}
        value={request.wishes}
        maxLength={300}
        onChange={(wishes) => onChange({ ...request, wishes })}
      />
      <TextField
        label={t('form.languages')}
        description={t('form.languagesHow')}
        value={request.languages}
        maxLength={200}
        onChange={(languages) => onChange({ ...request, languages })}
      />
      <Checkbox
        label={t('form.sensitive')}
        description={t('form.sensitiveHow')}
        checked={request.sensitive}
        onChange={(sensitive) => onChange({ ...request, sensitive })}
      />
      <Checkbox
        label={t('form.sameClass')}
        description={t('form.sameClassHow')}
        checked={request.sameClassAllowed}
        onChange={(sameClassAllowed) => onChange({ ...request, sameClassAllowed })}
      />
    </>
  );
}

function Preferences({ request, onChange }: RequestFieldsProps): ReactElement {
  const { t } = useTranslation('matching');
  return (
    <CheckGroup label={t('form.wants')}>
      {matchWishes.map((wish) => (
        <Checkbox
          key={wish}
          label={t(`wish.${wish}`)}
          checked={request.wants.includes(wish)}
          onChange={(wanted) =>
            onChange({
              ...request,
              wants: matchWishes.filter((one) =>
                one === wish ? wanted : request.wants.includes(one),
              ),
            })
          }
        />
      ))}
    </CheckGroup>
  );
}

function Question({ request, onChange }: RequestFieldsProps): ReactElement {
  const { t } = useTranslation('matching');
  const needsQuestion = formRules[request.form].needsQuestion && request.tooHeavy !== 'yes';
  return (
    <Full>
      <TextField
        label={t('form.question')}
        description={needsQuestion ? t('form.questionHow') : t('form.questionOptional')}
        required={needsQuestion}
        value={request.question}
        maxLength={300}
        onChange={(question) => onChange({ ...request, question })}
      />
    </Full>
  );
}
