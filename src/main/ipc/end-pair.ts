// Everything that changes when a pair ends, to commit together: the pair, its card, what was planned.
import type { MemberContext } from './context.ts';
import { pairCardPut } from './pair-card.ts';
import type { Ending } from '#shared/domain/pair-life.ts';
import { endedPair } from '#shared/domain/pair-end.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Put } from '#main/store/index.ts';

export function endPairPuts(
  context: MemberContext,
  pair: TypedRecord<'pair'>,
  ending: Ending,
): readonly Put[] {
  const { dossierId, id: recordId, revision: expectedRevision } = pair;
  const body = endedPair(pair.body, ending);
  const planned = context
    .list('contact')
    .filter(
      ({ body: contact }) =>
        contact.pairId === pair.id && contact.state === 'planned' && contact.on >= ending.on,
    );
  return [
    { dossierId, recordId, kind: 'pair', body, expectedRevision },
    pairCardPut(context, recordId, body),
    ...planned.map((contact) => ({
      dossierId: contact.dossierId,
      recordId: contact.id,
      kind: 'contact',
      body: { ...contact.body, state: 'cancelled' },
      expectedRevision: contact.revision,
    })),
  ];
}
