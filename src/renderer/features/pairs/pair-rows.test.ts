import { expect, test } from 'vitest';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { filterFrom, filterTexts, keepsRow, noFilter, type PairRow } from './pair-rows.ts';

const me = memberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const someone = memberIdSchema.parse('00000000-0000-4000-8000-000000000002');
const row: PairRow = {
  id: recordIdSchema.parse('00000000-0000-4000-8000-000000000003'),
  code: '2026-001',
  form: 'peerBuddy',
  supporters: 'Noor',
  supportees: 'Sem',
  className: '1B',
  coachId: me,
  backstopId: someone,
  coach: 'Coach',
  goal: 'planning',
  lastContactOn: null,
  health: 'ok',
  why: '',
};

test('ended pairs are left out until one asks for them', () => {
  const ended = { ...row, health: 'ended' as const };
  expect(keepsRow(ended, noFilter)).toBe(false);
  expect(keepsRow(ended, { ...noFilter, health: 'ended' })).toBe(true);
  expect(keepsRow(ended, { ...noFilter, health: 'all' })).toBe(true);
});

test('health and form keep only what was asked for', () => {
  expect(keepsRow(row, { ...noFilter, health: 'silent' })).toBe(false);
  expect(keepsRow(row, { ...noFilter, form: 'peerLeader' })).toBe(false);
  expect(keepsRow(row, { ...noFilter, form: 'peerBuddy', health: 'ok' })).toBe(true);
});

test('my pairs are those I coach and those I step in for', () => {
  expect(keepsRow(row, { ...noFilter, ofMember: me })).toBe(true);
  expect(keepsRow(row, { ...noFilter, ofMember: someone })).toBe(true);
  const third = memberIdSchema.parse('00000000-0000-4000-8000-000000000009');
  expect(keepsRow(row, { ...noFilter, ofMember: third })).toBe(false);
  expect(keepsRow({ ...row, standInId: third }, { ...noFilter, ofMember: third })).toBe(true);
});

test('[P50] a filter comes back from a kept view as it was, and what is unknown falls away', () => {
  const filter = { health: 'quiet', form: 'peerBuddy', ofMember: me } as const;
  expect(filterFrom(filterTexts(filter), me)).toEqual(filter);
  expect(filterFrom(filterTexts(noFilter), me)).toEqual(noFilter);
  expect(filterFrom({ health: 'gone', form: 'x' }, me)).toEqual(noFilter);
});
