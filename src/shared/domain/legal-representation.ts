// Who decides for a pupil: parents with custody, a guardian, the pupil. Kept in the pupil's own dossier.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const guardianTypes = ['parents', 'oneParent', 'guardian', 'pupil', 'unknown'] as const;

export const legalRepresentationSchema = z.strictObject({
  pupilId: recordIdSchema,
  type: z.enum(guardianTypes),
  representatives: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        capacity: z.enum(['parent', 'guardian', 'carer']),
        /** Without custody somebody hears the main school matters and decides nothing. */
        custody: z.boolean(),
        reach: z.string().trim().max(120),
      }),
    )
    .max(6),
  /** No letters or calls home: it may not be safe there. */
  notAtHome: z.boolean(),
  /** Languages in which one can talk with them. */
  languages: z.array(z.string().trim().min(1).max(40)).max(6),
});
export type LegalRepresentationBody = z.infer<typeof legalRepresentationSchema>;

export const legalRepresentationRecord = defineRecord({
  kind: 'legalRepresentation',
  version: 1,
  schema: legalRepresentationSchema,
});
