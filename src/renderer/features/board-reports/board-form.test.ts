import { expect, test } from 'vitest';
import { boardFormOf, emptyBoardForm, momentOf, readBoardForm } from './board-form.ts';

const now = new Date(2026, 10, 24, 15, 0).getTime();
const whole = {
  ...emptyBoardForm('2026-11-24'),
  kind: 'possibleSexualOffence',
  knownAt: '13:10',
  told: 'yes',
  toldAt: '13:40',
  toldWhom: 'Voorzitter',
  safeNow: 'yes',
} as const;

test('a time is read as people write it', () => {
  const half = new Date(2026, 10, 24, 9, 5).getTime();
  for (const time of ['09:05', '9.05', '905', ' 9:05 '])
    expect(momentOf('2026-11-24', time)).toBe(half);
  for (const time of ['', '25:00', 'straks', '9']) expect(momentOf('2026-11-24', time)).toBeNull();
});

test('each thing that is missing or cannot be is named by its field', () => {
  expect(readBoardForm(emptyBoardForm('2026-11-24'), now).faults).toEqual({
    kind: 'choose',
    knownAt: 'time',
    told: 'choose',
    safeNow: 'choose',
  });
  expect(readBoardForm({ ...whole, knownAt: '16:00' }, now).faults).toEqual({
    knownAt: 'future',
    toldAt: 'beforeKnown',
  });
  expect(readBoardForm({ ...whole, toldAt: '12:00' }, now).faults).toEqual({
    toldAt: 'beforeKnown',
  });
  expect(readBoardForm({ ...whole, toldWhom: ' ' }, now).faults).toEqual({ toldWhom: 'required' });
});

test('what is in order becomes the fields, and back', () => {
  const read = readBoardForm(whole, now);
  expect(read.fields).toMatchObject({ toldWhom: 'Voorzitter', safeNow: 'yes' });
  expect(read.fields && boardFormOf(read.fields, '2026-11-24')).toEqual(whole);
  expect(readBoardForm({ ...whole, told: 'no' }, now).fields).toMatchObject({
    toldBoardAtMs: null,
    toldWhom: '',
  });
});
