// Whether a pair goes on: a break that can be undone, other supporters, and the ending that cannot.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { pauseReasons } from '#shared/domain/pair-life.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { EndDialog } from './end-dialog.tsx';
import { statusTexts } from './pair-texts.ts';
import { PauseDialog, type PauseReason } from './pause-dialog.tsx';
import { SupportersDialog } from './supporters-dialog.tsx';
import { useAsk } from './use-ask.ts';
import { useRefusal } from './use-refusal.ts';

export type StatusCardProps = { readonly pair: ViewOf<'pair'>; readonly today: string };

/** `<StatusCard pair today />`: who came here for a break (`?pauze=`) has this part in sight, and the break open. */
export function StatusCard(props: StatusCardProps): ReactElement {
  const search: { readonly pauze?: unknown } = useSearch({ strict: false });
  const ref = useRef<HTMLDivElement>(null);
  const asked = search.pauze !== undefined;
  useEffect(() => {
    if (asked) ref.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <div ref={ref}>
      <Status
        {...props}
        asked={asked}
        startReason={pauseReasons.find((one) => one === search.pauze) ?? null}
      />
    </div>
  );
}

type StatusProps = StatusCardProps & {
  readonly asked: boolean;
  readonly startReason: PauseReason | null;
};

function Status({ pair, today, asked, startReason }: StatusProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const dates = useDateFormat();
  const navigate = useNavigate();
  const refusal = useRefusal(pair);
  const [open, setOpen] = useState<Part | null>(null);
  const { busy, error, ask } = useAsk();
  const { status, pauses, changes } = pair.body;
  // From the address and not kept: the address may be known only after this is drawn.
  const first = asked && refusal === undefined && status === 'active' ? 'pause' : null;
  const pause = pauses.find(({ until }) => until === null);
  const resume = async () => {
    const input = { pairId: pair.id, expectedRevision: pair.revision, on: today };
    if (await ask(() => call('pairs.resume', input))) toast({ text: t('status.resumed') });
  };
  const close = () => {
    setOpen(null);
    // Going back to this page does not ask for a break again.
    if (asked) void navigate({ to: `/koppels/${pair.id}/afspraken`, replace: true });
  };
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
          <StatusButtons
            status={status}
            refusal={refusal}
            busy={busy}
            onOpen={setOpen}
            onResume={() => void resume()}
          />
        </Stack>
      </Card>
      <StatusDialog
        open={open ?? first}
        pair={pair}
        today={today}
        startReason={startReason}
        onClose={close}
      />
    </Section>
  );
}

type Part = 'pause' | 'people' | 'end';

function StatusButtons(props: {
  readonly status: ViewOf<'pair'>['body']['status'];
  readonly refusal: string | undefined;
  readonly busy: boolean;
  readonly onOpen: (part: Part) => void;
  readonly onResume: () => void;
}): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const { status, refusal, busy, onOpen, onResume } = props;
  if (status === 'ended') return null;
  return (
    <Row gap={2}>
      {status === 'paused' ? (
        <Button busy={busy} refusedBecause={refusal} onClick={onResume}>
          {t('status.resume')}
        </Button>
      ) : (
        <Button refusedBecause={refusal} onClick={() => onOpen('pause')}>
          {t('status.pause')}
        </Button>
      )}
      <Button refusedBecause={refusal} onClick={() => onOpen('people')}>
        {t('people.button')}
      </Button>
      <Button refusedBecause={refusal} onClick={() => onOpen('end')}>
        {t('status.end')}
      </Button>
    </Row>
  );
}

function StatusDialog(
  props: Omit<StatusProps, 'asked'> & {
    readonly open: Part | null;
    readonly onClose: () => void;
  },
): ReactElement | null {
  const { open, startReason, ...dialog } = props;
  if (open === 'pause') return <PauseDialog {...dialog} startReason={startReason} />;
  if (open === 'people') return <SupportersDialog {...dialog} />;
  return open === 'end' ? <EndDialog {...dialog} /> : null;
}
