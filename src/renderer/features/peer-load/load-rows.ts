// How heavy it was the last time for each of one's own peers, where it goes, when to ask again and what is still to
// do. Pure; of peers whose coach one is not (any more) it tells nothing, also when their check-ins can be read.
import { dateOf, daysBetween } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { inOrder, loadTrend, type LoadTrend } from '#shared/domain/peer-check-in.ts';
import {
  checkInOverdue,
  coachesByPeer,
  heavyLack,
  planSays,
  type HeavyLack,
} from '#shared/domain/peer-load.ts';
import { canBeChosen, pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { loadOf, type Load } from './loads.ts';

export type LoadRow = {
  readonly id: RecordId;
  readonly name: string;
  readonly className: string;
  readonly last: Load | null;
  /** Days since the last check-in; null when there was none. */
  readonly days: number | null;
  /** Days past the day to ask again; 0 while it is not time, and of who left. */
  readonly overdue: number;
  readonly trend: LoadTrend;
  readonly plan: boolean;
  /** What is still to do about a heavy one. */
  readonly lack: HeavyLack | null;
};

export type LoadInput = {
  readonly me: MemberId;
  readonly today: string;
  readonly groups: readonly ViewOf<'intervisionGroup'>[];
  readonly cards: readonly ViewOf<'pairCard'>[];
  readonly pupils: readonly ViewOf<'pupil'>[];
  readonly checkIns: readonly ViewOf<'peerCheckIn'>[];
  readonly plans: readonly ViewOf<'peerSupportPlan'>[];
  readonly tasks: readonly ViewOf<'task'>[];
  readonly settings: { readonly peerCheckInEveryDays: number };
};

/** From which day on this member coaches a peer: the first group or pair. */
function sinceWhen({ me, groups, cards }: LoadInput): ReadonlyMap<RecordId, string> {
  const since = new Map<RecordId, string>();
  const from = (ids: readonly RecordId[], on: string) => {
    for (const id of ids) {
      const known = since.get(id);
      if (known === undefined || on < known) since.set(id, on);
    }
  };
  for (const { body, createdAtMs } of groups) {
    if (body.active && body.coachIds.includes(me)) from(body.peerIds, dateOf(createdAtMs));
  }
  for (const { body } of cards) {
    if (body.status !== 'ended' && body.coachId === me) from(body.supporterIds, body.startedOn);
  }
  return since;
}

export function loadRows(input: LoadInput): readonly LoadRow[] {
  const { me, today, groups, cards, settings } = input;
  const coaches = coachesByPeer(groups, cards);
  const since = sinceWhen(input);
  const plans = Map.groupBy(input.plans, ({ body }) => body.peerId);
  const checkIns = Map.groupBy(input.checkIns, ({ body }) => body.peerId);
  return input.pupils
    .filter(({ id }) => coaches.get(id)?.has(me))
    .map(({ id, body }): LoadRow => {
      const asked = inOrder(checkIns.get(id) ?? []);
      const last = asked.at(-1);
      const lastOn = last?.body.on ?? null;
      const plan = (plans.get(id) ?? []).some((one) => planSays(one.body));
      const here = canBeChosen(body);
      return {
        id,
        name: pupilName(body),
        className: body.className,
        last: last ? loadOf(last.body.load) : null,
        days: lastOn === null ? null : daysBetween(lastOn, today),
        overdue: here ? checkInOverdue(lastOn, since.get(id) ?? today, today, settings) : 0,
        trend: loadTrend(asked.map((one) => one.body)),
        plan,
        lack: here ? heavyLack(last, input.tasks, plan) : null,
      };
    });
}
