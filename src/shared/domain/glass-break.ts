// The record of a broken glass: who opened a dossier that was not granted to them, and why. It lies in that
// dossier, so that those whose it is see it.
import * as z from 'zod';
import type { DisclosureBody } from './disclosure.ts';
import { memberIdSchema, recordIdSchema, type MemberId, type RecordId } from './id.ts';
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
type LetIn = Said & { readonly memberId: MemberId | null };

/** Who was let into a dossier and when, by what was written down there. */
export function letInsOf(
  disclosures: readonly (Said & { readonly body: Pick<DisclosureBody, 'how' | 'memberId'> })[],
): readonly LetIn[] {
  return disclosures.flatMap(({ createdAtMs, body: { how, memberId } }) =>
    how === 'letIn' ? [{ memberId, createdAtMs }] : [],
  );
}

/**
 * Whether this member may say to have seen a broken glass: not who broke one in this dossier, and not who was let
 * in from then on, because they owe that to who broke it.
 */
export function maySeeGlass(
  member: MemberId,
  broken: Said,
  breakers: readonly MemberId[],
  letIn: readonly LetIn[],
): boolean {
  return (
    !breakers.includes(member) &&
    !letIn.some((one) => one.memberId === member && one.createdAtMs >= broken.createdAtMs)
  );
}

/**
 * Whether this member may give others a dossier: who came in by breaking the glass may not until somebody whose
 * dossier it is has seen that.
 */
export function mayPassOn(
  member: MemberId,
  breaks: readonly { readonly id: RecordId; readonly createdBy: MemberId }[],
  seen: readonly { readonly body: { readonly glassBreakId: RecordId } }[],
): boolean {
  return breaks
    .filter(({ createdBy }) => createdBy === member)
    .every(({ id }) => seen.some(({ body }) => body.glassBreakId === id));
}
