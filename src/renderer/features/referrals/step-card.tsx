// Recording the next step: handing over when the rules allow it, and what came of it afterwards.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { dateOf } from '#shared/domain/date.ts';
import {
  handOverFault,
  isAcuteDanger,
  isClosed,
  needsText,
  nextStatuses,
} from '#shared/domain/referral.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { ReferralRow } from './referral-rows.ts';
import { startStep, stepFault, withStep, type StepFault, type StepForm } from './step-form.ts';

const choices = {
  draft: 'referrals:step.sent',
  sent: 'referrals:step.sent',
  received: 'referrals:step.received',
  started: 'referrals:step.started',
  done: 'referrals:step.done',
  refused: 'referrals:step.refused',
  withdrawn: 'referrals:step.withdrawn',
  noFeedback: 'referrals:step.noFeedback',
} as const;

const faultTexts = {
  required: 'referrals:fault.required',
  future: 'referrals:fault.future',
  date: 'referrals:fault.date',
  tooEarly: 'referrals:fault.tooEarly',
} as const;

function useStep(row: ReferralRow) {
  const { t } = useTranslation(['referrals']);
  const toast = useToast();
  const today = useToday();
  const { urgency } = row.referral.body;
  const [form, setForm] = useState(() => startStep(row.status, urgency, today));
  const [fault, setFault] = useState<StepFault | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: StepForm) => {
    setForm(next);
    setFault(null);
    setError(null);
  };
  const record = async () => {
    if (!form || busy) return;
    const earliest = row.since ?? dateOf(row.referral.createdAtMs);
    const missing = stepFault(form, earliest, today);
    setFault(missing);
    if (missing) return;
    setBusy(true);
    const { to, on, text } = form;
    const result = await call('referrals.step', {
      referralId: row.referral.id,
      to,
      on,
      text,
      dueOn: form.dueOn === '' ? null : form.dueOn,
    });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    // The step changes this card; the page's title takes the focus.
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
    toast({ text: t('step.saved'), tone: 'ok' });
  };
  return { form, fault, error, busy, change, record, today };
}

/** Why handing over has to wait, as a sentence that says who can help; undefined when it need not. */
function useHandOverRefusal(row: ReferralRow): string | undefined {
  const { t } = useTranslation(['referrals']);
  const signed = row.signOffState === 'approved';
  const fault = handOverFault(row.referral.body, signed);
  if (fault === null) return undefined;
  if (fault === 'signOffMissing') return t('step.signOffMissing');
  return signed ? t('step.consentMissingSigned') : t('step.consentMissing');
}

/** Put a `key` of the status on it: every status starts a fresh card. */
export function StepCard({ row }: { readonly row: ReferralRow }): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const step = useStep(row);
  const { form } = step;
  const refusal = useHandOverRefusal(row);
  const refused = form?.to === 'sent' ? refusal : undefined;
  useShortcut('save', () => void step.record(), refused === undefined);
  if (!form) return null;
  const { body } = row.referral;
  const acute = form.to === 'sent' && isAcuteDanger(body) && row.signOffState !== 'approved';
  return (
    <Section title={t('step.title')}>
      <Card {...(acute ? { emphasis: 'urgent' as const } : {})}>
        <Stack gap={4}>
          {acute ? (
            <Notice tone="urgent" title={t('step.acuteTitle')}>
              {t('step.acuteText')}
            </Notice>
          ) : null}
          <RadioField
            label={t('step.what')}
            value={form.to}
            onChange={(to) => step.change(withStep(form, to, body.urgency))}
            options={nextStatuses(row.status).map((value) => ({ value, label: t(choices[value]) }))}
          />
          {refused ? <Notice tone="late">{refused}</Notice> : <StepFields step={step} />}
          <ErrorNotice error={step.error} />
          <Button
            variant="primary"
            shortcut="save"
            busy={step.busy}
            refusedBecause={refused}
            onClick={() => void step.record()}
          >
            {form.to === 'sent' ? t('step.handOver') : t('step.record')}
          </Button>
        </Stack>
      </Card>
    </Section>
  );
}

function useTextLabel(to: StepForm['to']): string {
  const { t } = useTranslation(['referrals']);
  if (to === 'sent') return t('step.textSent');
  if (to === 'done') return t('step.textFeedback');
  return needsText(to) ? t('step.textReason') : t('step.textNote');
}

function StepFields({ step }: { readonly step: ReturnType<typeof useStep> }): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const { form, fault, change, today } = step;
  const textLabel = useTextLabel(form?.to ?? 'sent');
  if (!form) return null;
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
      {isClosed(form.to) ? null : (
        <DateField
          label={t('step.dueOn')}
          description={t('step.dueText')}
          value={form.dueOn}
          min={form.on}
          onChange={(dueOn) => change({ ...form, dueOn })}
          error={errorOf('dueOn')}
        />
      )}
    </>
  );
}
