// What still runs for a pupil: pairs in both roles and open tasks, to be seen before saying that they left.
import { runningPairsOf } from '#shared/domain/consent-effect.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type StillRunning = {
  readonly asSupporter: readonly string[];
  readonly asSupportee: readonly string[];
  readonly tasks: number;
};

export type RunningSources = {
  readonly pairs: readonly ViewOf<'pair'>[];
  readonly cards: readonly ViewOf<'pairCard'>[];
  readonly tasks: readonly ViewOf<'task'>[];
};

/** Codes of pairs; those that are closed to the reader are known by their card, if the pupil supports. */
export function stillRunning(
  pupilIds: readonly RecordId[],
  { pairs, cards, tasks }: RunningSources,
): StillRunning {
  const running = runningPairsOf(pupilIds, pairs);
  const supports = (ids: readonly RecordId[]): boolean => ids.some((id) => pupilIds.includes(id));
  const open = new Set(running.map(({ id }) => id));
  const closed = cards.filter(
    ({ body }) => body.status !== 'ended' && supports(body.supporterIds) && !open.has(body.pairId),
  );
  const codes = (of: readonly { readonly body: { readonly code: string } }[]): readonly string[] =>
    of.map(({ body }) => body.code).sort();
  return {
    asSupporter: codes([...running.filter(({ body }) => supports(body.supporterIds)), ...closed]),
    asSupportee: codes(running.filter(({ body }) => supports(body.supporteeIds))),
    tasks: tasks.filter(
      ({ body }) =>
        body.doneOn === null &&
        ((body.pairId !== null && open.has(body.pairId)) ||
          (body.sourceId !== null && pupilIds.includes(body.sourceId))),
    ).length,
  };
}
