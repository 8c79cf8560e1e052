// Beside a referral to outside the school: making a sealed package of what goes along, and confirming that it
// arrived. The passphrase lives in the dialog that shows it, and nowhere else.
import { useState, type ReactElement } from 'react';
import { IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { isClosed, nextStatuses, type ReferralStatus } from '#shared/domain/referral.ts';
import { mostWrongCodes, transferState } from '#shared/domain/transfer.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { PassphraseOnce, type MadePackage } from './passphrase-once.tsx';
import { ReceiptForm } from './receipt-form.tsx';

export type TransferCardProps = {
  readonly referral: ViewOf<'referral'>;
  readonly status: ReferralStatus;
  readonly mayWrite: boolean;
  /** Why it may not leave the school now; undefined when it may. */
  readonly refusal: string | undefined;
};

/** `<TransferCard referral status mayWrite refusal />`: nothing for a referral inside the school. */
export function TransferCard(props: TransferCardProps): ReactElement | null {
  const { t } = useTranslation(['transfers']);
  const { referral, status, mayWrite } = props;
  const about = useRecordsWhere('transfer', 'body.referralId', referral.id);
  const state = transferState(about ?? []);
  if (referral.body.destinationKind !== 'external' || (!mayWrite && state === null)) return null;
  return (
    <Section title={t('title')}>
      <Card>
        <Stack gap={4}>
          {state ? <Standing state={state} /> : <p>{t('what')}</p>}
          {state && mayWrite ? <Receipt referral={referral} state={state} /> : null}
          {mayWrite ? <Make {...props} status={status} isFirst={state === null} /> : null}
        </Stack>
      </Card>
    </Section>
  );
}

type State = NonNullable<ReturnType<typeof transferState>>;

function Standing({ state }: { readonly state: State }): ReactElement {
  const { t } = useTranslation(['transfers']);
  const dates = useDateFormat();
  const { madeAtMs, fileName, receivedAtMs } = state;
  return (
    <>
      <p>{t('made', { when: dates.moment(madeAtMs), fileName })}</p>
      {receivedAtMs === null ? null : (
        <Notice tone="ok" title={t('received', { when: dates.moment(receivedAtMs) })}>
          {t('receivedText')}
        </Notice>
      )}
    </>
  );
}

function Receipt(props: {
  readonly referral: ViewOf<'referral'>;
  readonly state: State;
}): ReactElement | null {
  const { t } = useTranslation(['errors']);
  const { referral, state } = props;
  if (state.receivedAtMs !== null) return null;
  if (state.wrong >= mostWrongCodes) return <Notice tone="late">{t('receiptRefused')}</Notice>;
  // Every package starts with an empty field.
  return <ReceiptForm key={state.madeId} referralId={referral.id} wrong={state.wrong} />;
}

function Make(props: TransferCardProps & { readonly isFirst: boolean }): ReactElement {
  const { t } = useTranslation(['transfers']);
  const { ask, busy, error } = useAsk();
  const [made, setMade] = useState<MadePackage | null>(null);
  const { referral, status, isFirst } = props;
  const refused = isClosed(status) ? t('closed') : props.refusal;
  const make = async () => {
    const answer = await ask(() => call('transfers.make', { referralId: referral.id }));
    setMade(answer?.value ?? null);
  };
  const handsOver = nextStatuses(status).includes('sent');
  return (
    <>
      {refused ? <Secondary>{refused}</Secondary> : null}
      {!refused && handsOver ? <Secondary>{t('handsOver')}</Secondary> : null}
      {!refused && !isFirst ? <Secondary>{t('again')}</Secondary> : null}
      <ErrorNotice error={error} />
      <Button icon={IconPackage} busy={busy} refusedBecause={refused} onClick={() => void make()}>
        {isFirst ? t('make') : t('makeAgain')}
      </Button>
      {made ? <PassphraseOnce made={made} onClose={() => setMade(null)} /> : null}
    </>
  );
}
