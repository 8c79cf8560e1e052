import { describe, expect, it } from 'vitest';
import { readableParams } from './error-params.ts';

describe('what fills the sentence of an error', () => {
  it('writes a day as people do and leaves everything else as it is', () => {
    const params = { name: '2026 is geen dag', date: '2026-11-28', today: '2026-02-30', count: 3 };
    expect(readableParams(params, (day) => `<${day}>`)).toEqual({
      ...{ name: '2026 is geen dag', date: '<2026-11-28>', today: '2026-02-30', count: 3 },
    });
  });
});
