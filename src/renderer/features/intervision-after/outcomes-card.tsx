// What came of the session so far: each outcome opens to say who does it by when; taking one away can be undone.
import { useState, type ReactElement } from 'react';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { outcomeIcons } from './outcome-words.ts';
import { useOutcomeLine } from './use-outcome-line.ts';

type Outcome = ViewOf<'intervisionOutcome'>;

/** Of a session, those that were not taken away, oldest first; undefined while reading. */
export function useOutcomesOf(sessionId: RecordId): readonly Outcome[] | undefined {
  return useRecordsWhere('intervisionOutcome', 'body.sessionId', sessionId)
    ?.filter(({ body }) => !body.dropped)
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs);
}

export function OutcomesCard({ sessionId }: { readonly sessionId: RecordId }): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const toast = useToast();
  const outcomes = useOutcomesOf(sessionId);
  const [open, setOpen] = useState<Outcome | 'new' | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const drop = async ({ id: outcomeId }: Outcome, expectedRevision: number, dropped: boolean) => {
    const done = await call('intervisionOutcomes.drop', { outcomeId, expectedRevision, dropped });
    setError(done.ok ? null : done.error);
    return done.ok;
  };
  const take = async (outcome: Outcome) => {
    if (!(await drop(outcome, outcome.revision, true))) return;
    const back = () => void drop(outcome, outcome.revision + 1, false);
    toast({ text: t('outcome.dropped'), onUndo: back });
  };
  return (
    <Section
      title={t('outcomes')}
      end={
        <Button size="small" variant="subtle" icon={IconPlus} onClick={() => setOpen('new')}>
          {t('outcome.add')}
        </Button>
      }
    >
      <ErrorNotice error={error} />
      {outcomes?.length === 0 ? (
        <Card>
          <Secondary>{t('outcome.empty')}</Secondary>
        </Card>
      ) : (
        <Rows outcomes={outcomes ?? []} onOpen={setOpen} onDrop={(one) => void take(one)} />
      )}
      {open === null ? null : (
        <OutcomeDialog
          sessionId={sessionId}
          outcome={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

function Rows(props: {
  readonly outcomes: readonly Outcome[];
  readonly onOpen: (outcome: Outcome) => void;
  readonly onDrop: (outcome: Outcome) => void;
}): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const line = useOutcomeLine();
  return (
    <ListCard label={t('outcomes')}>
      {props.outcomes.map((outcome) => (
        <ListRow
          key={outcome.id}
          icon={outcomeIcons[outcome.body.kind]}
          tone={outcome.body.kind === 'concern' ? 'urgent' : 'neutral'}
          title={outcome.body.text}
          subtitle={line(outcome)}
          onClick={() => props.onOpen(outcome)}
          action={
            <IconButton
              icon={IconX}
              label={t('outcome.drop', { text: outcome.body.text })}
              onClick={() => props.onDrop(outcome)}
            />
          }
        />
      ))}
    </ListCard>
  );
}
