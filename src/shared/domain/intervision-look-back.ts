// What a later session found of a point of an earlier one (J2). In the dossier of the later session: who was a guest
// of the earlier one does not read it.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import { defineRecord } from './record.ts';

/** Whether what was agreed was handled well. */
export const lookBackVerdicts = ['well', 'partly', 'notYet', 'dropped'] as const;
export type LookBackVerdict = (typeof lookBackVerdicts)[number];

export const intervisionLookBackSchema = z.strictObject({
  outcomeId: recordIdSchema,
  /** The session that looked back. */
  sessionId: recordIdSchema,
  on: dateSchema,
  /** Null when what was said was taken back. */
  verdict: z.enum(lookBackVerdicts).nullable(),
  remark: z.string().trim().max(500),
});
export type IntervisionLookBackBody = z.infer<typeof intervisionLookBackSchema>;

export const intervisionLookBackRecord = defineRecord({
  kind: 'intervisionLookBack',
  version: 1,
  schema: intervisionLookBackSchema,
});

export type LookBack = IntervisionLookBackBody & { readonly verdict: LookBackVerdict };

/** What stands of each outcome, by its id: what the last session said that looked back on it. */
export function lookBacksByOutcome(
  said: readonly { readonly body: IntervisionLookBackBody }[],
): ReadonlyMap<RecordId, LookBack> {
  const last = new Map<RecordId, LookBack>();
  for (const { body } of said) {
    const { verdict } = body;
    const known = last.get(body.outcomeId);
    if (verdict !== null && (known === undefined || known.on <= body.on)) {
      last.set(body.outcomeId, { ...body, verdict });
    }
  }
  return last;
}

/** Handled well, or not needed any more: nothing is left to do. */
export function settles(verdict: LookBackVerdict | null | undefined): boolean {
  return verdict === 'well' || verdict === 'dropped';
}
