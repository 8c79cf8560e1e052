// The drafts of notes: their names, as the services know them, and how a kept one becomes a form again.
// A draft of an older version, or one that does not fit in a field, keeps every other field.
import * as z from 'zod';
import type { RecordId } from '#shared/domain/id.ts';
import { newNoteFields, noteFieldsSchema, type NoteFields } from '#shared/domain/note.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';

/** The draft of a pair's new note, or of the amendment of a note. */
export function noteDraftName(pairId: RecordId, noteId?: RecordId): string {
  return noteId ? `note:${pairId}:${noteId}` : `note:${pairId}`;
}

const looseSchema = z.record(z.string(), z.unknown());
const plainSchema = z.object({ text: z.string().min(1) });

/** The fields as they were kept, each one that no longer fits as it stands in `base`. */
export function restoreNote(kept: Readonly<Record<string, unknown>>, base: NoteFields): NoteFields {
  const known = Object.entries(kept).filter(([key]) => key in noteFieldsSchema.shape);
  const candidate: Record<string, unknown> = { ...base, ...Object.fromEntries(known) };
  const first = noteFieldsSchema.safeParse(candidate);
  if (first.success) return first.data;
  const wrong = new Set(first.error.issues.map(({ path }) => String(path[0])));
  for (const [key, value] of Object.entries(base)) {
    if (wrong.has(key)) candidate[key] = value;
  }
  const text = wrong.has('facts') ? plainSchema.safeParse(kept['facts']) : null;
  if (text?.success) candidate['facts'] = richTextOf(text.data.text);
  const second = noteFieldsSchema.safeParse(candidate);
  return second.success ? second.data : base;
}

/** Reads a kept draft of a new note; what is missing is as in a note of `today`. */
export function noteDraftSchema(today: string) {
  return looseSchema.transform((kept) => restoreNote(kept, newNoteFields(today)));
}

/** Reads a kept draft of an amendment. */
export function amendmentDraftSchema(note: NoteFields) {
  return z
    .object({ reason: z.string().catch(''), fields: looseSchema.catch({}) })
    .transform(({ reason, fields }) => ({ reason, fields: restoreNote(fields, note) }));
}

/** A few words of a kept note draft, for a list; '' when there is no text yet. */
export function noteDraftWords(body: unknown): string {
  const loose = looseSchema.safeParse(body);
  if (!loose.success) return '';
  const inner = looseSchema.safeParse(loose.data['fields']);
  const note = restoreNote(inner.success ? inner.data : loose.data, newNoteFields('2000-01-01'));
  const texts = [
    note.facts.text,
    note.question,
    note.advice,
    note.ownWords,
    note.interpretation,
    note.agreements,
  ];
  return (texts.find((text) => text.trim() !== '') ?? '').trim().replaceAll(/\s+/g, ' ');
}
