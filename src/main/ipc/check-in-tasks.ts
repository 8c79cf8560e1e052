// Check-ins of pairs as tasks of the coach, as changes to commit together with what they follow from.
import type { MemberContext } from './context.ts';
import { ruleTaskPut } from './rule-task.ts';
import { nextCheckIn } from '#shared/domain/check-in.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Put } from '#main/store/index.ts';

export type PairPlace = {
  readonly id: RecordId;
  readonly dossierId: DossierId;
  readonly body: PairBody;
};

const laterOf = (a: string, b: string): string => (a > b ? a : b);

function nextDay(context: MemberContext, pair: PairPlace, after: string): string {
  const settings = context.list('programmeSettings')[0]?.body ?? defaultSettings;
  return nextCheckIn(pair.body.startedOn, after, settings);
}

function checkInPut(context: MemberContext, pair: PairPlace, round: number, after: string): Put {
  return ruleTaskPut({
    rule: 'checkIn',
    ownerId: pair.body.coachId,
    dueOn: nextDay(context, pair, after),
    dossierId: pair.dossierId,
    sourceId: pair.id,
    pairId: pair.id,
    round,
  });
}

/** The first check-in of a new pair: a day of its schedule that is not yet past. */
export function firstCheckIn(context: MemberContext, pair: PairPlace): readonly Put[] {
  const yesterday = addDaysTo(dateOf(context.now()), -1);
  return [checkInPut(context, pair, 1, laterOf(pair.body.startedOn, yesterday))];
}

const checkInsOf = (context: MemberContext, pairId: RecordId): readonly TypedRecord<'task'>[] =>
  context.list('task').filter(({ body }) => body.rule === 'checkIn' && body.pairId === pairId);

/** After one is done: the next round, while the pair runs and no other stands open. */
export function followingCheckIn(
  context: MemberContext,
  done: TypedRecord<'task'>,
  doneOn: string,
): readonly Put[] {
  const { pairId, round, dueOn } = done.body;
  if (pairId === null) return [];
  const pair = context.get('pair', pairId);
  const another = checkInsOf(context, pairId).some(
    ({ id, body }) => id !== done.id && body.doneOn === null,
  );
  if (pair.body.status !== 'active' || another) return [];
  return [checkInPut(context, pair, round + 1, laterOf(dueOn, doneOn))];
}

/** When one is put back: the round that came of it goes away, if nobody touched it yet. */
export function takeBackFollowing(
  context: MemberContext,
  reopened: TypedRecord<'task'>,
): readonly Put[] {
  const { pairId, round } = reopened.body;
  if (pairId === null) return [];
  return checkInsOf(context, pairId)
    .filter(
      ({ revision, body }) => body.round === round + 1 && body.doneOn === null && revision === 1,
    )
    .map(({ id, dossierId, revision, body }) => ({
      dossierId,
      recordId: id,
      kind: 'task',
      body: { ...body, doneOn: dateOf(context.now()), withdrawn: true },
      expectedRevision: revision,
    }));
}

/** When a pair runs again after a pause: its check-in moves to a day to come, or a new one is made. */
export function resumedCheckIns(context: MemberContext, pair: PairPlace): readonly Put[] {
  const today = dateOf(context.now());
  const all = checkInsOf(context, pair.id);
  const open = all.filter(({ body }) => body.doneOn === null);
  if (open.length === 0) {
    const last = Math.max(0, ...all.map(({ body }) => body.round));
    return [checkInPut(context, pair, last + 1, today)];
  }
  return open
    .filter(({ body }) => body.dueOn < today)
    .map(({ id, dossierId, revision, body }) => ({
      dossierId,
      recordId: id,
      kind: 'task',
      body: { ...body, dueOn: nextDay(context, pair, today) },
      expectedRevision: revision,
    }));
}
