// The columns of the table of concerns.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { dateOf, daysBetween } from '#shared/domain/date.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { dueOrder, type ConcernRow } from './concern-rows.ts';
import { useConcernWords } from './concern-words.ts';
import { ConcernUrgencyChip } from './concern-urgency-chip.tsx';
import { useConcernSentence } from './use-concerns.ts';

/** Today the time, on another day that day. */
export function useMomentText(nowMs: number): (ms: number) => string {
  const dates = useDateFormat();
  const today = dateOf(nowMs);
  return useCallback(
    (ms) => (dateOf(ms) === today ? dates.time(ms) : dates.dayShort(dateOf(ms))),
    [dates, today],
  );
}

export function useConcernColumns(nowMs: number): readonly DataColumn<ConcernRow>[] {
  const what = useWhatColumns();
  const when = useWhenColumns(nowMs);
  return useMemo(() => [...what, ...when], [what, when]);
}

function useWhatColumns(): readonly DataColumn<ConcernRow>[] {
  const { t } = useTranslation(['concerns']);
  const words = useConcernWords();
  const sentence = useConcernSentence();
  const { nameOf } = useMemberNames();
  return useMemo(
    () => [
      {
        id: 'code',
        header: t('list.columns.code'),
        width: 124,
        value: ({ concern }) => concern.body.code,
      },
      {
        id: 'about',
        header: t('list.columns.about'),
        value: (row) => `${row.about} ${words.category(row.concern.body)}`,
        cell: (row) => <TwoLines first={row.about} second={words.category(row.concern.body)} />,
        grow: 1.6,
      },
      {
        id: 'urgency',
        header: t('list.columns.urgency'),
        width: 120,
        value: ({ concern }) => urgencies.indexOf(concern.body.urgency),
        text: ({ concern }) => words.urgency(concern.body.urgency),
        groupable: true,
        cell: ({ concern }) => <ConcernUrgencyChip urgency={concern.body.urgency} />,
        searchable: false,
      },
      { id: 'status', header: t('list.columns.status'), value: sentence, groupable: true },
      {
        id: 'holder',
        header: t('list.columns.holder'),
        value: ({ holderId }) => (holderId === null ? '' : nameOf(holderId)),
        cell: ({ holderId }) => (holderId === null ? t('list.nobody') : nameOf(holderId)),
        groupable: true,
      },
    ],
    [t, words, sentence, nameOf],
  );
}

function useWhenColumns(nowMs: number): readonly DataColumn<ConcernRow>[] {
  const { t } = useTranslation(['concerns']);
  const words = useConcernWords();
  const moment = useMomentText(nowMs);
  return useMemo(() => {
    const today = dateOf(nowMs);
    const next = ({ nextByMs }: ConcernRow) => (nextByMs === null ? '–' : moment(nextByMs));
    const what = ({ nextParty }: ConcernRow) =>
      nextParty === null ? t('list.task') : t('list.mustKnow', { who: words.party(nextParty) });
    const nextCell = (row: ConcernRow) =>
      row.nextByMs === null ? next(row) : <TwoLines first={next(row)} second={what(row)} />;
    const age = ({ waitingSinceMs }: ConcernRow) =>
      waitingSinceMs === null ? -1 : daysBetween(dateOf(waitingSinceMs), today);
    return [
      {
        id: 'age',
        header: t('list.columns.age'),
        width: 92,
        align: 'end',
        value: age,
        text: (row) => (age(row) < 0 ? '' : t('list.days', { count: age(row) })),
        cell: (row) => (age(row) < 0 ? '–' : t('list.days', { count: age(row) })),
        searchable: false,
      },
      {
        id: 'next',
        header: t('list.columns.next'),
        width: 168,
        value: dueOrder,
        text: next,
        cell: (row) =>
          row.late > 0 ? (
            <Chip tone="urgent">{t('list.late', { count: row.late })}</Chip>
          ) : (
            nextCell(row)
          ),
        searchable: false,
      },
    ];
  }, [t, words, moment, nowMs]);
}
