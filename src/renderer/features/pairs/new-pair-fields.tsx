// The fields of a new pair. Which of them show depends on the form of support.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormName, useForms } from '#renderer/features/forms/index.ts';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { goalsOfForm } from '#shared/domain/goal.ts';
import { formRules } from '#shared/domain/support-form.ts';
import type { Choice } from './find-choices.ts';
import {
  isForClass,
  withForm,
  withStart,
  type MissingField,
  type NewPairForm,
} from './new-pair-form.ts';
import { MatchFields, NewcomerFields } from './new-pair-match.tsx';
import { goalTexts, rhythms } from './pair-texts.ts';
import { SearchPicker } from './search-picker.tsx';
import { useMemberNames } from './use-member-names.ts';
import { classNamesOf } from './use-pupil-choices.ts';

export type NewPairFieldsProps = {
  readonly pair: NewPairForm;
  readonly onChange: (pair: NewPairForm) => void;
  readonly choices: readonly Choice<RecordId>[];
  /** Fields to mark, after a first attempt to save. */
  readonly missing: readonly MissingField[];
};

/** `<NewPairFields pair onChange choices missing />` */
export function NewPairFields(props: NewPairFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { pair, onChange, missing } = props;
  const forms = useForms();
  const formName = useFormName();
  return (
    <FormGrid>
      <Full>
        <RadioField
          label={t('new.form')}
          value={pair.form}
          options={forms.map((form) => ({ value: form, label: formName(form) }))}
          onChange={(form) => onChange(withForm(pair, form))}
        />
      </Full>
      <People {...props} />
      <NewcomerFields {...props} />
      <Goal {...props} />
      <Adults {...props} />
      <SelectField
        label={t('new.rhythm')}
        value={String(pair.meetEveryDays)}
        options={rhythms.map(({ days, text }) => ({ value: String(days), label: t(text) }))}
        onChange={(days) => onChange({ ...pair, meetEveryDays: Number(days) })}
      />
      <DateField
        label={pair.form === 'newcomerBuddy' ? t('rhythm.matchingDay') : t('new.startedOn')}
        required
        value={pair.startedOn}
        error={missing.includes('startedOn') ? t('new.missing.startedOn') : undefined}
        onChange={(startedOn) => onChange(withStart(pair, startedOn))}
      />
      <PlannedUntil {...props} />
      <MatchFields {...props} />
      <Full>
        <RadioField
          label={t('new.tooHeavy')}
          description={t('new.tooHeavyHelp')}
          value={pair.tooHeavy}
          error={missing.includes('tooHeavy') ? t('new.missing.tooHeavy') : undefined}
          options={[
            { value: 'no', label: t('new.no') },
            { value: 'yes', label: t('new.yes') },
          ]}
          onChange={(tooHeavy) => onChange({ ...pair, tooHeavy })}
        />
      </Full>
    </FormGrid>
  );
}

/** Of a newcomer's pair only: half a year is usual. */
function PlannedUntil({ pair, onChange }: NewPairFieldsProps): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  if (pair.form !== 'newcomerBuddy') return null;
  return (
    <>
      <DateField
        label={t('rhythm.until')}
        description={t('rhythm.untilHelp')}
        value={pair.plannedUntil}
        min={pair.startedOn}
        onChange={(plannedUntil) => onChange({ ...pair, plannedUntil })}
      />
      <span />
    </>
  );
}

function People({ pair, onChange, choices, missing }: NewPairFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const classNames = useMemo(() => classNamesOf(choices), [choices]);
  const leaders = isForClass(pair.form);
  return (
    <>
      <SearchPicker
        label={leaders ? t('new.leaders') : t('new.supporter')}
        description={leaders ? t('new.leadersHelp') : t('new.supporterHelp')}
        choices={choices}
        value={pair.supporterIds}
        max={leaders ? 4 : 1}
        required
        error={missing.includes('supporters') ? t('new.missing.supporters') : undefined}
        onChange={(ids) => onChange({ ...pair, supporterIds: [...ids] })}
      />
      {leaders ? (
        <SelectField
          label={t('new.className')}
          description={t('new.classNameHelp')}
          value={pair.className}
          placeholder={t('new.chooseClass')}
          required
          options={classNames.map((name) => ({ value: name, label: name }))}
          onChange={(className) => onChange({ ...pair, className })}
        />
      ) : (
        <SearchPicker
          label={t('new.supportee')}
          description={t('new.supporteeHelp')}
          choices={choices}
          value={pair.supporteeIds}
          max={4}
          required
          onChange={(ids) => onChange({ ...pair, supporteeIds: [...ids] })}
        />
      )}
    </>
  );
}

function Goal({ pair, onChange }: NewPairFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const goals = goalsOfForm[pair.form];
  const { needsQuestion } = formRules[pair.form];
  return (
    <>
      <SelectField
        label={t('goal.category')}
        value={pair.category}
        options={goals.map((goal) => ({ value: goal, label: t(goalTexts[goal]) }))}
        onChange={(chosen) =>
          onChange({ ...pair, category: goals.find((goal) => goal === chosen) ?? pair.category })
        }
      />
      <TextField
        label={t('goal.question')}
        placeholder={needsQuestion ? t('goal.questionExample') : t('goal.optional')}
        value={pair.question}
        required={needsQuestion}
        maxLength={300}
        onChange={(question) => onChange({ ...pair, question })}
      />
      <Full>
        <TextField
          label={t('goal.outside')}
          placeholder={t('goal.outsideExample')}
          value={pair.outside}
          maxLength={300}
          onChange={(outside) => onChange({ ...pair, outside })}
        />
      </Full>
    </>
  );
}

function Adults({ pair, onChange, missing }: NewPairFieldsProps): ReactElement {
  const { t } = useTranslation(['pairs', 'peerLoad']);
  const { active } = useMemberNames();
  const options = active.map(({ id, name }) => ({ value: id, label: name }));
  const coaches = active
    .filter(({ mayCoach }) => mayCoach)
    .map(({ id, name }) => ({ value: id, label: name }));
  const coach = coaches.find(({ value }) => value === pair.coachId);
  const idOf = (value: string) => active.find(({ id }) => id === value)?.id ?? null;
  return (
    <>
      <SelectField
        label={t('new.coach')}
        description={coach ? t('peerLoad:reads.pair', { name: coach.label }) : t('new.coachHelp')}
        value={pair.coachId ?? ''}
        placeholder={t('new.chooseMember')}
        required
        options={coaches}
        error={missing.includes('coach') ? t('new.missing.coach') : undefined}
        onChange={(id) => onChange({ ...pair, coachId: idOf(id) })}
      />
      <SelectField
        label={t('new.backstop')}
        description={t('new.backstopHelp')}
        value={pair.backstopId ?? ''}
        placeholder={t('new.chooseMember')}
        required
        options={options}
        error={
          missing.includes('backstop')
            ? t('new.missing.backstop')
            : pair.backstopId !== null && pair.backstopId === pair.coachId
              ? t('new.sameAdult')
              : undefined
        }
        onChange={(id) => onChange({ ...pair, backstopId: idOf(id) })}
      />
    </>
  );
}
