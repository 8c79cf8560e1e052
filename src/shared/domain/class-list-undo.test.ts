import { describe, expect, it } from 'vitest';
import { planUndo, type TouchedPupil } from './class-list-undo.ts';
import { recordIdSchema } from './id.ts';
import type { PupilBody } from './pupil.ts';

const id = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const runId = recordIdSchema.parse('00000000-0000-4000-8000-000000000009');
const body = (change: Partial<PupilBody> = {}): PupilBody => ({
  pupilNumber: '1',
  givenName: 'Noor',
  namePrefix: '',
  familyName: 'Bakker',
  className: '1B',
  schoolYear: '2026-2027',
  mentorName: '',
  site: '',
  birthDate: null,
  status: 'active',
  importedAtMs: 5,
  importRunId: runId,
  mergedInto: null,
  ...change,
});
const came: TouchedPupil = { id, before: null, written: body(), now: body() };
const earlier = body({ className: '1A', importRunId: null, importedAtMs: null });
const changed: TouchedPupil = { id, before: earlier, written: body(), now: body() };
const nobody = new Set<typeof id>();

describe('taking an import back', () => {
  it('takes back who came with it, keeping what was known', () => {
    expect(planUndo([came], nobody)).toStrictEqual({
      takeBack: [{ id, body: body({ status: 'takenBack', importRunId: null }) }],
      restore: [],
      kept: [],
    });
  });

  it('gives who was there before what they said then', () => {
    expect(planUndo([changed], nobody).restore).toStrictEqual([{ id, body: earlier }]);
    expect(planUndo([changed], new Set([id])).restore).toStrictEqual([{ id, body: earlier }]);
  });

  it('leaves alone who was changed since, whoever they were', () => {
    const now = body({ className: '1C', importRunId: null });
    const plan = planUndo(
      [
        { ...came, now },
        { ...changed, now },
      ],
      nobody,
    );
    expect(plan.kept).toStrictEqual([
      { id, reason: 'changedSince' },
      { id, reason: 'changedSince' },
    ]);
    expect([...plan.takeBack, ...plan.restore]).toStrictEqual([]);
  });

  it('leaves alone who is in a pair by now', () => {
    expect(planUndo([came], new Set([id])).kept).toStrictEqual([{ id, reason: 'inUse' }]);
  });

  it('takes back again who had been taken back and came once more', () => {
    const before = body({ status: 'takenBack' });
    expect(planUndo([{ ...came, before }], nobody).takeBack).toHaveLength(1);
  });

  it('looks at what a pupil says, not at which import touched it last', () => {
    const now = body({ importRunId: null, importedAtMs: 9 });
    expect(planUndo([{ ...came, now }], nobody).takeBack).toHaveLength(1);
  });
});
