// A concern in a dossier of its own, for tests of what follows from it: open to its coach and the care team.
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { emptyRoute, type ConcernBody } from '#shared/domain/concern.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { putPupil } from './open-test-vault.ts';

export function putConcern(
  context: MemberContext,
  coachId: MemberId,
  change: Partial<ConcernBody> = {},
): { readonly concernId: RecordId; readonly pupilId: RecordId } {
  const pupilId = putPupil(context);
  const body: ConcernBody = {
    code: 'S2026-001',
    pairId: null,
    heardBy: coachId,
    category: 'domesticViolence',
    ownCategory: '',
    urgency: 'day',
    heardAtMs: new Date(2026, 10, 20, 14, 30).getTime(),
    broughtBy: 'supporter',
    peerId: null,
    ownWords: '“Ik durf niet naar huis.”',
    facts: 'Sem had een blauwe plek op de arm.',
    interpretation: '',
    immediateAction: '',
    tooHeavy: false,
    people: [
      { pupilId: null, name: 'de stiefvader', className: '', role: 'alleged' },
      { pupilId, name: 'Sem de Groot', className: '1B', role: 'affected' },
    ],
    route: emptyRoute,
    ...change,
  };
  const dossierId = newId<DossierId>();
  const concernId = newId<RecordId>();
  context.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'concern',
        grantTo: [
          { type: 'circle', code: 'careTeam' },
          { type: 'member', id: coachId },
        ],
      },
    ],
    puts: [{ dossierId, recordId: concernId, kind: 'concern', body, expectedRevision: 0 }],
  });
  return { concernId, pupilId };
}
