// What is known of a candidate, to fill in or to read: motivation, marks yes or no, the profile, and apart
// from it what somebody may still learn.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { criteriaOf } from '#shared/domain/application-rules.ts';
import { growthPoints, type ProfileCriterion } from '#shared/domain/application.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import {
  assessmentSchema,
  changedParts,
  noAnswer,
  toAssessment,
  unexplained,
  type Assessment,
} from './assessment-form.ts';
import { useApplicationChange } from './use-application-change.ts';

export type AssessmentCardProps = { readonly application: ViewOf<'application'> };

function useAssessment({ application }: AssessmentCardProps) {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const today = useToday();
  const draft = useDraft(`application:${application.id}`, assessmentSchema);
  const [before, setBefore] = useState(() => toAssessment(application.body, today));
  const [value, setValue] = useState(() => draft.initial ?? toAssessment(application.body, today));
  const [asksWhy, setAsksWhy] = useState<readonly ProfileCriterion[]>([]);
  const changer = useApplicationChange(application);
  const { form } = application.body;
  const change = (part: Partial<Assessment>) => {
    const next = { ...value, ...part };
    setValue(next);
    if (asksWhy.length > 0) setAsksWhy(unexplained(form, next));
    draft.keep(next);
  };
  const save = async () => {
    const silent = unexplained(form, value);
    setAsksWhy(silent);
    if (silent.length > 0) {
      setTimeout(() => {
        document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
      }, 0);
      return;
    }
    if (
      !(await changer.run(() =>
        call('applications.update', { ...changer.which, ...changedParts(form, before, value) }),
      ))
    )
      return;
    draft.forget();
    setBefore(value);
    toast({ text: t('assessment.saved'), tone: 'ok' });
  };
  return { value, change, save, asksWhy, busy: changer.busy, error: changer.error };
}

type FormState = ReturnType<typeof useAssessment>;
type PartProps = AssessmentCardProps & { readonly state: FormState };

/** `<AssessmentForm application />`: while there is no decision. */
export function AssessmentForm(props: AssessmentCardProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const mayWrite = useMayDo('runProgramme');
  const state = useAssessment(props);
  useShortcut('save', () => void state.save(), mayWrite);
  return (
    <>
      <Section title={t('assessment.before')}>
        <Card>
          <Before {...props} state={state} />
        </Card>
      </Section>
      <Section title={t('assessment.profile')}>
        <Card>
          <Profile {...props} state={state} />
        </Card>
      </Section>
      <Section title={t('assessment.growth')}>
        <Card>
          <Stack gap={4}>
            <Growth state={state} />
            <ErrorNotice error={state.error} where={t('assessment.notSaved')} />
            <Row justify="end">
              <Button
                variant="primary"
                shortcut="save"
                busy={state.busy}
                refusedBecause={mayWrite ? undefined : t('refused')}
                onClick={() => void state.save()}
              >
                {t('assessment.save')}
              </Button>
            </Row>
          </Stack>
        </Card>
      </Section>
    </>
  );
}

function Before({ application, state }: PartProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const today = useToday();
  const { value, change } = state;
  return (
    <FormGrid>
      <RadioField
        label={t('assessment.marks')}
        description={t('assessment.marksHelp')}
        value={value.marks}
        options={[
          { value: 'yes', label: t('answers.yes') },
          { value: 'no', label: t('answers.no') },
        ]}
        onChange={(marks) => change({ marks })}
      />
      {value.marks === '' ? null : (
        <DateField
          label={t('assessment.marksOn')}
          max={today}
          value={value.marksOn}
          onChange={(marksOn) => change({ marksOn })}
        />
      )}
      {application.body.motivation === 'none' ? null : (
        <Full>
          <TextArea
            label={t('new.motivationText')}
            value={value.motivationText}
            maxLength={2000}
            minRows={2}
            onChange={(motivationText) => change({ motivationText })}
          />
        </Full>
      )}
    </FormGrid>
  );
}

const answers = ['yes', 'doubt', 'no'] as const;

function Profile({ application, state }: PartProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const { value, change, asksWhy } = state;
  const answer = (criterion: ProfileCriterion, part: Partial<typeof noAnswer>) => {
    const given = { ...(value.criteria[criterion] ?? noAnswer), ...part };
    change({ criteria: { ...value.criteria, [criterion]: given } });
  };
  return (
    <FormGrid>
      {criteriaOf(application.body.form).map((criterion) => {
        const given = value.criteria[criterion] ?? noAnswer;
        const name = t(`selection:criteria.${criterion}`);
        return [
          <SelectField
            key={criterion}
            label={name}
            value={given.answer}
            placeholder={t('answers.none')}
            options={answers.map((one) => ({ value: one, label: t(`selection:answers.${one}`) }))}
            onChange={(chosen) =>
              answer(criterion, { answer: answers.find((one) => one === chosen) ?? '' })
            }
          />,
          <TextField
            key={`${criterion}-why`}
            label={t('assessment.why', { name })}
            value={given.reason}
            maxLength={300}
            error={asksWhy.includes(criterion) ? t('assessment.whyMissing') : undefined}
            onChange={(reason) => answer(criterion, { reason })}
          />,
        ];
      })}
    </FormGrid>
  );
}

function Growth({ state }: { readonly state: FormState }): ReactElement {
  const { t } = useTranslation(['selection']);
  const { value, change } = state;
  return (
    <Stack gap={3}>
      <Secondary>{t('assessment.growthHelp')}</Secondary>
      <FormGrid>
        {growthPoints.map((point) => (
          <Checkbox
            key={point}
            label={t(`selection:growth.${point}`)}
            checked={value.growth.includes(point)}
            onChange={(ticked) =>
              change({
                growth: growthPoints.filter((one) =>
                  one === point ? ticked : value.growth.includes(one),
                ),
              })
            }
          />
        ))}
      </FormGrid>
    </Stack>
  );
}
