// Who decides for a pupil, as a test needs it: one parent with custody unless it says otherwise.
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { RepresentationFields } from '#shared/domain/legal-representation.ts';

/** Writes down that these decide for the pupil. */
export function putDeciders(
  context: MemberContext,
  pupilId: RecordId,
  change: Partial<RepresentationFields> = {},
): void {
  const { dossierId } = context.get('pupil', pupilId);
  const ans = { name: 'Ans de Groot', capacity: 'parent', custody: true, reach: '' } as const;
  const fields: RepresentationFields = {
    ...{ type: 'parents', representatives: [ans], notAtHome: false, languages: [] },
    ...change,
  };
  context.commit({
    puts: [
      {
        ...{ dossierId, recordId: newId<RecordId>(), kind: 'legalRepresentation' },
        body: { pupilId, ...fields },
        expectedRevision: 0,
      },
    ],
  });
}
