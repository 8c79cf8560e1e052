// Own peers with how heavy it was the last time, where it goes and when to ask again, as live data.
import { useMemo } from 'react';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { dateOf, daysBetween } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { loadsOf, loadTrend, type LoadTrend } from '#shared/domain/peer-check-in.ts';
import { checkInOverdue } from '#shared/domain/peer-load.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { loadOf, type Load } from './load-words.ts';
import { useOwnPeers } from './use-own-peers.ts';

export type LoadRow = {
  readonly id: RecordId;
  readonly name: string;
  readonly className: string;
  readonly last: Load | null;
  /** Days since the last check-in; null when there was none. */
  readonly days: number | null;
  /** Days past the day to ask again; 0 while it is not time. */
  readonly overdue: number;
  readonly trend: LoadTrend;
  readonly plan: boolean;
};

/** From which day on this member coaches a peer: the first group or pair. */
function useSince(): ReadonlyMap<RecordId, string> {
  const { memberId } = useSession();
  const groups = useRecords('intervisionGroup');
  const cards = useRecords('pairCard');
  return useMemo(() => {
    const since = new Map<RecordId, string>();
    const from = (ids: readonly RecordId[], on: string) => {
      for (const id of ids) {
        const known = since.get(id);
        if (known === undefined || on < known) since.set(id, on);
      }
    };
    for (const { body, createdAtMs } of groups ?? []) {
      if (body.active && body.coachIds.includes(memberId)) from(body.peerIds, dateOf(createdAtMs));
    }
    for (const { body } of cards ?? []) {
      if (body.status !== 'ended' && body.coachId === memberId) {
        from(body.supporterIds, body.startedOn);
      }
    }
    return since;
  }, [memberId, groups, cards]);
}

/** Undefined while still reading. */
export function useLoadRows(): readonly LoadRow[] | undefined {
  const own = useOwnPeers();
  const since = useSince();
  const today = useToday();
  const pupils = useRecords('pupil');
  const checkIns = useRecords('peerCheckIn');
  const plans = useRecords('peerSupportPlan');
  const settings = useRecords('programmeSettings');
  return useMemo(() => {
    if (!own || !pupils || !checkIns || !plans || !settings) return undefined;
    const planned = new Set(plans.map(({ body }) => body.peerId));
    const byPeer = Map.groupBy(checkIns, ({ body }) => body.peerId);
    return pupils
      .filter(({ id }) => own.has(id))
      .map(({ id, body }): LoadRow => {
        const known = loadsOf(
          id,
          (byPeer.get(id) ?? []).map((one) => one.body),
        );
        const last = known.at(-1);
        return {
          id,
          name: pupilName(body),
          className: body.className,
          last: last ? loadOf(last.load) : null,
          days: last ? daysBetween(last.on, today) : null,
          overdue: checkInOverdue(
            last?.on ?? null,
            since.get(id) ?? today,
            today,
            settingsIn(settings),
          ),
          trend: loadTrend(known),
          plan: planned.has(id),
        };
      });
  }, [own, since, today, pupils, checkIns, plans, settings]);
}
