// Handing over pairs: to a successor for good or to a stand-in for a time, with their dossier, their card
// and their open tasks, in one commit. A key once given is not taken back here.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { HandoverBody } from '#shared/domain/deputy.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Asked = CallParsed<'handovers.make'>;

/** Who takes over is an active colleague whose role can coach. */
function checkTaker(context: MemberContext, { fromId, toId, until }: Asked, today: string): void {
  if (fromId === toId) throw new AppFailure('deputySame');
  const taker = context.vault.members().find(({ id }) => id === toId);
  if (!taker?.active) throw new AppFailure('notFound', { kind: 'member' });
  if (!mayDo(taker.roles, 'writePairs')) {
    throw new AppFailure('cannotTakeOver', { name: taker.displayName });
  }
  if (until !== null && until < today) throw new AppFailure('standInPast', { date: until, today });
}

/** The pairs, each running and with `fromId` as coach or backstop. */
function pairsOf(
  context: MemberContext,
  { fromId, pairIds }: Asked,
): readonly TypedRecord<'pair'>[] {
  return [...new Set(pairIds)].map((id) => {
    const pair = context.get('pair', id);
    if (pair.body.status === 'ended') throw new AppFailure('pairEnded');
    if (pair.body.coachId !== fromId && pair.body.backstopId !== fromId) {
      throw new AppFailure('handoverNotTheirs', { code: pair.body.code });
    }
    return pair;
  });
}

function successionPuts(
  context: MemberContext,
  pair: TypedRecord<'pair'>,
  { fromId, toId }: Asked,
): readonly Put[] {
  const follow = (id: MemberId): MemberId => (id === fromId ? toId : id);
  const body: PairBody = {
    ...pair.body,
    coachId: follow(pair.body.coachId),
    backstopId: follow(pair.body.backstopId),
  };
  const { dossierId, id: recordId, revision: expectedRevision } = pair;
  return [
    { dossierId, recordId, kind: 'pair', body, expectedRevision },
    pairCardPut(context, recordId, body),
  ];
}

/** Open tasks of these pairs that were the giver's: for the taker now, or also for who stands in. */
function taskPuts(
  context: MemberContext,
  pairs: readonly TypedRecord<'pair'>[],
  { fromId, toId, until }: Asked,
): readonly Put[] {
  const ids = new Set(pairs.map(({ id }) => id));
  return context
    .list('task')
    .filter(
      ({ body }) =>
        body.pairId !== null &&
        ids.has(body.pairId) &&
        body.doneOn === null &&
        (body.ownerId === fromId || body.standInId === fromId),
    )
    .map(({ id: recordId, dossierId, body, revision: expectedRevision }) => {
      const owner = body.ownerId === fromId ? toId : body.ownerId;
      const changed =
        until === null
          ? { ...body, ownerId: owner, standInId: null }
          : { ...body, standInId: toId === body.ownerId ? null : toId };
      return { dossierId, recordId, kind: 'task', body: changed, expectedRevision };
    });
}

export const handoverHandlers = defineHandlers({
  'handovers.make': (context, asked) => {
    const today = dateOf(context.now());
    checkTaker(context, asked, today);
    const pairs = pairsOf(context, asked);
    const tasks = taskPuts(context, pairs, asked);
    const dossierId = context.vault.programmeDossierId;
    const recordId = newId<RecordId>();
    const { fromId, toId, until, reason } = asked;
    const body: HandoverBody = {
      ...{ fromId, toId, until, reason },
      pairIds: pairs.map(({ id }) => id),
      on: today,
    };
    context.commit({
      grants: pairs.map((pair) => ({
        dossierId: pair.dossierId,
        to: { type: 'member', id: toId },
      })),
      puts: [
        { dossierId, recordId, kind: 'handover', body, expectedRevision: 0 },
        ...(until === null ? pairs.flatMap((pair) => successionPuts(context, pair, asked)) : []),
        ...tasks,
      ],
      log: pairs.map((pair) => ({
        action: 'granted',
        subject: { dossierId: pair.dossierId, recordId: pair.id },
        detail: {
          handover: until === null ? 'successor' : 'standIn',
          ...(until !== null && { until }),
        },
      })),
    });
    return { handoverId: recordId, tasks: tasks.length };
  },
});
