// How large the work with newcomers is at a school: who coaches, who is a buddy, how many newcomers have one. Beside it
// what was seen at other schools, to look at and never as a rule. Pure.
import type { PairCard } from './pair-card.ts';
import type { RecordId } from './id.ts';
import type { Member } from './member.ts';
import type { Role } from './role.ts';

/** Seen at schools that work with newcomers (learn2gether.nl/scholen): about so many, with a matching day. */
export const seenNewcomerNumbers = { coaches: 8, buddies: 12, newcomers: 12 } as const;

export type NewcomerNumbers = Readonly<Record<keyof typeof seenNewcomerNumbers, number>>;

type Card = Pick<PairCard, 'form' | 'status' | 'supporteeCount'> & {
  readonly supporterIds: readonly RecordId[];
};
type Person = Pick<Member, 'active'> & { readonly roles: readonly Role[] };

/** The teacher coaches who are here, and the buddies and newcomers of pairs that have not ended. */
export function newcomerNumbers(
  cards: readonly Card[],
  members: readonly Person[],
): NewcomerNumbers {
  const own = cards.filter(({ form, status }) => form === 'newcomerBuddy' && status !== 'ended');
  return {
    coaches: members.filter(({ active, roles }) => active && roles.includes('teacherCoach')).length,
    buddies: new Set(own.flatMap(({ supporterIds }) => supporterIds)).size,
    newcomers: own.reduce((sum, { supporteeCount }) => sum + supporteeCount, 0),
  };
}
