// The record of a broken glass: who opened a dossier that was not granted to them, and why. It lies in that
// dossier, so that those whose it is see it.
import * as z from 'zod';
import { memberIdSchema, recordIdSchema, type MemberId } from './id.ts';
import { defineRecord } from './record.ts';

export const glassBreakSchema = z.strictObject({
  memberId: memberIdSchema,
  reason: z.string().trim().min(10).max(500),
});

export const glassBreakRecord = defineRecord({
  kind: 'glassBreak',
  version: 1,
  keeps: 1,
  schema: glassBreakSchema,
});

/** That somebody whose dossier it is has read of a broken glass. */
export const glassSeenRecord = defineRecord({
  kind: 'glassSeen',
  version: 1,
  keeps: 1,
  schema: z.strictObject({ glassBreakId: recordIdSchema }),
});

type Said = { readonly createdAtMs: number };

/**
 * Whether this member may say to have seen a broken glass: not who broke one in this dossier, and not who was let
 * in from then on, because they owe that to who broke it.
 */
export function maySeeGlass(
  member: MemberId,
  broken: Said,
  breakers: readonly MemberId[],
  letIn: readonly (Said & { readonly memberId: MemberId | null })[],
): boolean {
  return (
    !breakers.includes(member) &&
    !letIn.some((one) => one.memberId === member && one.createdAtMs >= broken.createdAtMs)
  );
}
