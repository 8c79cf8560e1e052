// Beside a referral: how late its answer is, its signature, the next step, and who can read it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TransferCard } from '#renderer/features/transfers/index.ts';
import { AskSignOff, type useReading } from '#renderer/features/sign-offs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { isAcuteDanger } from '#shared/domain/referral.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { DecidingView } from './use-deciding.ts';
import type { ReferralRow } from './referral-rows.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { TakeConsentBack } from './consent-back.tsx';
import { ReferralPapers } from './referral-papers.tsx';
import { StepCard, useHandOverRefusal } from './step-card.tsx';

type Reading = ReturnType<typeof useReading>;

export type ReferralSideProps = {
  readonly row: ReferralRow;
  readonly reading: Reading;
  readonly mayWrite: boolean;
  readonly who: DecidingView;
  /** Signatures it takes, and who gave one under this very text. */
  readonly needed: number;
  readonly signers: readonly MemberId[];
  readonly backs: readonly ViewOf<'consentTakenBack'>[];
  /** Consent was taken back by somebody whose say is needed. */
  readonly stopped: { readonly on: string } | null;
};

const circleTexts = {
  careTeam: 'referrals:page.careTeam',
  programmeTeam: 'referrals:page.programmeTeam',
  auditors: 'referrals:page.auditors',
  emergency: 'referrals:page.emergency',
} as const;

export function ReferralSide(props: ReferralSideProps): ReactElement {
  const { row, reading, mayWrite, who, needed, signers, stopped } = props;
  const { referral } = row;
  const signed = signers.length >= needed;
  const refusal = useHandOverRefusal({ row, who, signed, stopped }, useToday());
  const earlier = reading.earlier.filter(({ id }) => id === referral.id);
  const authors = new Set(
    [...earlier, referral].flatMap(({ createdBy, changedBy }) => [createdBy, changedBy]),
  );
  const step = mayWrite ? <StepCard key={row.status} {...{ row, who, signed, stopped }} /> : null;
  const stepFirst = row.status === 'draft' && isAcuteDanger(referral.body);
  return (
    <Stack gap={5}>
      <Due row={row} />
      <AcuteAfter row={row} />
      {stepFirst ? step : null}
      <AskSignOff
        subject={referral}
        authors={[...authors]}
        mayAsk={mayWrite && row.status !== 'withdrawn'}
        needed={needed > 0}
      />
      {stepFirst ? null : step}
      <TransferCard {...{ referral, status: row.status, mayWrite, refusal }} />
      {mayWrite ? <TakeConsentBack row={row} backs={props.backs} /> : null}
      <ReferralPapers referral={referral} />
      <Readers readers={reading.readers} />
    </Stack>
  );
}

function Due({ row }: { readonly row: ReferralRow }): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const dates = useDateFormat();
  if (row.dueOn === null) return null;
  const due = t('page.dueOn', { day: dates.dayShort(row.dueOn) });
  return row.daysLate > 0 ? (
    <Notice tone="late" title={due}>
      {t('page.late', { count: row.daysLate })}
    </Notice>
  ) : (
    <Notice>{due}</Notice>
  );
}

/** Handed over before it was signed: the signature is still owed. */
function AcuteAfter({ row }: { readonly row: ReferralRow }): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  const owed = isAcuteDanger(row.referral.body) && row.signOffState !== 'approved';
  if (!owed || row.status === 'draft' || row.status === 'withdrawn') return null;
  return row.referral.body.destinationKind === 'external' ? (
    <Notice tone="late">{t('step.acuteAfter')}</Notice>
  ) : null;
}

function Readers({ readers }: { readonly readers: Reading['readers'] }): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  if (readers.length === 0) return null;
  const isCircle = (name: string): name is keyof typeof circleTexts => name in circleTexts;
  return (
    <Section title={t('page.readersTitle')}>
      <Card>
        <Stack gap={1}>
          {readers.map(({ type, name }) => (
            <p key={`${type}-${name}`}>
              {type === 'circle' && isCircle(name) ? t(circleTexts[name]) : name}
            </p>
          ))}
        </Stack>
      </Card>
    </Section>
  );
}
