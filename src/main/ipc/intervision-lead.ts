// Who leads a session: the colleague it was planned with and the coaches of its group.
import type { MemberContext } from './context.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The coaches of the session's group; empty for a session with one peer. */
export function coachesOf(
  context: MemberContext,
  { groupId }: Pick<IntervisionSessionBody, 'groupId'>,
): readonly MemberId[] {
  return groupId === null ? [] : context.get('intervisionGroup', groupId).body.coachIds;
}

/** Throws `notCoach` unless the unlocked member leads it; answers the coaches of its group. */
export function mustLead(
  context: MemberContext,
  session: Pick<IntervisionSessionBody, 'groupId' | 'leadId'>,
): readonly MemberId[] {
  const coaches = coachesOf(context, session);
  const { id } = context.vault.me;
  if (session.leadId !== id && !coaches.includes(id)) throw new AppFailure('notCoach');
  return coaches;
}
