// Matches that tests make pairs with: everything that can be allowed is, and peers who need nothing allowed.
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { memberIdSchema, type RecordId } from '#shared/domain/id.ts';
import { matchRules, plainMatch, type Match } from '#shared/domain/match.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import { templateOfForm } from '#shared/domain/training-template.ts';

/** A coordinator allows whatever stands in the way. By and on are filled in by the services. */
export const allowedMatch: Match = {
  ...plainMatch,
  knowsCountry: true,
  safetyNet: {
    with: 'de ISK-mentor',
    on: '2026-11-20',
    by: memberIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  },
  overrides: matchRules.map((rule) => ({
    rule,
    reason: 'Training buiten Achtervang gevolgd.',
    by: memberIdSchema.parse('00000000-0000-4000-8000-000000000001'),
    on: '2026-11-24',
  })),
};

/** These pupils finished the training for this form. */
export function putTrained(
  context: MemberContext,
  pupilIds: readonly RecordId[],
  form: PairForm = 'peerBuddy',
): void {
  context.commit({
    puts: [
      {
        dossierId: context.vault.programmeDossierId,
        recordId: newId<RecordId>(),
        kind: 'training',
        body: {
          name: 'Training',
          template: templateOfForm(form),
          schoolYear: '2026-2027',
          provider: 'ownSchool',
          providerName: '',
          trainerId: null,
          sessions: [],
          trainees: pupilIds.map((pupilId) => ({
            pupilId,
            memberId: null,
            contactId: null,
            attended: [],
            excused: [],
            placementMinutes: 0,
            result: 'completed',
            completedOn: '2026-10-02',
          })),
        },
        expectedRevision: 0,
      },
    ],
  });
}
