// For who stands on the ladder of a concern they cannot read: who was to know, whom to call, and that they know.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { ClockDisregarded } from '#renderer/features/concerns/index.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { AppError } from '#shared/result/errors.ts';
import type { TodayItem } from './today-item.ts';

export type ClockItem = Extract<TodayItem, { readonly type: 'concernClock' }>;

/** `<KnowsDialog item onClose />` */
export function KnowsDialog(props: {
  readonly item: ClockItem;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['today', 'emergency']);
  const dates = useDateFormat();
  const toast = useToast();
  const { nameOf } = useMemberNames();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const { item, onClose } = props;
  const clock = useRecord('concernClock', item.clockId);
  const knows = async () => {
    setBusy(true);
    const { clockId, revision: expectedRevision, rung } = item;
    const answer = await call('concerns.knows', { clockId, expectedRevision, rung });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    toast({ text: t('knows.done'), tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('row.concern', { code: item.code, moment: dates.moment(item.byMs) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('knows.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => void knows()}>
            {t('knows.know')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{t('knows.text')}</p>
        {clock ? <ClockDisregarded clock={clock} /> : null}
        {(clock?.body.rungs ?? []).map((rung) => (
          <div key={rung.party}>
            <b>{t(`emergency:serious.party.${rung.party}`)}</b>{' '}
            {rung.knewAtMs === null
              ? t('knows.notYet', { moment: dates.moment(rung.byMs) })
              : t('knows.knew', { moment: dates.moment(rung.knewAtMs) })}
            <Secondary>{rung.memberIds.map(nameOf).join(', ')}</Secondary>
          </div>
        ))}
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}
