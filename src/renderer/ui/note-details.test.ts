import { expect, test } from 'vitest';
import * as z from 'zod';
import en from '#resources/locales/en/notes.json';
import nl from '#resources/locales/nl/notes.json';
import { newNoteFields, noteDetails } from '#shared/domain/note.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { choicesOf, noteDetailLines, noteDetailText } from './note-details.tsx';

const text = (key: string, params?: Readonly<Record<string, string | number>>) =>
  params ? `${key}(${String(params['count'])})` : key;
const empty = newNoteFields('2026-11-24');

test('an empty note has no lines', () => {
  expect(noteDetailLines(empty, text)).toEqual([]);
});

test('what was filled in stands in the order of the list, with its label and its words', () => {
  const note = {
    ...empty,
    feelingAfter: 'good' as const,
    facts: richTextOf('Hij zat alleen.'),
    durationMinutes: 25,
    ownWords: '  ',
  };
  expect(noteDetailLines(note, text)).toEqual([
    {
      key: 'durationMinutes',
      label: 'notes:details.durationMinutes.label',
      text: 'notes:details.durationMinutes.value(25)',
      rich: null,
      short: true,
    },
    {
      key: 'facts',
      label: 'notes:details.facts.label',
      text: 'Hij zat alleen.',
      rich: note.facts,
      short: false,
    },
    {
      key: 'feelingAfter',
      label: 'notes:details.feelingAfter.label',
      text: 'notes:details.feelingAfter.options.good',
      rich: null,
      short: true,
    },
  ]);
});

test('what a mentor told has its own heading', () => {
  const note = { ...empty, type: 'mentorFeedback' as const, facts: richTextOf('Hij luistert.') };
  expect(noteDetailLines(note, text).map(({ label }) => label)).toEqual([
    'notes:details.facts.ofMentor',
  ]);
});

test('typed text is shown as it is, and never taken for a choice', () => {
  expect(noteDetailText('ownWords', 'school', text)).toBe('school');
  expect(noteDetailText('place', 'school', text)).toBe('notes:details.place.options.school');
});

const detailsSchema = z.object({
  details: z.record(
    z.string(),
    z.object({ label: z.string(), options: z.record(z.string(), z.string()).optional() }),
  ),
});

test.each([
  ['nl', nl],
  ['en', en],
])('every detail and every choice has its words in %s', (_language, file) => {
  const { details } = detailsSchema.parse(file);
  for (const key of noteDetails) {
    expect(details[key]?.label, key).toBeTruthy();
    for (const choice of choicesOf(key)) {
      expect(details[key]?.options?.[choice], `${key}.${choice}`).toBeTruthy();
    }
  }
});
