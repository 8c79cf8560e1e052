import { expect, test } from 'vitest';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import { contactDraftSchema, isUntouched, timeOf } from './contact-draft.ts';

const base = newContactFields('2026-11-24');

test('a kept contact comes back as it was; a field that no longer fits is left as new', () => {
  const kept = { ...base, learned: 'Toets gepland', minutes: 25 };
  expect(contactDraftSchema(base).parse(structuredClone(kept))).toEqual(kept);
  expect(contactDraftSchema(base).parse({ learned: 'x', minutes: 9000, gone: 1 })).toEqual({
    ...base,
    learned: 'x',
  });
});

test('a form in which only the day or the state was chosen holds nothing to lose', () => {
  expect(isUntouched({ ...base, state: 'planned', on: '2026-12-01' }, '2026-11-24')).toBe(true);
  expect(isUntouched({ ...base, learned: 'x' }, '2026-11-24')).toBe(false);
});

test('a time is read as people type it', () => {
  expect(['13:10', '1310', '9.05', '905', '24:00', '12', ''].map(timeOf)).toEqual([
    '13:10',
    '13:10',
    '09:05',
    '09:05',
    null,
    null,
    null,
  ]);
});
