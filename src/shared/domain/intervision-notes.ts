// What is said in a session, line by line, each case under a letter. In the session's own dossier: of its
// coaches, and of a guest for that session only. Names do not belong in it; who brought what in is elsewhere.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { lineKindSchema, methodStepSchema } from './intervision-method.ts';
import { sessionTypeSchema } from './intervision-session.ts';
import { defineRecord } from './record.ts';

export const caseLetterSchema = z.string().regex(/^[A-Z]$/);

export const intervisionCaseSchema = z.strictObject({
  letter: caseLetterSchema,
  /** The presenter's question in one sentence. */
  question: z.string().max(500),
});
export type IntervisionCase = z.infer<typeof intervisionCaseSchema>;

export const sessionLineSchema = z.strictObject({
  id: z.uuid(),
  /** Null for what is about the session and not about a case. */
  letter: caseLetterSchema.nullable(),
  stepId: z.string().max(60),
  kind: lineKindSchema,
  text: z.string().max(2000),
});
export type SessionLine = z.infer<typeof sessionLineSchema>;

export const agendaSources = ['topic', 'mentor', 'lookBack', 'own'] as const;
export const agendaPointSchema = z.strictObject({
  id: z.uuid(),
  source: z.enum(agendaSources),
  /** The topic, the mentor's note or the outcome it came from; null for an own point. */
  sourceId: recordIdSchema.nullable(),
  /** '' for what lies elsewhere, see `agendaKept`. */
  text: z.string().trim().max(500),
  done: z.boolean(),
});
export type AgendaPoint = z.infer<typeof agendaPointSchema>;

export const notesFieldsSchema = z.strictObject({
  methodId: z.string().min(1).max(60),
  methodName: z.string().max(80),
  /** As they were when the session opened, with what the school changed on the way. */
  steps: z.array(methodStepSchema).min(1).max(30),
  stepId: z.string().max(60),
  /** Seconds spent in each step so far, by step id. */
  seconds: z.record(z.string().max(60), z.int().min(0).max(86_400)),
  agenda: z.array(agendaPointSchema).max(60),
  cases: z.array(intervisionCaseSchema).max(26),
  lines: z.array(sessionLineSchema).max(1000),
  /** The secrecy sentence and the group's agreements were said at the start. */
  secrecySaid: z.boolean(),
  /** What the group leaves with; asked for at the end. */
  positiveClose: z.string().max(500),
  /** Cards and sheets on which was written: none, gathered and destroyed, or not yet. */
  paper: z.enum(['none', 'destroyed', 'open']),
});
export type NotesFields = z.infer<typeof notesFieldsSchema>;

export const guestReasonSchema = z.strictObject({
  memberId: memberIdSchema,
  reason: z.string().trim().min(1).max(200),
});

export const intervisionNotesSchema = notesFieldsSchema.extend({
  sessionId: recordIdSchema,
  /** Repeated here for a guest, who does not read the programme. */
  groupName: z.string().max(60),
  type: sessionTypeSchema,
  on: dateSchema,
  closedOn: dateSchema.nullable(),
  /** Why a guest was asked in: often something of what is said here, so not in the session itself. */
  guestReasons: z.array(guestReasonSchema).max(10),
});
export type IntervisionNotesBody = z.infer<typeof intervisionNotesSchema>;

export const intervisionNotesRecord = defineRecord({
  kind: 'intervisionNotes',
  version: 2,
  schema: intervisionNotesSchema,
  migrations: {
    1: (body) => ({ ...z.record(z.string(), z.unknown()).parse(body), guestReasons: [] }),
  },
});

/** The next free letter; null when all 26 are taken. */
export function nextLetter(cases: readonly Pick<IntervisionCase, 'letter'>[]): string | null {
  const taken = new Set(cases.map(({ letter }) => letter));
  for (let code = 65; code <= 90; code += 1) {
    const letter = String.fromCodePoint(code);
    if (!taken.has(letter)) return letter;
  }
  return null;
}

export type NotesFault = 'stepId' | 'letter' | 'lineId';

/** What in the notes points at nothing, or null: the step one is in, a line's letter, a line twice. */
export function notesFault(notes: NotesFields): NotesFault | null {
  if (!notes.steps.some(({ id }) => id === notes.stepId)) return 'stepId';
  const letters = new Set(notes.cases.map(({ letter }) => letter));
  if (letters.size !== notes.cases.length) return 'letter';
  if (notes.lines.some(({ letter }) => letter !== null && !letters.has(letter))) return 'letter';
  const ids = new Set(notes.lines.map(({ id }) => id));
  return ids.size === notes.lines.length ? null : 'lineId';
}
