// Whether a pair goes on: a break that can be undone, other supporters, and the ending that cannot.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { EndDialog } from './end-dialog.tsx';
import { statusTexts } from './pair-texts.ts';
import { PauseDialog } from './pause-dialog.tsx';
import { SupportersDialog } from './supporters-dialog.tsx';
import { useAsk } from './use-ask.ts';
import { useRefusal } from './use-refusal.ts';

export type StatusCardProps = { readonly pair: ViewOf<'pair'>; readonly today: string };

/** `<StatusCard pair today />` */
export function StatusCard({ pair, today }: StatusCardProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const dates = useDateFormat();
  const refusal = useRefusal(pair);
  const [open, setOpen] = useState<'pause' | 'people' | 'end' | null>(null);
  const { busy, error, ask } = useAsk();
  const { status, pauses, changes } = pair.body;
  const pause = pauses.find(({ until }) => until === null);
  const resume = async () => {
    const input = { pairId: pair.id, expectedRevision: pair.revision, on: today };
    if (await ask(() => call('pairs.resume', input))) toast({ text: t('status.resumed') });
  };
  const close = () => setOpen(null);
  return (
    <Section title={t('status.title')}>
      <Card>
        <Stack gap={3}>
          <p>{t(statusTexts[status])}</p>
          {pause ? (
            <Secondary>
              {t('pause.since', {
                date: dates.day(pause.from),
                reason: t(`pause.reasons.${pause.reason}`),
              })}
            </Secondary>
          ) : null}
          {changes.length > 0 ? (
            <Secondary>{t('people.count', { count: changes.length })}</Secondary>
          ) : null}
          <ErrorNotice error={error} />
          {status === 'ended' ? null : (
            <Row gap={2}>
              {status === 'paused' ? (
                <Button busy={busy} refusedBecause={refusal} onClick={() => void resume()}>
                  {t('status.resume')}
                </Button>
              ) : (
                <Button refusedBecause={refusal} onClick={() => setOpen('pause')}>
                  {t('status.pause')}
                </Button>
              )}
              <Button refusedBecause={refusal} onClick={() => setOpen('people')}>
                {t('people.button')}
              </Button>
              <Button refusedBecause={refusal} onClick={() => setOpen('end')}>
                {t('status.end')}
              </Button>
            </Row>
          )}
        </Stack>
      </Card>
      {open === 'pause' ? <PauseDialog pair={pair} today={today} onClose={close} /> : null}
      {open === 'people' ? <SupportersDialog pair={pair} today={today} onClose={close} /> : null}
      {open === 'end' ? <EndDialog pair={pair} today={today} onClose={close} /> : null}
    </Section>
  );
}
