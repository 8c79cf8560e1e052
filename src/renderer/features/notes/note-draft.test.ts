import { expect, test } from 'vitest';
import { newNoteFields } from '#shared/domain/note.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import {
  amendmentDraftSchema,
  noteDraftSchema,
  noteDraftWords,
  restoreNote,
} from './note-draft.ts';

const base = newNoteFields('2026-11-24');

test('a kept note comes back as it was', () => {
  const note = { ...base, ownWords: 'ik weet het niet', facts: richTextOf('Hij zat alleen.') };
  expect(noteDraftSchema('2026-11-25').parse(structuredClone(note))).toEqual(note);
});

test('a draft of an older version gets the fields it did not have', () => {
  expect(restoreNote({ ownWords: 'hoi' }, base)).toEqual({ ...base, ownWords: 'hoi' });
});

test('one field that no longer fits does not take the others along', () => {
  const kept = { ...base, durationMinutes: 9000, ownWords: 'hoi', gone: 1 };
  expect(restoreNote(kept, base)).toEqual({ ...base, ownWords: 'hoi' });
});

test('formatted text that no longer fits comes back as plain text', () => {
  const kept = {
    ...base,
    facts: { doc: { type: 'doc', content: [{ type: 'video' }] }, text: 'Sem' },
  };
  expect(restoreNote(kept, base).facts).toEqual(richTextOf('Sem'));
});

test('an amendment comes back with its reason, its other fields as in the note', () => {
  const note = { ...base, ownWords: 'oud' };
  const kept = amendmentDraftSchema(note).parse({ reason: 'typfout', fields: { agreements: 'x' } });
  expect(kept).toEqual({ reason: 'typfout', fields: { ...note, agreements: 'x' } });
});

test('a list shows the first words of a draft, of a new note and of an amendment', () => {
  expect(noteDraftWords({ ...base, ownWords: ' ik  weet\nhet niet ' })).toBe('ik weet het niet');
  expect(noteDraftWords({ reason: '', fields: { ...base, facts: richTextOf('Sem') } })).toBe('Sem');
  expect(noteDraftWords({ ...base })).toBe('');
  expect(noteDraftWords('x')).toBe('');
});
