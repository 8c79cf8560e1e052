// What is filled in with a step: when, how, with whom it was talked through, who was told, what one waits for,
// and at the end what came of the follow-ups.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, CheckGroup, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { isClosed, needsText, type ReferralBody } from '#shared/domain/referral.ts';
import type { StepFault, StepForm } from './step-form.ts';
import { endingOf, type useStep } from './use-step.ts';

const faultTexts = {
  required: 'referrals:fault.required',
  future: 'referrals:fault.future',
  date: 'referrals:fault.date',
  tooEarly: 'referrals:fault.tooEarly',
} as const;

type Step = ReturnType<typeof useStep>;
export type StepFieldsProps = {
  readonly step: Step;
  readonly form: StepForm;
  readonly referral: ReferralBody;
};

function useTextLabel(to: StepForm['to']): string {
  const { t } = useTranslation(['referrals']);
  if (to === 'sent') return t('step.textSent');
  if (to === 'done') return t('step.textFeedback');
  return needsText(to) ? t('step.textReason') : t('step.textNote');
}

export function StepFields({ step, form, referral }: StepFieldsProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const { fault, change, today } = step;
  const textLabel = useTextLabel(form.to);
  const errorOf = (field: StepFault['field']) =>
    fault?.field === field ? t(faultTexts[fault.fault]) : undefined;
  return (
    <>
      <DateField
        label={t('step.on')}
        value={form.on}
        max={today}
        onChange={(on) => change({ ...form, on })}
        error={errorOf('on')}
        required
      />
      <TextArea
        label={textLabel}
        value={form.text}
        onChange={(text) => change({ ...form, text })}
        error={errorOf('text')}
        required={needsText(form.to)}
        maxLength={5000}
        minRows={2}
      />
      <WarmFields step={step} form={form} referral={referral} />
      {isClosed(form.to) ? (
        <Finishing step={step} />
      ) : (
        <>
          <DateField
            label={t('step.dueOn')}
            description={t('step.dueText')}
            value={form.dueOn}
            min={form.on}
            onChange={(dueOn) => change({ ...form, dueOn })}
            error={errorOf('dueOn')}
          />
          <TextField
            label={t('step.followUp')}
            description={t('step.followUpText')}
            value={form.followUp}
            onChange={(followUp) => change({ ...form, followUp })}
            maxLength={200}
          />
          {form.followUp.trim() === '' ? null : (
            <DateField
              label={t('step.followUpOn')}
              value={form.followUpOn}
              min={form.on}
              onChange={(followUpOn) => change({ ...form, followUpOn })}
              error={errorOf('followUpOn')}
              required
            />
          )}
        </>
      )}
    </>
  );
}

/** Handing over in person, and who heard of it only now. */
function WarmFields({ step, form, referral }: StepFieldsProps): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const { change } = step;
  const tells = [
    ...(referral.pupilToldOn === null ? (['toldPupil'] as const) : []),
    ...(referral.parentsToldOn === null && referral.destinationKind === 'external'
      ? (['toldParents'] as const)
      : []),
  ];
  if (form.to === 'withdrawn' || form.to === 'noFeedback' || form.to === 'asked') return null;
  return (
    <>
      <TextField
        label={t('step.warmWith')}
        description={t('step.warmText')}
        value={form.warmWith}
        onChange={(warmWith) => change({ ...form, warmWith })}
        maxLength={120}
      />
      {form.warmWith.trim() === '' ? null : (
        <Checkbox
          label={t('step.pupilPresent')}
          checked={form.pupilPresent}
          onChange={(pupilPresent) => change({ ...form, pupilPresent })}
        />
      )}
      {tells.length === 0 ? null : (
        <CheckGroup label={t('step.toldNow')}>
          {tells.map((name) => (
            <Checkbox
              key={name}
              label={name === 'toldPupil' ? t('step.toldPupil') : t('step.toldParents')}
              checked={form[name]}
              onChange={(checked) => change({ ...form, [name]: checked })}
            />
          ))}
        </CheckGroup>
      )}
    </>
  );
}

function Finishing({ step }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const { open, finish, setFinish } = step;
  if (open.length === 0) return null;
  return (
    <Stack gap={3}>
      {open.map(({ id, body }) => (
        <Stack key={id} gap={2}>
          <RadioField
            label={t('step.finish', { task: body.title })}
            value={endingOf(finish, id).how}
            onChange={(how) => setFinish({ ...finish, [id]: { ...endingOf(finish, id), how } })}
            options={[
              { value: 'done', label: t('step.taskDone') },
              { value: 'withdrawn', label: t('step.taskWithdrawn') },
            ]}
          />
          <TextField
            label={
              endingOf(finish, id).how === 'withdrawn' ? t('step.taskWhy') : t('step.taskOutcome')
            }
            value={endingOf(finish, id).outcome}
            onChange={(outcome) =>
              setFinish({ ...finish, [id]: { ...endingOf(finish, id), outcome } })
            }
            required={endingOf(finish, id).how === 'withdrawn'}
            maxLength={300}
          />
        </Stack>
      ))}
    </Stack>
  );
}
