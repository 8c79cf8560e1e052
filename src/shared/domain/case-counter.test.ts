import { describe, expect, it } from 'vitest';
import { caseCode, caseCounterBodySchema, caseCounterRecord } from './case-counter.ts';

/** As they were written by the version that still numbered reporting codes. */
const written = {
  reportingCode: { counts: 'reportingCode', schoolYear: '2026-2027', last: 7 },
  concern: { counts: 'concern', schoolYear: '2026-2027', last: 7 },
};

describe('a counter of the first version', () => {
  it('of reporting codes is read, counts nothing any more and does not say how many there were', () => {
    const body = caseCounterBodySchema.parse(
      caseCounterRecord.migrations[1]?.(written.reportingCode),
    );
    expect(body).toEqual({ counts: 'retired', schoolYear: '2026-2027', last: 1 });
  });

  it('of concerns counts on', () => {
    const body = caseCounterBodySchema.parse(caseCounterRecord.migrations[1]?.(written.concern));
    expect(body).toEqual(written.concern);
    expect(caseCode({ ...body, counts: 'concern', last: body.last + 1 })).toBe('S2026-008');
  });
});
