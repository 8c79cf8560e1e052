// Who signs in an approver's place while that one is away, up to and including a day. Said by the approver
// in the directory; the author of the record is the approver.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, type MemberId } from './id.ts';
import { defineRecord } from './record.ts';

export const signOffStandInSchema = z.strictObject({
  standInId: memberIdSchema,
  from: dateSchema,
  until: dateSchema,
  reason: z.string().trim().max(300),
  /** The day it was taken back; null while it holds. */
  endedOn: dateSchema.nullable(),
});
export type SignOffStandInBody = z.infer<typeof signOffStandInSchema>;

export const signOffStandInRecord = defineRecord({
  kind: 'signOffStandIn',
  version: 1,
  schema: signOffStandInSchema,
});

/** Whether `standIn` signs for `approver` on this day. */
export function standsInFor(
  records: readonly { readonly createdBy: MemberId; readonly body: SignOffStandInBody }[],
  approver: MemberId,
  standIn: MemberId,
  day: string,
): boolean {
  return records.some(
    ({ createdBy, body }) =>
      createdBy === approver &&
      body.standInId === standIn &&
      body.from <= day &&
      day <= body.until &&
      (body.endedOn === null || day < body.endedOn),
  );
}

/** The one that holds now or will, of those this approver said; null when there is none. */
export function openStandIn<
  R extends { readonly createdBy: MemberId; readonly body: SignOffStandInBody },
>(records: readonly R[], approver: MemberId, day: string): R | null {
  return (
    records.find(
      ({ createdBy, body }) => createdBy === approver && body.endedOn === null && day <= body.until,
    ) ?? null
  );
}
