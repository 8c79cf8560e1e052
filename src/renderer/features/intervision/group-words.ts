// A group in words: when it met, when it meets, how long it is overdue.
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { dateOf } from '#shared/domain/date.ts';
import { daysOverdue, groupWarnings, lastHeldOn } from '#shared/domain/intervision-group.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useLeaderIds } from './group-dialog.tsx';

export type GroupState = {
  readonly group: ViewOf<'intervisionGroup'>;
  readonly lastOn: string | null;
  /** The next session that is planned or open, also of a day that has passed; null when there is none. */
  readonly next: ViewOf<'intervisionSession'> | null;
  /** Days; 0 when it is not. */
  readonly overdue: number;
  readonly warnings: ReturnType<typeof groupWarnings>;
};

/** All groups with how they stand; undefined while reading. */
export function useGroupStates(today: string): readonly GroupState[] | undefined {
  const groups = useRecords('intervisionGroup');
  const sessions = useRecords('intervisionSession');
  const settings = useRecords('programmeSettings');
  const leaderIds = useLeaderIds();
  if (!groups || !sessions || !settings) return undefined;
  const held = sessions.map(({ body }) => body);
  return groups
    .map((group): GroupState => {
      const lastOn = lastHeldOn(group.id, held);
      const coming = sessions
        .filter(
          ({ body }) =>
            body.groupId === group.id && (body.state === 'planned' || body.state === 'live'),
        )
        .toSorted((a, b) => a.body.on.localeCompare(b.body.on));
      const since = dateOf(group.createdAtMs);
      return {
        group,
        lastOn,
        next: coming[0] ?? null,
        overdue: daysOverdue(group.body, lastOn, since, today, settingsIn(settings)),
        warnings: group.body.active ? groupWarnings(group.body, leaderIds) : [],
      };
    })
    .toSorted(
      (a, b) =>
        Number(b.group.body.active) - Number(a.group.body.active) ||
        a.group.body.name.localeCompare(b.group.body.name, 'nl'),
    );
}

/** Sentences about how a group stands. */
export function useGroupWords(today: string) {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  return {
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
  };
}
