import { expect, it } from 'vitest';
import { recordIdSchema } from './id.ts';
import { newNoteFields, noteBodySchema, noteRecord } from './note.ts';

it('a note of the first version keeps everything and gets what a consult asks, empty', () => {
  const pairId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
  const now = { ...newNoteFields('2026-11-24'), type: 'buddyMeeting', pairId, amendReason: null };
  const { question: _q, advice: _a, followUpOn: _f, peerId: _p, ...before } = now;
  const migrated = noteRecord.migrations[1]?.(before);
  expect(noteBodySchema.parse(migrated)).toEqual(now);
});
