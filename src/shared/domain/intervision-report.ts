// The report of a session on paper (form 9): how many were there and in which role, what was on the agenda, what
// was said about each letter, what came of it. Who brought something in, and any name of a peer, is not on it.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { groupKinds } from './intervision-group.ts';
import { lineKindSchema } from './intervision-method.ts';
import { caseLetterSchema, type IntervisionNotesBody } from './intervision-notes.ts';
import { lookBackVerdicts } from './intervision-look-back.ts';
import { outcomeKinds, type IntervisionOutcomeBody } from './intervision-outcome.ts';
import { sessionTypeSchema } from './intervision-session.ts';

export const intervisionReportAskSchema = z.strictObject({ sessionId: recordIdSchema });

const saidSchema = z.strictObject({ kind: lineKindSchema, text: z.string() });

/** Who does it is a colleague, or nobody by name: an agreement of the peers. */
const outcomeSchema = z.strictObject({
  kind: z.enum(outcomeKinds),
  text: z.string(),
  owner: z.string(),
  dueOn: dateSchema.nullable(),
});

const partSchema = z.strictObject({
  /** Null for what is about the session and about nobody. */
  letter: caseLetterSchema.nullable(),
  question: z.string(),
  said: z.array(saidSchema),
  outcomes: z.array(outcomeSchema),
});

export const intervisionReportSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  group: z.string(),
  /** What the peers of it do; null for a session with one peer. */
  groupKind: z.enum(groupKinds).nullable(),
  type: sessionTypeSchema,
  on: dateSchema,
  /** False while the session is open: more may come. */
  finished: z.boolean(),
  minutes: z.int(),
  method: z.string(),
  ledBy: z.string(),
  present: z.int(),
  absent: z.int(),
  guests: z.int(),
  /** What the peers wanted to talk about, and what the one who leads put on it. */
  agenda: z.array(z.string()),
  /** That mentors were heard stands on it; what they said of a peer does not. */
  mentorsHeard: z.boolean(),
  lookedBack: z.array(z.strictObject({ text: z.string(), verdict: z.enum(lookBackVerdicts) })),
  parts: z.array(partSchema),
  mentorPoints: z.array(z.string()),
  /** How many concerns were made of what was said, and how many are still to be made: not one word of them. */
  concerns: z.int(),
  concernsToMake: z.int(),
  positiveClose: z.string(),
  /** The day on which the group looks back; null when none is planned. */
  lookBackOn: dateSchema.nullable(),
});
export type IntervisionReport = z.infer<typeof intervisionReportSchema>;
type Part = z.infer<typeof partSchema>;

/** An outcome holds no more of a line than this. */
const longest = 500;

type Outcome = Pick<
  IntervisionOutcomeBody,
  'kind' | 'text' | 'letter' | 'lineId' | 'ownerId' | 'dueOn' | 'dropped'
>;

/**
 * What was said and agreed, first of the session, then letter by letter. A line that became an outcome, by its id or
 * in its words, stands there as that outcome; of a concern, and of a point for a mentor, neither stands in a part.
 */
export function reportParts(
  notes: Pick<IntervisionNotesBody, 'cases' | 'lines'>,
  outcomes: readonly Outcome[],
  nameOf: (ownerId: NonNullable<Outcome['ownerId']>) => string,
): readonly Part[] {
  const kept = outcomes.filter(({ dropped }) => !dropped);
  const became = new Set(kept.flatMap(({ lineId, text }) => [lineId, text.trim()]));
  const partOf = (letter: string | null, question: string): Part => ({
    letter,
    question,
    said: notes.lines
      .filter((line) => line.letter === letter && line.text.trim() !== '')
      .filter(({ id, text }) => !became.has(id) && !became.has(text.trim().slice(0, longest)))
      .map(({ kind, text }) => ({ kind, text })),
    outcomes: kept
      .filter((one) => one.letter === letter)
      .filter(({ kind }) => kind !== 'concern' && kind !== 'mentorPoint')
      .map(({ kind, text, ownerId, dueOn }) => ({
        ...{ kind, text, dueOn },
        owner: ownerId === null ? '' : nameOf(ownerId),
      })),
  });
  return [
    partOf(null, ''),
    ...notes.cases.map(({ letter, question }) => partOf(letter, question)),
  ].filter(({ said, outcomes: agreed, question }) => said.length + agreed.length > 0 || question);
}
