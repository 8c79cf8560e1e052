// Recording the next step: handing over when the rules allow it, and what came of it afterwards.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { consentFault, untold } from '#shared/domain/consent.ts';
import { handOverFault, isAcuteDanger, nextStatuses } from '#shared/domain/referral.ts';
import type { ReferralRow } from './referral-rows.ts';
import { StepFields } from './step-fields.tsx';
import type { DecidingView } from './use-deciding.ts';
import { useStep } from './use-step.ts';

const choices = {
  draft: 'referrals:step.sent',
  asked: 'referrals:step.asked',
  sent: 'referrals:step.sent',
  received: 'referrals:step.received',
  started: 'referrals:step.started',
  done: 'referrals:step.done',
  refused: 'referrals:step.refused',
  withdrawn: 'referrals:step.withdrawn',
  noFeedback: 'referrals:step.noFeedback',
} as const;

export type StepCardProps = {
  readonly row: ReferralRow;
  readonly who: DecidingView;
  /** As many have signed this very text as it takes. */
  readonly signed: boolean;
  /** Consent was taken back by somebody whose say is needed. */
  readonly stopped: { readonly on: string } | null;
};

/** Why handing over has to wait, as a sentence that says who can help; undefined when it need not. */
export function useHandOverRefusal(
  { row, who, signed, stopped }: StepCardProps,
  on: string,
): string | undefined {
  const { t } = useTranslation(['referrals', 'errors']);
  const { body } = row.referral;
  const consent = consentFault(body, who.deciding, on);
  const fixed = row.signOffState === 'approved';
  if (consent?.code === 'consentMissing' && fixed) return t('step.consentMissingSigned');
  if (consent?.code === 'consentNoCustody')
    return t('errors:consentNoCustody', { name: consent.name });
  if (consent) {
    return consent.code === 'consentMissing'
      ? t('step.consentMissing')
      : t(`errors:${consent.code}`);
  }
  if (stopped) return t('errors:consentTakenBack');
  if (untold(body, who.deciding, on) !== null) return t('errors:notToldReason');
  return handOverFault(body, signed) === 'signOffMissing' ? t('step.signOffMissing') : undefined;
}

/** Put a `key` of the status on it: every status starts a fresh card. */
export function StepCard(props: StepCardProps): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const { row, signed } = props;
  const step = useStep(row);
  const { form } = step;
  const refusal = useHandOverRefusal(props, step.today);
  const refused = form?.to === 'sent' ? refusal : undefined;
  useShortcut('save', () => void step.record(), refused === undefined);
  if (!form) return null;
  const acute = form.to === 'sent' && isAcuteDanger(row.referral.body) && !signed;
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
            onChange={step.choose}
            options={nextStatuses(row.status).map((value) => ({ value, label: t(choices[value]) }))}
          />
          {refused ? (
            <Notice tone="late">{refused}</Notice>
          ) : (
            <StepFields step={step} form={form} referral={row.referral.body} />
          )}
          <ErrorNotice error={step.error} />
          <Button
            variant="primary"
            shortcut="save"
            busy={step.busy}
            refusedBecause={refused ?? step.endRefusal}
            onClick={() => void step.record()}
          >
            {form.to === 'sent' ? t('step.handOver') : t('step.record')}
          </Button>
        </Stack>
      </Card>
    </Section>
  );
}
