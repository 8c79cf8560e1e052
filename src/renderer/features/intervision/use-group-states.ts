// How groups stand, as live data and in words: when each met, when it meets, how long it is overdue.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { groupStates, type GroupState as State } from '#shared/domain/intervision-overview.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useLeaderIds } from './use-peer-choices.ts';

export type GroupState = State<ViewOf<'intervisionGroup'>, ViewOf<'intervisionSession'>>;

/** All groups with how they stand; undefined while reading. */
export function useGroupStates(today: string): readonly GroupState[] | undefined {
  const groups = useRecords('intervisionGroup');
  const sessions = useRecords('intervisionSession');
  const settings = useRecords('programmeSettings');
  const leaderIds = useLeaderIds();
  return useMemo(() => {
    if (!groups || !sessions || !settings) return undefined;
    return groupStates({ groups, sessions, settings: settingsIn(settings), leaderIds, today });
  }, [groups, sessions, settings, leaderIds, today]);
}

/** Sentences about how a group stands; stable while the day and the language stay. */
export function useGroupWords(today: string) {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  return useMemo(
    () => ({
      next: ({ next }: GroupState): string => {
        if (!next) return t('list.noNext');
        const { on, startsAt, state } = next.body;
        if (state === 'live') return t('list.live', { day: dates.dayShort(on) });
        if (on === today) return t('list.today', { time: startsAt });
        return t(on < today ? 'list.notHeld' : 'list.next', { day: dates.dayShort(on) });
      },
      last: ({ lastOn }: GroupState): string =>
        lastOn === null ? t('list.never') : t('list.last', { day: dates.dayShort(lastOn) }),
      overdue: ({ overdue }: GroupState): string | null =>
        overdue > 0 ? t('list.overdue', { count: overdue }) : null,
    }),
    [t, dates, today],
  );
}
