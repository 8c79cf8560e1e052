// Who is behind the letter of a case: sealed for the coach who led the session alone, and let go once the case
// has been followed up.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import type { LookBack } from './intervision-look-back.ts';
import { caseLetterSchema } from './intervision-notes.ts';
import { isOpenPoint, type IntervisionOutcomeBody } from './intervision-outcome.ts';
import { defineRecord } from './record.ts';

export const intervisionCaseKeySchema = z.strictObject({
  sessionId: recordIdSchema,
  letter: caseLetterSchema,
  /** The peer who brought it in; null when not kept, or let go. */
  presenterId: recordIdSchema.nullable(),
  /** The pair it is about; null when not kept, or let go. */
  pairId: recordIdSchema.nullable(),
  /** The day both were let go; null while they are kept. */
  droppedOn: dateSchema.nullable(),
});
export type IntervisionCaseKeyBody = z.infer<typeof intervisionCaseKeySchema>;

export const intervisionCaseKeyRecord = defineRecord({
  kind: 'intervisionCaseKey',
  version: 1,
  schema: intervisionCaseKeySchema,
});

type Key = { readonly body: IntervisionCaseKeyBody };
type Outcome = {
  readonly id: RecordId;
  readonly body: Pick<IntervisionOutcomeBody, 'kind' | 'letter' | 'concernId' | 'dropped'>;
};

/** Keys of a held session that nothing asks for any more: nothing came of the case, or all of it was looked back on. */
export function lettersLetGo<K extends Key>(
  keys: readonly K[],
  outcomes: readonly Outcome[],
  lookBacks: ReadonlyMap<RecordId, LookBack>,
): readonly K[] {
  return keys.filter(
    ({ body }) =>
      body.droppedOn === null &&
      !outcomes.some(
        (outcome) =>
          outcome.body.letter === body.letter &&
          isOpenPoint(outcome.body, lookBacks.get(outcome.id)?.verdict),
      ),
  );
}
