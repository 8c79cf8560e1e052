// Who is behind the letter of a case: sealed for the coach who led the session alone, and let go once the case
// has been followed up, at the latest with the school year or the group.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import type { LookBack } from './intervision-look-back.ts';
import type { IntervisionGroupBody } from './intervision-group.ts';
import { caseLetterSchema } from './intervision-notes.ts';
import { isOpenPoint, type IntervisionOutcomeBody } from './intervision-outcome.ts';
import type { IntervisionSessionBody } from './intervision-session.ts';
import { defineRecord } from './record.ts';
import { schoolYearDays } from './school-year.ts';

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
type Stored<Body> = { readonly id: RecordId; readonly body: Body };

/** What a key is held against; only what its coach can read. */
export type KeyFacts = {
  readonly sessions: readonly Stored<
    Pick<IntervisionSessionBody, 'groupId' | 'on' | 'schoolYear' | 'state'>
  >[];
  readonly groups: readonly Stored<Pick<IntervisionGroupBody, 'active'>>[];
  readonly outcomes: readonly Stored<
    Pick<IntervisionOutcomeBody, 'sessionId' | 'kind' | 'letter' | 'concernId' | 'dropped'>
  >[];
  readonly lookBacks: ReadonlyMap<RecordId, LookBack>;
  readonly today: string;
};

/**
 * Keys that nothing asks for any more, whoever leads the group by now: from the day after the session nothing came of
 * the case or all of it was followed up. Whatever is still open, no key outlives its school year or its group.
 */
export function keysToLetGo<K extends Key>(keys: readonly K[], facts: KeyFacts): readonly K[] {
  const { groups, outcomes, lookBacks, today } = facts;
  const open = new Set(
    outcomes
      .filter(({ id, body }) => isOpenPoint(body, lookBacks.get(id)?.verdict))
      .map(({ body }) => `${body.sessionId} ${body.letter ?? ''}`),
  );
  const sessions = new Map(facts.sessions.map(({ id, body }) => [id, body]));
  const stopped = new Set(groups.filter(({ body }) => !body.active).map(({ id }) => id));
  return keys.filter(({ body: { sessionId, letter, droppedOn } }) => {
    if (droppedOn !== null) return false;
    const session = sessions.get(sessionId);
    // Nobody can say any more what it was of.
    if (session === undefined) return true;
    if (schoolYearDays(session.schoolYear).last < today) return true;
    if (session.state === 'live' || session.on >= today) return false;
    const { groupId } = session;
    return (groupId !== null && stopped.has(groupId)) || !open.has(`${sessionId} ${letter}`);
  });
}
