// A concern as a test starts from: a pupil of a pair who says not to want to live, brought by the peer.
import { emptyRoute, type ConcernFields } from '#shared/domain/concern.ts';
import type { RecordId } from '#shared/domain/id.ts';

export function testConcern(
  pupilId: RecordId | null,
  heardAtMs: number,
  change: Partial<ConcernFields> = {},
): ConcernFields {
  return {
    category: 'suicidality',
    ownCategory: '',
    urgency: 'day',
    heardAtMs,
    broughtBy: 'supporter',
    peerId: null,
    ownWords: 'Ik wil er niet meer zijn.',
    facts: '',
    interpretation: '',
    immediateAction: '',
    tooHeavy: false,
    people: [{ pupilId, name: 'Sem de Groot', className: '1B', role: 'affected' }],
    route: emptyRoute,
    ...change,
  };
}
