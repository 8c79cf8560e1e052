// An application of a new pupil in a dossier of its own, for tests of what follows from it.
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { ApplicationBody } from '#shared/domain/application.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { putPupil } from './open-test-vault.ts';

export function testApplication(
  pupilId: RecordId,
  change: Partial<ApplicationBody> = {},
): ApplicationBody {
  return {
    pupilId,
    form: 'peerBuddy',
    schoolYear: '2026-2027',
    appliedOn: '2026-11-10',
    motivation: 'none',
    motivationText: '',
    voluntary: true,
    marksSufficient: null,
    interviews: [],
    criteria: [],
    growth: [],
    decision: null,
    toldOn: null,
    withdrawnOn: null,
    destroyBy: null,
    wipedOn: null,
    ...change,
  };
}

/** Readable by the programme team and by `readers`. */
export function putApplication(
  context: MemberContext,
  change: Partial<ApplicationBody> = {},
  readers: readonly MemberId[] = [],
): { readonly applicationId: RecordId; readonly pupilId: RecordId } {
  const pupilId = change.pupilId ?? putPupil(context);
  const dossierId = newId<DossierId>();
  const applicationId = newId<RecordId>();
  const members = readers.map((id) => ({ type: 'member' as const, id }));
  const grantTo = [{ type: 'circle' as const, code: 'programmeTeam' as const }, ...members];
  const body = testApplication(pupilId, change);
  context.commit({
    newDossiers: [{ id: dossierId, kind: 'person', grantTo }],
    puts: [{ dossierId, recordId: applicationId, kind: 'application', body, expectedRevision: 0 }],
  });
  return { applicationId, pupilId };
}
