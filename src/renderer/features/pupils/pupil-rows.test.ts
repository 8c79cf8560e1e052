import { describe, expect, it } from 'vitest';
import { plainMatch } from '#shared/domain/match.ts';
import { nothingHappened } from '#shared/domain/pair.ts';
import { recordViewSchema, type ViewOf } from '#shared/ipc/record-view.ts';
import {
  classNames,
  everyone,
  filterFrom,
  filterRows,
  filterTexts,
  pupilRows,
} from './pupil-rows.ts';

const member = '00000000-0000-4000-8000-0000000000aa';
const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const meta = (id: number, kind: string) => ({
  ...{ id: idOf(id), dossierId: idOf(id + 500), kind, revision: 1, contentHash: 'x' },
  ...{ createdAtMs: 0, createdBy: member, changedAtMs: 0, changedBy: member },
});

function pupil(id: number, className: string, status = 'active'): ViewOf<'pupil'> {
  const view = recordViewSchema.parse({
    ...meta(id, 'pupil'),
    body: {
      ...{ pupilNumber: String(id), givenName: 'Julia', namePrefix: 'de', familyName: 'Groot' },
      ...{ className, schoolYear: '2026-2027', mentorName: '', site: '', birthDate: null },
      ...{ status, importedAtMs: 1, importRunId: null, mergedInto: null },
    },
  });
  if (view.kind !== 'pupil') throw new Error('no pupil');
  return view;
}

function pair(id: number, supporter: number, supportee: number, status: string): ViewOf<'pair'> {
  const view = recordViewSchema.parse({
    ...meta(id, 'pair'),
    body: {
      ...{ code: `2026-0${String(id)}`, form: 'peerBuddy', schoolYear: '2026-2027' },
      ...{ supporterIds: [idOf(supporter)], supporteeIds: [idOf(supportee)], className: null },
      ...{ coachId: member, backstopId: member, meetEveryDays: 7, status },
      goal: { category: 'planning', question: 'x', outside: '' },
      agreement: {
        ...{ supporterAgreedOn: null, supporteeAgreedOn: null, secrecyToldOn: null },
        mentorMayKnow: false,
      },
      ...{
        startedOn: '2026-09-01',
        endedOn: status === 'ended' ? '2026-10-01' : null,
        mixedWith: [],
        match: plainMatch,
        ...nothingHappened,
      },
    },
  });
  if (view.kind !== 'pair') throw new Error('no pair');
  return view;
}

const rows = pupilRows(
  [pupil(1, '4H1'), pupil(2, '10A'), pupil(3, '2A', 'maybeLeft'), pupil(4, '')],
  [pair(31, 1, 2, 'active'), pair(32, 1, 3, 'ended')],
);

describe('the rows of pupils', () => {
  it('carry the name as Dutch lists sort it', () => {
    expect(rows[0]?.name).toBe('Groot, Julia de');
  });

  it('say who supports and who is supported, in pairs that still run', () => {
    const seen = rows.map(({ pairs }) => pairs.map(({ role, code }) => `${role} ${code}`));
    expect(seen).toStrictEqual([['supporter 2026-031'], ['supportee 2026-031'], [], []]);
  });
});

describe('choosing rows', () => {
  it('by class, also those without one, and by status', () => {
    const numbers = (found: typeof rows) => found.map(({ pupilNumber }) => pupilNumber);
    expect(filterRows(rows, everyone)).toBe(rows);
    expect(numbers(filterRows(rows, { className: '2A', status: null }))).toStrictEqual(['3']);
    expect(numbers(filterRows(rows, { className: '', status: null }))).toStrictEqual(['4']);
    expect(numbers(filterRows(rows, { className: null, status: 'maybeLeft' }))).toStrictEqual([
      '3',
    ]);
  });

  it('offers the classes in the order of the school, those without a class last', () => {
    expect(classNames(rows)).toStrictEqual(['2A', '4H1', '10A', '']);
  });
});

it('[P50] a filter comes back from a kept view as it was, also for pupils without a class', () => {
  for (const filter of [everyone, { className: '', status: null }] as const) {
    expect(filterFrom(filterTexts(filter))).toEqual(filter);
  }
  const one = { className: '1B', status: 'left' } as const;
  expect(filterFrom(filterTexts(one))).toEqual(one);
});
