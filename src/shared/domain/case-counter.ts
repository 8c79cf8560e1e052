// Running numbers of a school year, shared by all who make pairs, concerns or referrals, so that two people
// who cannot see each other's cases never hand out the same code.
import * as z from 'zod';
import { defineRecord } from './record.ts';

export const countedCases = ['pair', 'referral', 'concern'] as const;

export const caseCounterBodySchema = z.strictObject({
  counts: z.enum(countedCases),
  schoolYear: z.string(),
  last: z.int().positive(),
});
export type CaseCounterBody = z.infer<typeof caseCounterBodySchema>;

export const caseCounterRecord = defineRecord({
  kind: 'caseCounter',
  version: 1,
  schema: caseCounterBodySchema,
});

const letters: Readonly<Record<CaseCounterBody['counts'], string>> = {
  pair: '',
  referral: 'D',
  concern: 'S',
};

/**
 * '2026-031' for the 31st pair, 'D2026-004' for the 4th referral, 'S…' for a concern, of school
 * year 2026-2027.
 */
export function caseCode(counter: CaseCounterBody): string {
  const number = `${counter.schoolYear.slice(0, 4)}-${String(counter.last).padStart(3, '0')}`;
  return `${letters[counter.counts]}${number}`;
}
