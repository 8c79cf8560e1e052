// Running numbers of a school year, shared by all who make pairs, concerns or referrals, so that two people
// who cannot see each other's cases never hand out the same code.
import * as z from 'zod';
import { defineRecord } from './record.ts';

export const countedCases = ['pair', 'referral', 'concern'] as const;
export type CountedCase = (typeof countedCases)[number];

export const caseCounterBodySchema = z.strictObject({
  /** `retired`: of what is not numbered any more. */
  counts: z.enum([...countedCases, 'retired']),
  schoolYear: z.string(),
  last: z.int().positive(),
});
export type CaseCounterBody = z.infer<typeof caseCounterBodySchema>;

/** Version 1 numbered reporting codes too: that told the whole programme how many there were. */
function fromVersion1(body: unknown): unknown {
  const old = z.looseObject({ counts: z.string() }).parse(body);
  return old.counts === 'reportingCode' ? { ...old, counts: 'retired', last: 1 } : old;
}

export const caseCounterRecord = defineRecord({
  kind: 'caseCounter',
  version: 2,
  schema: caseCounterBodySchema,
  migrations: { 1: fromVersion1 },
});

const letters: Readonly<Record<CountedCase, string>> = {
  pair: '',
  referral: 'D',
  concern: 'S',
};

/**
 * '2026-031' for the 31st pair, 'D2026-004' for the 4th referral, 'S…' for a concern, of school
 * year 2026-2027.
 */
export function caseCode(counter: CaseCounterBody & { readonly counts: CountedCase }): string {
  const number = `${counter.schoolYear.slice(0, 4)}-${String(counter.last).padStart(3, '0')}`;
  return `${letters[counter.counts]}${number}`;
}
