// The print register: every paper that left the app, for whom, which copy, with which code.
// Holds no content: the code proves what was printed, the subjects say where it came from.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import type { Permission } from './permission.ts';
import { defineRecord } from './record.ts';

export const papers = [
  'mentorSheet',
  'conversationReport',
  'library',
  'supportAgreement',
  'consentForm',
  'posterList',
  'certificate',
  'hoursOverview',
  'lessonPlan',
  'emergencySheet',
  'concernForm',
  'reportingCodeSheet',
  'referralForm',
  'sharingConsent',
  'boardReportSheet',
  'intervisionReport',
  'attendanceList',
  'checkInForm',
] as const;
export type PaperName = (typeof papers)[number];

/** What one must be allowed to do to see and print a paper. */
export function paperPermission(paper: PaperName): Permission {
  if (paper === 'reportingCodeSheet') return 'reportingCode';
  if (paper === 'boardReportSheet') return 'reportToBoard';
  return 'printPapers';
}

export const printBodySchema = z.strictObject({
  paper: z.enum(papers),
  /** For whom: 'mentor van 1B', a name, a role. */
  reader: z.string().trim().min(1).max(120),
  purpose: z.string().trim().max(300),
  subjectIds: z.array(recordIdSchema).max(200),
  contentHash: z.string(),
  code: z.string(),
  copy: z.int().positive(),
  /** Null for what the reader may keep: a certificate. */
  destroyBy: dateSchema.nullable(),
  /** Registered before it leaves; `saved` once the file was really kept. */
  outcome: z.enum(['made', 'saved']),
  fileName: z.string().max(200),
});
export type PrintBody = z.infer<typeof printBodySchema>;

export const printRecord = defineRecord({
  kind: 'print',
  version: 1,
  keeps: 2,
  schema: printBodySchema,
});
