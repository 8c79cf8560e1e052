// What was agreed about a case whose pair is known to this coach alone: in one press it is a task on that pair, in
// words that say nothing of the session.
import { useState, type ReactElement } from 'react';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useOutcomesOf } from './outcomes-card.tsx';

export function PairLines({ sessionId }: { readonly sessionId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const toast = useToast();
  const today = useToday();
  const dates = useDateFormat();
  const outcomes = useOutcomesOf(sessionId);
  const keys = useRecordsWhere('intervisionCaseKey', 'body.sessionId', sessionId);
  const pairs = useRecords('pair');
  const [error, setError] = useState<AppError | null>(null);
  const codeOf = (letter: string | null): string | undefined => {
    const key = keys?.find(({ body }) => body.letter === letter && body.pairId !== null);
    return pairs?.find(({ id }) => id === key?.body.pairId)?.body.code;
  };
  const linked = (outcomes ?? []).flatMap((outcome) => {
    const code = codeOf(outcome.body.letter);
    // A point for a mentor goes to the mentor, a concern to those who deal with it.
    const { kind } = outcome.body;
    if (code === undefined || kind === 'mentorPoint' || kind === 'concern') return [];
    return [{ outcome, code }];
  });
  const put = async (
    { id: outcomeId, revision, body }: ViewOf<'intervisionOutcome'>,
    code: string,
  ) => {
    const dueOn = body.dueOn !== null && body.dueOn >= today ? body.dueOn : addDaysTo(today, 7);
    const input = { outcomeId, expectedRevision: revision, dueOn };
    const done = await call('intervisionOutcomes.toPair', input);
    setError(done.ok ? null : done.error);
    if (done.ok) toast({ text: t('pairs.done', { code }), tone: 'ok' });
  };
  if (linked.length === 0) return null;
  return (
    <Section title={t('pairs.title')}>
      <ListCard label={t('pairs.title')}>
        {linked.map(({ outcome, code }) => (
          <ListRow
            key={outcome.id}
            icon={IconUsers}
            title={outcome.body.text}
            subtitle={t('pairs.which', { letter: outcome.body.letter, code })}
            action={
              outcome.body.onPair === null ? (
                <Button size="small" onClick={() => void put(outcome, code)}>
                  {t('pairs.put')}
                </Button>
              ) : (
                <Secondary>
                  {t('pairs.onPair', { day: dates.dayShort(outcome.body.onPair) })}
                </Secondary>
              )
            }
          />
        ))}
      </ListCard>
      <Secondary>{t('pairs.help')}</Secondary>
      <ErrorNotice error={error} />
    </Section>
  );
}
