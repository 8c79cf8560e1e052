// Everything that changes when a pair is paused, to commit together: the pair, its card, what was planned,
// and for safety the task of its coach.
import type { MemberContext } from './context.ts';
import { pairCardPut } from './pair-card.ts';
import { ruleTaskPut } from './rule-task.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Pause } from '#shared/domain/pair-life.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';

/** Calls off what was planned from this day on: nobody waits for somebody who does not come. */
export function callOff(context: MemberContext, pairId: RecordId, from: string): readonly Put[] {
  return context
    .list('contact')
    .filter(({ body }) => body.pairId === pairId && body.state === 'planned' && body.on >= from)
    .map(({ id, dossierId, body, revision }) => ({
      dossierId,
      recordId: id,
      kind: 'contact',
      body: { ...body, state: 'cancelled' },
      expectedRevision: revision,
    }));
}

export function coachTask(
  pair: TypedRecord<'pair'>,
  rule: 'safetyPause' | 'afterPause',
  dueOn: string,
): Put {
  return ruleTaskPut({
    rule,
    ownerId: pair.body.coachId,
    dueOn,
    dossierId: pair.dossierId,
    sourceId: pair.id,
    pairId: pair.id,
  });
}

/** The day from which a new pause can begin: two breaks never overlap, their days would count twice. */
export function pauseEarliest({ body }: TypedRecord<'pair'>): string {
  const ends = body.pauses.map(({ until }) => until ?? '');
  return [body.startedOn, ...ends].toSorted().at(-1) ?? body.startedOn;
}

export function pausePairPuts(
  context: MemberContext,
  pair: TypedRecord<'pair'>,
  expectedRevision: number,
  { from, reason, note }: Omit<Pause, 'until'>,
): readonly Put[] {
  const pauses = [...pair.body.pauses, { from, until: null, reason, note }];
  const body: PairBody = { ...pair.body, status: 'paused', pauses };
  const { dossierId, id: recordId } = pair;
  return [
    { dossierId, recordId, kind: 'pair', body, expectedRevision },
    pairCardPut(context, recordId, body),
    ...callOff(context, recordId, from),
    ...(reason === 'safety' ? [coachTask(pair, 'safetyPause', dateOf(context.now()))] : []),
  ];
}
