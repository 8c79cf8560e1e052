import { describe, expect, it } from 'vitest';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import {
  choicesIn,
  firstState,
  nextState,
  notYet,
  withField,
  type ImportEvent,
  type ImportState,
} from './import-state.ts';

const file = { token: 't', fileName: 'klas.csv' };
const none = { refused: [], updates: [], creates: [], missing: [], doubtful: [] };
const preview: ClassListPreview = {
  fileName: 'klas.csv',
  source: { type: 'text', encoding: 'utf-8', delimiter: ';' },
  layout: 'x',
  remembered: false,
  columns: [
    { index: 0, header: 'Stamnr', field: 'pupilNumber', dropped: null, samples: ['1'] },
    { index: 1, header: 'Naam', field: 'fullName', dropped: null, samples: ['Groot, Julia de'] },
    { index: 2, header: 'Code', field: null, dropped: 'unknown', samples: [] },
    { index: 3, header: 'BSN', field: null, dropped: 'bsn', samples: [] },
  ],
  missingColumns: [],
  counts: {
    ...{ rows: 2, create: 1, update: 0, unchanged: 1, missing: 3, refused: 0 },
    ...{ doubtful: 0, newer: 0, merged: 0 },
  },
  warnings: [],
  ...none,
};

function after(...events: readonly ImportEvent[]): ImportState {
  return events.reduce<ImportState>(nextState, firstState('2026-2027'));
}

const checked = [
  { type: 'chosen', file },
  { type: 'answered', preview },
] as const;
const result = {
  ...{ created: 1, updated: 0, unchanged: 1, missing: 0, refused: 0, cancelled: false },
  runId: null,
};

describe('an import', () => {
  it('goes from choosing to checking to importing to done', () => {
    expect(after(...checked)).toMatchObject({ step: 'preview', waiting: false });
    expect(after(...checked, { type: 'started' }).step).toBe('importing');
    const done = after(...checked, { type: 'started' }, { type: 'finished', result });
    expect(done).toMatchObject({ step: 'done', result, file });
  });

  it('goes back to choosing when the file cannot be read or is no longer there', () => {
    const unreadable = { type: 'failed', error: { code: 'fileUnreadable' } } as const;
    const stale = { type: 'failed', error: { code: 'importStale' } } as const;
    expect(after({ type: 'chosen', file }, unreadable).step).toBe('choose');
    expect(after(...checked, stale)).toMatchObject({ step: 'choose', error: stale.error });
  });

  it('keeps what was checked when a later question fails, also while importing', () => {
    const failed = { type: 'failed', error: { code: 'diskFull' } } as const;
    const state = after(...checked, { type: 'started' }, failed);
    expect(state).toMatchObject({ step: 'preview', preview, error: failed.error });
  });

  it('starts only from the checking step, and a late answer changes nothing', () => {
    expect(after({ type: 'started' }).step).toBe('choose');
    const importing = after(...checked, { type: 'started' }, { type: 'answered', preview });
    expect(importing.step).toBe('importing');
  });

  it('that was stopped can be checked again with the same file', () => {
    const stopped = after(
      ...checked,
      { type: 'started' },
      { type: 'finished', result: { ...result, cancelled: true } },
      { type: 'asked' },
    );
    expect(stopped).toMatchObject({ step: 'preview', waiting: true, file });
  });
});

describe('choosing columns', () => {
  it('moves a field from one column to another', () => {
    const { columns } = withField(preview, 2, 'pupilNumber');
    expect(columns.map(({ field }) => field)).toStrictEqual([
      null,
      'fullName',
      'pupilNumber',
      null,
    ]);
    expect(columns[0]).toMatchObject({ dropped: 'duplicate', samples: [] });
  });

  it('never opens a column that is never taken over', () => {
    expect(withField(preview, 3, 'className').columns).toStrictEqual(preview.columns);
  });

  it('gives the services a choice for every column', () => {
    expect(choicesIn(withField(preview, 1, null))).toStrictEqual({
      ...{ 0: 'pupilNumber', 1: '', 2: '', 3: '' },
    });
    expect(choicesIn(null)).toBeNull();
  });
});

describe('the button that imports', () => {
  const state = { file, schoolYear: '2026-2027', preview, markMissing: false, confirmed: false };

  it('waits for the columns that are missing', () => {
    const lacking = { ...preview, missingColumns: ['name' as const] };
    expect(notYet({ ...state, preview: lacking })).toBe('columnsFirst');
  });

  it('says so when there is nothing to do, unless the missing are to be marked', () => {
    const same = { ...preview, counts: { ...preview.counts, create: 0 } };
    expect(notYet(state)).toBeNull();
    expect(notYet({ ...state, preview: same })).toBe('nothingToDo');
    expect(notYet({ ...state, preview: same, markMissing: true })).toBeNull();
  });

  it('waits for "this is right" when half a class would move, and for each new preview again', () => {
    const moves = { type: 'classMoves', className: '1A', moving: 4, known: 8 } as const;
    const moved = { ...preview, warnings: [moves] };
    expect(notYet({ ...state, preview: moved })).toBe('confirmFirst');
    expect(notYet({ ...state, preview: moved, confirmed: true })).toBeNull();
    const said = [...checked, { type: 'confirmed', confirmed: true }] as const;
    expect(after(...said)).toMatchObject({ confirmed: true });
    expect(after(...said, { type: 'asked' })).toMatchObject({ confirmed: false });
    expect(after(...said, { type: 'ticked', markMissing: true })).toMatchObject({
      confirmed: false,
    });
  });

  it('asks about many missing pupils only when they are to be marked', () => {
    const many = { type: 'manyMissing', missing: 3, known: 9 } as const;
    const missed = { ...preview, warnings: [many] };
    expect(notYet({ ...state, preview: missed })).toBeNull();
    expect(notYet({ ...state, preview: missed, markMissing: true })).toBe('confirmFirst');
  });
});
