// How often and how long the buddy of a newcomer and the newcomer meet: the agreed plan, how the pair goes by
// it, and what is pointed at without refusing anything.
//
// Quantities seen at schools: every week for half a year (RTV Drenthe), at least five months (Mijn Amstelveen,
// 2019), first inside school and then outside (peer2peer-edu.nl, 18 May 2018).
import type { ContactBody } from './contact.ts';
import { addDaysTo, addMonthsTo } from './date.ts';
import type { PairBody } from './pair.ts';
import type { PairForm } from './support-form.ts';

/** The usual rhythm and length of a newcomer's pair. */
export const newcomerPlan = { meetEveryDays: 7, months: 6 } as const;
/** A newcomer's pair that ends sooner is spoken about. */
export const leastMonths = 5;
/** Held contacts at school before it is usual to meet outside it. */
export const insideFirst = 3;
const lastWeeks = 4;

/** Until when a pair of this form meets if nothing else was agreed; null for forms without a usual length. */
export function usualUntil(form: PairForm, startedOn: string): string | null {
  return form === 'newcomerBuddy' ? addMonthsTo(startedOn, newcomerPlan.months) : null;
}

/** Whether a pair of a newcomer that ends on this day ends before its five months. */
export function endsEarly(pair: Pick<PairBody, 'form' | 'startedOn'>, endsOn: string): boolean {
  return pair.form === 'newcomerBuddy' && endsOn < addMonthsTo(pair.startedOn, leastMonths);
}

/** Whole months from the one day to the other; 0 when it is not later. */
function monthsBetween(from: string, to: string): number {
  let months = 0;
  while (addMonthsTo(from, months + 1) <= to) months += 1;
  return months;
}

type Held = Pick<ContactBody, 'state' | 'on' | 'place'>;

/** How many contacts of these were held at school, up to and including this day. */
export function insideUntil(contacts: readonly Held[], on: string): number {
  return contacts.filter((one) => one.state === 'held' && one.place === 'school' && one.on <= on)
    .length;
}

export type NewcomerCourse = {
  readonly inside: number;
  readonly outside: number;
  /** They met outside school before they had met at school often enough. */
  readonly outsideEarly: boolean;
  /** Held contacts of the last four weeks. */
  readonly recent: number;
  /** Whole months that it has lasted, or lasted. */
  readonly months: number;
  readonly endedEarly: boolean;
  /** It runs on after the day that was agreed. */
  readonly pastPlan: boolean;
};

/** How a newcomer's pair goes by its plan. Says nothing of other forms: ask it only of this one. */
export function newcomerCourse(
  pair: Pick<PairBody, 'form' | 'startedOn' | 'endedOn' | 'plannedUntil'>,
  contacts: readonly Held[],
  today: string,
): NewcomerCourse {
  const held = contacts.filter(({ state }) => state === 'held');
  const outside = held.filter(({ place }) => place === 'elsewhere');
  const since = addDaysTo(today, -7 * lastWeeks);
  const { endedOn, plannedUntil, startedOn } = pair;
  return {
    inside: held.filter(({ place }) => place === 'school').length,
    outside: outside.length,
    outsideEarly: outside.some(({ on }) => insideUntil(held, on) < insideFirst),
    recent: held.filter(({ on }) => on > since && on <= today).length,
    months: monthsBetween(startedOn, endedOn ?? today),
    endedEarly: endedOn !== null && endsEarly(pair, endedOn),
    pastPlan: endedOn === null && plannedUntil !== null && plannedUntil < today,
  };
}
