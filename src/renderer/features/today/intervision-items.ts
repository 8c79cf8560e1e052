// What intervision asks of this member: what was too heavy for the group and is no concern yet, a session of today or one that is still open, one that was never held, and
// groups that should have met again. Pure: the rules are in shared/domain/intervision-overview.ts.
import { addDaysTo } from '#shared/domain/date.ts';
import { awaitsConcern } from '#shared/domain/intervision-outcome.ts';
import { leadsSession } from '#shared/domain/intervision-group.ts';
import { bySessionTime, groupStates } from '#shared/domain/intervision-overview.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { TodayInput, TodayItem } from './today-item.ts';

const weekDays = 7;

type Items = {
  /** What cannot wait. */
  readonly first: readonly TodayItem[];
  readonly now: readonly TodayItem[];
  readonly week: readonly TodayItem[];
};

/** Of own sessions, whatever became of them: finishing a session lays nothing to rest. */
function unmadeItems(input: TodayInput): readonly TodayItem[] {
  const groups = new Map((input.intervisionGroups ?? []).map((group) => [group.id, group]));
  const sessions = new Map((input.intervisionSessions ?? []).map((one) => [one.id, one.body]));
  return (input.intervisionOutcomes ?? []).flatMap(({ id, body }) => {
    const session = sessions.get(body.sessionId);
    if (!session || !awaitsConcern(body)) return [];
    const group = session.groupId === null ? null : (groups.get(session.groupId)?.body ?? null);
    if (!leadsSession(session, group, input.me)) return [];
    const item = { groupName: group?.name ?? '', on: session.on };
    return [{ id: `${id}-unmade`, type: 'concernUnmade' as const, outcomeId: id, ...item }];
  });
}

/** Own sessions until a week from now, that have not been finished or called off. */
function sessionItems(input: TodayInput): readonly (TodayItem & { type: 'intervision' })[] {
  const groups = new Map((input.intervisionGroups ?? []).map((group) => [group.id, group]));
  const until = addDaysTo(input.today, weekDays);
  const groupOf = ({ body }: ViewOf<'intervisionSession'>) =>
    body.groupId === null ? null : (groups.get(body.groupId) ?? null);
  return (input.intervisionSessions ?? [])
    .filter(
      (session) =>
        (session.body.state === 'live' || session.body.state === 'planned') &&
        session.body.on <= until &&
        leadsSession(session.body, groupOf(session)?.body ?? null, input.me),
    )
    .toSorted(bySessionTime)
    .map((session) => ({
      id: session.id,
      type: 'intervision' as const,
      sessionId: session.id,
      groupName: groupOf(session)?.body.name ?? '',
      session: session.body,
    }));
}

/**
 * Groups that are overdue and have nothing planned for today: of this member, and of others for who follows all. Not
 * when a session of theirs that was not finished stands here already: that is what there is to do.
 */
function overdueItems(
  input: TodayInput,
  sessions: ReturnType<typeof sessionItems>,
): readonly TodayItem[] {
  const { intervisionSettings: settings, today } = input;
  if (!settings) return [];
  const told = new Set(sessions.map(({ session }) => session.groupId));
  const states = groupStates({
    ...{ groups: input.intervisionGroups ?? [], sessions: input.intervisionSessions ?? [] },
    ...{ settings, leaderIds: [], today },
  });
  return states
    .filter(({ overdue, next }) => overdue > 0 && next?.body.on !== today)
    .filter(({ group }) => !told.has(group.id))
    .filter(({ group }) => input.followsAllPairs || group.body.coachIds.includes(input.me))
    .toSorted((a, b) => b.overdue - a.overdue)
    .map(({ group, overdue, next }) => ({
      id: `${group.id}-overdue`,
      type: 'intervisionOverdue' as const,
      groupId: group.id,
      groupName: group.body.name,
      coachIds: group.body.coachIds,
      days: overdue,
      nextOn: next?.body.on ?? null,
      mine: group.body.coachIds.includes(input.me),
    }));
}

export function intervisionItems(input: TodayInput): Items {
  const sessions = sessionItems(input);
  const isNow = ({ session }: (typeof sessions)[number]) => session.on <= input.today;
  const nowSessions = sessions.filter(isNow);
  return {
    first: unmadeItems(input),
    now: [...nowSessions, ...overdueItems(input, nowSessions)],
    week: sessions.filter((item) => !isNow(item)),
  };
}
