// A confidential note about a pair: what was seen or heard, the pupil's own words and what the
// writer makes of it, kept apart. The one place that lists a note's fields, for screen and paper.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import { defineRecord } from './record.ts';
import { formRules, type PairForm } from './support-form.ts';
import { emptyRichText, richTextSchema } from './rich-text.ts';

export const noteTypes = [
  'conversation',
  /** Of old notes only: a meeting of a pair is a contact now. */
  'buddyMeeting',
  'observation',
  /** A peer asks its coach between meetings, and what the coach advised. */
  'consult',
  /** What the mentor says of how a peer does. */
  'mentorFeedback',
  'checkIn',
] as const;
export type NoteType = (typeof noteTypes)[number];

export const notePlaces = ['school', 'elsewhere', 'online'] as const;
export const noteInitiatives = ['supporter', 'supportee', 'adult'] as const;
export const noteFeelings = ['good', 'mixed', 'heavy'] as const;

/** What a person fills in. */
export const noteFieldsSchema = z.strictObject({
  type: z.enum(noteTypes),
  /** The day it happened; the day it was written down is in the record itself. */
  occurredOn: dateSchema,
  durationMinutes: z.int().min(1).max(600).nullable(),
  place: z.enum(notePlaces).nullable(),
  initiative: z.enum(noteInitiatives).nullable(),
  facts: richTextSchema,
  /** Of a consult: what the peer asked, what was advised, when to come back to it. */
  question: z.string().max(2000),
  advice: z.string().max(5000),
  followUpOn: dateSchema.nullable(),
  /** The peer that a consult or a mentor's feedback is about. */
  peerId: recordIdSchema.nullable(),
  ownWords: z.string().max(5000),
  interpretation: z.string().max(5000),
  agreements: z.string().max(5000),
  positiveClose: z.string().max(1000),
  feelingAfter: z.enum(noteFeelings).nullable(),
});
export type NoteFields = z.infer<typeof noteFieldsSchema>;

/** A note that is still to be written, about what happened on this day. */
export function newNoteFields(occurredOn: string): NoteFields {
  return {
    type: 'conversation',
    occurredOn,
    durationMinutes: null,
    place: null,
    initiative: null,
    facts: emptyRichText,
    question: '',
    advice: '',
    followUpOn: null,
    peerId: null,
    ownWords: '',
    interpretation: '',
    agreements: '',
    positiveClose: '',
    feelingAfter: null,
  };
}

export const noteBodySchema = noteFieldsSchema.extend({
  pairId: recordIdSchema,
  /** Why this revision replaces the one before; null on the first. */
  amendReason: z.string().trim().min(1).max(500).nullable(),
});
export type NoteBody = z.infer<typeof noteBodySchema>;

export const noteRecord = defineRecord({
  kind: 'note',
  version: 2,
  schema: noteBodySchema,
  migrations: {
    1: (body) => ({
      ...z.record(z.string(), z.unknown()).parse(body),
      question: '',
      advice: '',
      followUpOn: null,
      peerId: null,
    }),
  },
});

/** The order in which a note's details stand on the timeline and on the conversation report. */
export const noteDetails = [
  'durationMinutes',
  'place',
  'initiative',
  'facts',
  'question',
  'advice',
  'ownWords',
  'interpretation',
  'agreements',
  'positiveClose',
  'feelingAfter',
] as const satisfies readonly (keyof NoteFields)[];
export type NoteDetail = (typeof noteDetails)[number];

/** What lists may know of a note before its dossier is opened: no word of its text. */
export const noteHeadlineSchema = z.strictObject({
  pairId: recordIdSchema,
  type: z.enum(noteTypes),
  occurredOn: dateSchema,
});
export type NoteHeadline = z.infer<typeof noteHeadlineSchema>;

export function noteHeadline(note: NoteBody): NoteHeadline {
  return { pairId: note.pairId, type: note.type, occurredOn: note.occurredOn };
}

/** The texts that must not all be empty for a note to be worth keeping. */
export function isEmptyNote(note: NoteFields): boolean {
  const { facts, question, advice, ownWords, interpretation, agreements } = note;
  return [facts.text, question, advice, ownWords, interpretation, agreements].every(
    (text) => text.trim() === '',
  );
}

/** A regular buddy meets at school; only a newcomer's buddy may meet elsewhere. */
export function placeIsUnusual(form: PairForm, place: NoteFields['place']): boolean {
  return formRules[form].place === 'school' && place === 'elsewhere';
}

/** The details that were filled in, in their order. */
export function filledDetails(note: NoteFields): readonly NoteDetail[] {
  return noteDetails.filter((key) => {
    const value = note[key];
    if (value === null) return false;
    if (typeof value === 'number') return true;
    return (typeof value === 'string' ? value : value.text).trim() !== '';
  });
}

export type NoteFault = 'followUpBefore' | 'peerUnknown';

/** Why a note cannot be laid down as it stands, or null. */
export function noteFault(
  note: Pick<NoteFields, 'type' | 'occurredOn' | 'followUpOn' | 'peerId'>,
  peers: readonly RecordId[],
): NoteFault | null {
  if (note.followUpOn !== null && note.followUpOn < note.occurredOn) return 'followUpBefore';
  return note.peerId !== null && !peers.includes(note.peerId) ? 'peerUnknown' : null;
}
