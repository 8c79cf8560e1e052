// A second pair of eyes on a decision within the programme: a candidate chosen, a sensitive match. Holds
// for the exact revision that was looked at, and only when the confirmer did not write it.
import * as z from 'zod';
import { recordIdSchema, type MemberId, type RecordId } from './id.ts';
import { defineRecord } from './record.ts';

export const confirmationSchema = z.strictObject({
  subjectId: recordIdSchema,
  /** The revision that was on the screen. */
  revision: z.int().positive(),
  agrees: z.boolean(),
  note: z.string().trim().max(500),
});
export type ConfirmationBody = z.infer<typeof confirmationSchema>;

export const confirmationRecord = defineRecord({
  kind: 'confirmation',
  version: 1,
  keeps: 1,
  schema: confirmationSchema,
});

export type Confirmation = {
  readonly body: ConfirmationBody;
  readonly createdBy: MemberId;
  readonly createdAtMs: number;
};

/** The newest word of a second person on this revision or a later one; null while there is none. */
export function confirmationOf(
  subjectId: RecordId,
  sinceRevision: number,
  confirmations: readonly Confirmation[],
): Confirmation | null {
  return (
    confirmations
      .filter(({ body }) => body.subjectId === subjectId && body.revision >= sinceRevision)
      .sort((a, b) => a.createdAtMs - b.createdAtMs)
      .at(-1) ?? null
  );
}
