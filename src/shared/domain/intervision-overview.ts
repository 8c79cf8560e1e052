// How groups stand: when each met last, when it meets next, how long it is overdue, what is unusual about it. For
// lists and for the worklist of a coach.
import { dateOf } from './date.ts';
import type { MemberId, RecordId } from './id.ts';
import {
  daysOverdue,
  groupWarnings,
  lastHeldOn,
  leadsSession,
  type GroupWarning,
  type IntervisionGroupBody,
} from './intervision-group.ts';
import type { IntervisionSessionBody } from './intervision-session.ts';

type Group = {
  readonly id: RecordId;
  readonly createdAtMs: number;
  readonly body: IntervisionGroupBody;
};
type Session = { readonly id: RecordId; readonly body: IntervisionSessionBody };

export type GroupState<G extends Group, S extends Session> = {
  readonly group: G;
  /** The day of the last session that was held; null when none was. */
  readonly lastOn: string | null;
  /** The next session that is planned or going on, also of a day that has passed; null when there is none. */
  readonly next: S | null;
  /** Days; 0 when it is not. */
  readonly overdue: number;
  readonly warnings: readonly GroupWarning[];
};

export type OverviewSources<G extends Group, S extends Session> = {
  readonly groups: readonly G[];
  readonly sessions: readonly S[];
  readonly settings: { readonly intervisionEveryDays: number };
  /** Everyone who leads a class now. */
  readonly leaderIds: readonly RecordId[];
  readonly today: string;
};

/** The order in which sessions follow each other. */
export function bySessionTime(a: Session, b: Session): number {
  return `${a.body.on} ${a.body.startsAt}`.localeCompare(`${b.body.on} ${b.body.startsAt}`);
}

/** Every group; running ones first, each kind by name. */
export function groupStates<G extends Group, S extends Session>(
  sources: OverviewSources<G, S>,
): readonly GroupState<G, S>[] {
  const { settings, leaderIds, today } = sources;
  const byGroup = Map.groupBy(sources.sessions, ({ body }) => body.groupId);
  return sources.groups
    .map((group): GroupState<G, S> => {
      const own = byGroup.get(group.id) ?? [];
      const bodies = own.map(({ body }) => body);
      const lastOn = lastHeldOn(group.id, bodies);
      const open = own.filter(({ body }) => body.state === 'planned' || body.state === 'live');
      const since = dateOf(group.createdAtMs);
      return {
        group,
        lastOn,
        next: open.toSorted(bySessionTime)[0] ?? null,
        overdue: daysOverdue(group.body, lastOn, since, today, settings),
        warnings: group.body.active ? groupWarnings(group.body, leaderIds) : [],
      };
    })
    .toSorted(
      (a, b) =>
        Number(b.group.body.active) - Number(a.group.body.active) ||
        a.group.body.name.localeCompare(b.group.body.name, 'nl', { numeric: true }),
    );
}

/** What this member leads today: what is going on already first, then by the hour. Only of groups. */
export function sessionsToOpen<G extends Group, S extends Session>(
  { groups, sessions, today }: Pick<OverviewSources<G, S>, 'groups' | 'sessions' | 'today'>,
  me: MemberId,
): readonly { readonly session: S; readonly group: G }[] {
  return sessions
    .filter(({ body }) => body.state === 'live' || (body.state === 'planned' && body.on === today))
    .toSorted(
      (a, b) =>
        Number(b.body.state === 'live') - Number(a.body.state === 'live') || bySessionTime(a, b),
    )
    .flatMap((session) => {
      const group = groups.find(({ id }) => id === session.body.groupId);
      return group && leadsSession(session.body, group.body, me) ? [{ session, group }] : [];
    });
}
