// What needs this member now, what comes this week and how calm the house is, from the records they can
// read. Pure: the rules come from shared/domain, the words from the screen.
import { addDaysTo, daysBetween } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { isUntold } from '#shared/domain/board-report.ts';
import { mayStart } from '#shared/domain/match-start.ts';
import { mayMeetOn, pairHealth, type PairHealth } from '#shared/domain/pair.ts';
import {
  isAcuteDanger,
  isClosed,
  referralState,
  type ReferralStepBody,
} from '#shared/domain/referral.ts';
import { signOffState } from '#shared/domain/sign-off.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { concernItems, glassItems } from './concern-items.ts';
import { intervisionItems } from './intervision-items.ts';
import { heavyItems, toAskItems } from './peer-load-items.ts';
import { cardItems, taskItems } from './task-items.ts';
import type { TodayInput, TodayItem } from './today-item.ts';

export type HouseCount = Readonly<Record<'ok' | 'notStarted' | 'quiet' | 'silent', number>>;

export type Today = {
  readonly now: readonly TodayItem[];
  readonly week: readonly TodayItem[];
  readonly house: HouseCount;
};

const weekDays = 7;

type Step = { readonly body: ReferralStepBody; readonly createdAtMs: number };

function stepsByReferral(steps: readonly Step[]): ReadonlyMap<RecordId, readonly Step[]> {
  return Map.groupBy(steps, ({ body }) => body.referralId);
}

/** Asked of this member, or of somebody in whose place they sign today. */
function isForMe({ createdBy, body }: ViewOf<'signOffRequest'>, input: TodayInput): boolean {
  const inPlace = createdBy !== input.me && input.standsIn?.has(body.approverId) === true;
  return body.approverId === input.me || inPlace;
}

/** A referral that has ended waits for no signature, unless acute danger went before it. */
function isStillAsked(
  { referrals }: TodayInput,
  id: RecordId,
  steps: ReturnType<typeof stepsByReferral>,
): boolean {
  const own = steps.get(id) ?? [];
  const referral = referrals.find((one) => one.id === id);
  const afterwards =
    referral !== undefined &&
    isAcuteDanger(referral.body) &&
    own.some(({ body }) => body.to === 'sent');
  return afterwards || !isClosed(referralState(own).status);
}

function signOffItems(input: TodayInput): readonly TodayItem[] {
  const known = input.subjects ?? input.referrals;
  const hashes = new Map(known.map(({ id, contentHash }) => [id, contentHash]));
  const steps = stepsByReferral(input.steps);
  const items: TodayItem[] = [];
  for (const request of input.requests) {
    const subject = request.body.subjects[0];
    const state = signOffState(request, input.decisions, input.withdrawals, (id) => {
      return hashes.get(id) ?? null;
    });
    if (state === 'waiting' && isForMe(request, input)) {
      items.push({
        id: request.id,
        type: 'signOffWaiting',
        requestId: request.id,
        referralId: subject?.recordId ?? null,
        askedBy: request.createdBy,
        askedAtMs: request.createdAtMs,
      });
    }
    const cameBack = state === 'returned' || state === 'refused';
    if (!cameBack || request.createdBy !== input.me || !subject) continue;
    const unchanged = hashes.get(subject.recordId) === subject.contentHash;
    const askedAgain = input.requests.some(
      (other) =>
        other.createdAtMs > request.createdAtMs &&
        other.body.subjects.some(({ recordId }) => recordId === subject.recordId),
    );
    if (!unchanged || askedAgain || !isStillAsked(input, subject.recordId, steps)) continue;
    const decision = input.decisions.find(({ body }) => body.statement.requestId === request.id);
    items.push({
      id: request.id,
      type: 'signOffReturned',
      referralId: subject.recordId,
      comment: decision?.body.statement.comment ?? '',
    });
  }
  return items;
}

function referralItems(input: TodayInput): readonly (TodayItem & { type: 'referralDue' })[] {
  if (!input.followsReferrals) return [];
  const steps = stepsByReferral(input.steps);
  const until = addDaysTo(input.today, weekDays);
  return input.referrals
    .flatMap((referral) => {
      const { status, since, dueOn } = referralState(steps.get(referral.id) ?? []);
      if (isClosed(status) || dueOn === null || since === null || dueOn > until) return [];
      return [
        {
          id: referral.id,
          type: 'referralDue' as const,
          referralId: referral.id,
          sentOn: since,
          dueOn,
          daysLate: daysBetween(dueOn, input.today),
        },
      ];
    })
    .sort((a, b) => b.daysLate - a.daysLate);
}

/** What cannot wait: who reports has to tell the board themselves. */
function boardItems(input: TodayInput): readonly TodayItem[] {
  return (input.boardReports ?? [])
    .filter(({ body }) => isUntold(body) && body.reporterId === input.me)
    .map(({ id, body: { knownAtMs } }) => ({
      id,
      type: 'boardUntold',
      boardReportId: id,
      knownAtMs,
    }));
}

const isMine = ({ body }: ViewOf<'pair'>, me: MemberId): boolean =>
  body.coachId === me || body.backstopId === me;

const urgency: Readonly<Record<PairHealth, number>> = {
  silent: 0,
  quiet: 1,
  notStarted: 2,
  ok: 3,
  paused: 4,
  ended: 5,
};

function pairItems(input: TodayInput): readonly TodayItem[] {
  const items: (TodayItem & { readonly order: number })[] = [];
  let others = 0;
  for (const pair of input.pairs) {
    const { body, id } = pair;
    const lastContactOn = input.lastContact.get(id) ?? null;
    const health = pairHealth(body, lastContactOn, input.today);
    if (!isMine(pair, input.me)) {
      if (health === 'silent') others += 1;
      continue;
    }
    if (body.status === 'active' && !mayMeetOn(body, input.today)) {
      items.push({ id: `${id}-secrecy`, type: 'secrecyMissing', pairId: id, order: 0.5 });
    } else if (health === 'quiet' || health === 'silent') {
      items.push({
        id,
        type: 'pairQuiet',
        pairId: id,
        health,
        lastContactOn,
        daysSince: daysBetween(lastContactOn ?? body.startedOn, input.today),
        meetEveryDays: body.meetEveryDays,
        order: urgency[health],
      });
    }
  }
  const own = items
    .sort((a, b) => a.order - b.order)
    .map(({ order: _order, ...item }): TodayItem => item);
  return others > 0 && input.followsAllPairs
    ? [...own, { id: 'others', type: 'othersSilent', count: others }]
    : own;
}

function houseOf(input: TodayInput): HouseCount {
  const house = { ok: 0, notStarted: 0, quiet: 0, silent: 0 };
  for (const pair of input.pairs) {
    const { id, body } = pair;
    const last = input.lastContact.get(id) ?? null;
    const health = pairHealth(body, last, input.today, mayStart(pair, input.confirmations));
    if (health !== 'ended' && health !== 'paused') house[health] += 1;
  }
  return house;
}

/**
 * The worklist: who is not safe first, then for whom it is heavy, then signatures, then referrals, sessions and tasks by
 * how late they are, then peers to ask and pairs.
 */
export function todayItems(input: TodayInput): Today {
  const due = referralItems(input);
  const tasks = taskItems(input);
  const intervision = intervisionItems(input);
  return {
    now: [
      ...boardItems(input),
      ...concernItems(input),
      ...glassItems(input),
      ...intervision.first,
      ...heavyItems(input),
      ...signOffItems(input),
      ...due.filter(({ daysLate }) => daysLate >= 0),
      ...intervision.now,
      ...tasks.now,
      ...toAskItems(input),
      ...pairItems(input),
      ...cardItems(input),
    ],
    week: [...due.filter(({ daysLate }) => daysLate < 0), ...intervision.week, ...tasks.week],
    house: houseOf(input),
  };
}
