// Who can take over from whom, who stands in today, and whether too much hangs on too few people.
import type { DeputyBody, HandoverBody } from './deputy.ts';
import type { MemberId, RecordId } from './id.ts';
import type { PairCard } from './pair-card.ts';
import { roles, type Role } from './role.ts';

type Staff = {
  readonly id: MemberId;
  readonly roles: readonly Role[];
  readonly active: boolean;
};

export type RoleCover = {
  readonly role: Role;
  readonly holders: readonly MemberId[];
  /** Holders for whom nobody stands ready. */
  readonly without: readonly MemberId[];
};

/** Every role that somebody has, and for which of its holders no deputy stands ready. */
export function roleCover(
  members: readonly Staff[],
  deputies: readonly DeputyBody[],
): readonly RoleCover[] {
  const active = members.filter((member) => member.active);
  const isActive = (id: MemberId) => active.some((member) => member.id === id);
  return roles.flatMap((role): RoleCover[] => {
    const holders = active.filter((member) => member.roles.includes(role)).map(({ id }) => id);
    if (holders.length === 0) return [];
    const ready = deputies.filter(
      (one) => one.active && one.role === role && isActive(one.deputyId),
    );
    const without = holders.filter(
      (holder) =>
        !ready.some(
          ({ memberId, deputyId }) =>
            deputyId !== holder && (memberId === null || memberId === holder),
        ),
    );
    return [{ role, holders, without }];
  });
}

export type CoachLoad = {
  readonly coachId: MemberId;
  readonly pairs: number;
  /** Of all running pairs, 0 to 1. */
  readonly share: number;
};

/** Running pairs per coach, the busiest first; every active teacher coach is there, also with none. */
export function coachLoads(
  members: readonly Staff[],
  cards: readonly Pick<PairCard, 'coachId' | 'status'>[],
): readonly CoachLoad[] {
  const running = cards.filter(({ status }) => status !== 'ended');
  const ids = new Set<MemberId>([
    ...running.map(({ coachId }) => coachId),
    ...members
      .filter((one) => one.active && one.roles.includes('teacherCoach'))
      .map(({ id }) => id),
  ]);
  return [...ids]
    .map((coachId) => {
      const pairs = running.filter((card) => card.coachId === coachId).length;
      return { coachId, pairs, share: running.length === 0 ? 0 : pairs / running.length };
    })
    .sort((a, b) => b.pairs - a.pairs);
}

export const vulnerabilitySigns = [
  /** One coach has more than half of the running pairs, with at least four running. */
  'oneCarriesMost',
  /** A coach has more pairs than the school's own limit. */
  'coachOverloaded',
  /** Pairs run, and fewer than two people coach. */
  'oneCoach',
  /** A role is held by somebody for whom nobody stands ready. */
  'roleWithoutDeputy',
  /** Nobody, or one person, coordinates the programme. */
  'soleCoordinator',
] as const;
export type VulnerabilitySign = (typeof vulnerabilitySigns)[number];

export type Vulnerability = {
  readonly signs: readonly VulnerabilitySign[];
  /** No sign: `calm`; one or two: `watch`; three or more: `fragile`. */
  readonly level: 'calm' | 'watch' | 'fragile';
};

/** Whether too few people carry too much. Every sign counts once; the limit is the school's own. */
export function vulnerability(
  members: readonly Staff[],
  deputies: readonly DeputyBody[],
  cards: readonly Pick<PairCard, 'coachId' | 'status'>[],
  mostPairsPerCoach: number,
): Vulnerability {
  const loads = coachLoads(members, cards);
  const running = loads.reduce((sum, { pairs }) => sum + pairs, 0);
  const isActive = new Set(members.filter(({ active }) => active).map(({ id }) => id));
  const coaches = loads.filter(({ coachId }) => isActive.has(coachId)).length;
  const coordinators = members.filter(
    (one) => one.active && one.roles.includes('programmeCoordinator'),
  ).length;
  const is: Readonly<Record<VulnerabilitySign, boolean>> = {
    oneCarriesMost: running >= 4 && loads.some(({ share }) => share > 0.5),
    coachOverloaded: loads.some(({ pairs }) => pairs > mostPairsPerCoach),
    oneCoach: running > 0 && coaches < 2,
    roleWithoutDeputy: roleCover(members, deputies).some(({ without }) => without.length > 0),
    soleCoordinator: coordinators < 2,
  };
  const signs = vulnerabilitySigns.filter((sign) => is[sign]);
  const level = signs.length === 0 ? 'calm' : signs.length < 3 ? 'watch' : 'fragile';
  return { signs, level };
}

export type StandIn = {
  readonly toId: MemberId;
  readonly fromId: MemberId;
  readonly until: string;
};

/** Who stands in for a pair on this day, by the newest hand-over that says so; null when nobody does. */
export function standInOn(
  handovers: readonly HandoverBody[],
  pairId: RecordId,
  today: string,
): StandIn | null {
  const running = handovers
    .filter(
      ({ pairIds, on, until }) =>
        pairIds.includes(pairId) && until !== null && on <= today && today <= until,
    )
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .at(-1);
  if (!running || running.until === null) return null;
  return { toId: running.toId, fromId: running.fromId, until: running.until };
}

/** What a hand-over is on this day: for good, running until its last day, or over. */
export function handoverState(
  handover: Pick<HandoverBody, 'until'>,
  today: string,
): 'forGood' | 'standIn' | 'over' {
  if (handover.until === null) return 'forGood';
  return handover.until < today ? 'over' : 'standIn';
}
