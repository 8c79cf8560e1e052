// Every concern with where it stands and what it waits for, for the list, the board and counts. Pure: knows
// no screen and no database.
import type { RungParty, ClockRung } from '#shared/domain/concern-clock.ts';
import { rungsFor, rungState } from '#shared/domain/concern-clock.ts';
import { concernState, stepsInOrder, type ConcernState } from '#shared/domain/concern-step.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { isClosed, referralState } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type ConcernRow = ConcernState & {
  readonly concern: ViewOf<'concern'>;
  readonly clock: ViewOf<'concernClock'> | null;
  /** Whom it is about, as it was known that day. */
  readonly about: string;
  /** Who took it in hand last; null while nobody did. */
  readonly holderId: MemberId | null;
  /** Since when the oldest thing that is still to be done waits; null when it is closed. */
  readonly waitingSinceMs: number | null;
  /** The first thing to come: somebody who must know, or the day of a task; null when there is none. */
  readonly nextByMs: number | null;
  /** Who must know then; null when it is a task. */
  readonly nextParty: RungParty | null;
  /** What is past its moment. */
  readonly late: number;
  readonly closedOn: string | null;
  readonly outside: boolean;
  readonly waitsForSignature: boolean;
  /** It asks something of this member now. */
  readonly asksMe: boolean;
  readonly mine: boolean;
};

export type ConcernSources = {
  readonly me: MemberId;
  readonly nowMs: number;
  readonly concerns: readonly ViewOf<'concern'>[];
  readonly steps: readonly ViewOf<'concernStep'>[];
  readonly clocks: readonly ViewOf<'concernClock'>[];
  readonly tasks: readonly ViewOf<'task'>[];
  readonly closings: readonly ViewOf<'concernClosing'>[];
  readonly referrals: readonly ViewOf<'referral'>[];
  readonly referralSteps: readonly ViewOf<'referralStep'>[];
  /** Accounts that wait for a signature now. */
  readonly waitingClosings: ReadonlySet<RecordId>;
};

/** The end of a day, local time. */
function endOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, date, 23, 59, 59, 999).getTime();
}

type Of = {
  readonly steps: readonly ViewOf<'concernStep'>[];
  readonly clock: ViewOf<'concernClock'> | null;
  readonly tasks: readonly ViewOf<'task'>[];
  readonly outside: boolean;
  readonly waitsForSignature: boolean;
};

function rowOf(
  concern: ViewOf<'concern'>,
  of: Of,
  { me, nowMs }: Pick<ConcernSources, 'me' | 'nowMs'>,
): ConcernRow {
  const { clock, tasks } = of;
  const steps = stepsInOrder(of.steps);
  const state = concernState(steps);
  const closed = state.status === 'closed';
  const newest = steps.at(-1);
  const lastOf = (type: 'taken' | 'closed') =>
    steps.findLast(({ body }) => body.event.type === type);
  const taken = lastOf('taken');
  const holderId = taken ? (taken.body.byId ?? taken.createdBy) : null;
  const rungs: readonly ClockRung[] = (clock?.body.stopped === true ? [] : clock?.body.rungs) ?? [];
  const unknown = rungs.filter(({ knewAtMs }) => knewAtMs === null);
  const open = tasks.filter(({ body }) => body.doneOn === null);
  const [next] = [
    ...unknown.map(({ byMs, party }) => ({ byMs, party })),
    ...open.map(({ body }) => ({ byMs: endOf(body.dueOn), party: null })),
  ].toSorted((a, b) => a.byMs - b.byMs);
  const since = Math.min(...open.map(({ createdAtMs }) => createdAtMs));
  const late =
    unknown.filter((rung) => rungState(rung, nowMs) === 'late').length +
    open.filter(({ body }) => body.dueOn < dateOf(nowMs)).length;
  const ofMe = open.some(({ body }) => body.ownerId === me || body.standInId === me);
  const asked = clock !== null && rungsFor(clock.body, me, nowMs).length > 0;
  return {
    ...state,
    concern,
    clock,
    about: concern.body.people
      .filter(({ role }) => role === 'affected')
      .map(({ name, className }) => `${name} ${className}`.trim())
      .join(', '),
    holderId,
    waitingSinceMs: closed
      ? null
      : Number.isFinite(since)
        ? since
        : (newest?.createdAtMs ?? concern.createdAtMs),
    nextByMs: closed ? null : (next?.byMs ?? null),
    nextParty: closed ? null : (next?.party ?? null),
    late: closed ? 0 : late,
    closedOn: closed ? (lastOf('closed')?.body.on ?? null) : null,
    outside: of.outside,
    waitsForSignature: !closed && of.waitsForSignature,
    asksMe: !closed && (asked || ofMe),
    mine: holderId === me || concern.body.heardBy === me || ofMe || asked,
  };
}

export function concernRows(sources: ConcernSources): readonly ConcernRow[] {
  const steps = Map.groupBy(sources.steps, ({ body }) => body.concernId);
  const clocks = new Map(sources.clocks.map((clock) => [clock.body.concernId, clock]));
  const tasks = Map.groupBy(sources.tasks, ({ body }) => body.sourceId);
  const closings = Map.groupBy(sources.closings, ({ body }) => body.concernId);
  const referralSteps = Map.groupBy(sources.referralSteps, ({ body }) => body.referralId);
  const out = new Set(
    sources.referrals
      .filter(({ id }) => {
        const { status } = referralState(referralSteps.get(id) ?? []);
        return status !== 'draft' && !isClosed(status);
      })
      .map(({ body }) => body.concernId),
  );
  return sources.concerns.map((concern) =>
    rowOf(
      concern,
      {
        steps: steps.get(concern.id) ?? [],
        clock: clocks.get(concern.id) ?? null,
        tasks: tasks.get(concern.id) ?? [],
        outside: out.has(concern.id),
        waitsForSignature: (closings.get(concern.id) ?? []).some(({ id }) =>
          sources.waitingClosings.has(id),
        ),
      },
      sources,
    ),
  );
}

/** Clocks that still run of concerns this member cannot read. */
export function closedToMe(
  clocks: readonly ViewOf<'concernClock'>[],
  concerns: readonly ViewOf<'concern'>[],
): readonly ViewOf<'concernClock'>[] {
  const readable = new Set(concerns.map(({ id }) => id));
  return clocks.filter(({ body }) => !body.stopped && !readable.has(body.concernId));
}

export const boardColumns = ['new', 'inHand', 'decided', 'waiting', 'closed'] as const;
export type BoardColumnId = (typeof boardColumns)[number];

const closedDaysShown = 30;

/** In which column of the board it stands; null for what was closed longer ago. */
export function columnOf(
  row: Pick<ConcernRow, 'status' | 'closedOn' | 'waitsForSignature'>,
  nowMs: number,
): BoardColumnId | null {
  if (row.status === 'closed') {
    const from = dateOf(nowMs - closedDaysShown * 24 * 60 * 60_000);
    return row.closedOn !== null && row.closedOn >= from ? 'closed' : null;
  }
  return row.waitsForSignature ? 'waiting' : row.status;
}

export type ConcernFilter = {
  readonly shown: 'open' | 'closed' | 'all';
  readonly whose: 'all' | 'mine';
  readonly urgency: string;
};

/** What a filter lets through. */
export function passes(row: ConcernRow, { shown, whose, urgency }: ConcernFilter): boolean {
  if (shown !== 'all' && (row.status === 'closed') !== (shown === 'closed')) return false;
  if (whose === 'mine' && !row.mine) return false;
  return urgency === '' || row.concern.body.urgency === urgency;
}

/** Latest first: what is late, then what comes first; closed ones at the end. */
export function dueOrder(row: ConcernRow): string {
  if (row.status === 'closed') return `9-${row.closedOn ?? ''}`;
  const at = String(row.nextByMs ?? Number.MAX_SAFE_INTEGER).padStart(17, '0');
  return `${row.late > 0 ? '0' : '1'}-${at}`;
}
