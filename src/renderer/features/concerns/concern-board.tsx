// Concerns in columns by where they stand.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Board } from '#renderer/ui/board.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { boardColumns, columnOf, dueOrder, type ConcernRow } from './concern-rows.ts';
import { useConcernWords } from './concern-words.ts';
import { ConcernUrgencyChip, urgencyTones } from './concern-urgency-chip.tsx';
import { useMomentText } from './use-concern-columns.tsx';

/** `<ConcernBoard rows nowMs />`: closed ones of the last thirty days. */
export function ConcernBoard(props: {
  readonly rows: readonly ConcernRow[];
  readonly nowMs: number;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { rows, nowMs } = props;
  const words = useConcernWords();
  const { nameOf } = useMemberNames();
  const moment = useMomentText(nowMs);
  const columns = useMemo(() => {
    const inOrder = rows.toSorted((a, b) => (dueOrder(a) < dueOrder(b) ? -1 : 1));
    const byColumn = Map.groupBy(inOrder, (row) => columnOf(row, nowMs));
    return boardColumns.map((id) => ({
      id,
      title: t(`concerns:board.${id}`),
      cards: byColumn.get(id) ?? [],
    }));
  }, [rows, nowMs, t]);
  return (
    <Board
      label={t('list.title')}
      columns={columns}
      cardId={({ concern }) => concern.id}
      card={(row) => {
        const { body, id } = row.concern;
        const serious = body.urgency === 'acute' || body.urgency === 'day';
        return {
          title: row.about,
          subtitle: [
            body.code,
            words.category(body),
            row.holderId === null ? t('list.nobody') : nameOf(row.holderId),
          ].join(' · '),
          chips: (
            <>
              <ConcernUrgencyChip urgency={body.urgency} />
              {row.outside ? <Chip tone="question">{t('list.outside')}</Chip> : null}
              {row.late > 0 ? (
                <Chip tone="urgent">{t('list.late', { count: row.late })}</Chip>
              ) : row.nextByMs === null ? null : (
                <Chip>{t('report.before', { moment: moment(row.nextByMs) })}</Chip>
              )}
            </>
          ),
          ...(serious && row.status !== 'closed' ? { tone: urgencyTones[body.urgency] } : {}),
          to: `/signalen/${id}`,
        };
      }}
    />
  );
}
