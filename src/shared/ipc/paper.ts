// Every paper that can be asked for and how it comes back: what to name when asking, its stamp, its
// content. A new paper is one line in each of the two unions.
import * as z from 'zod';
import { attendanceListAskSchema, attendanceListSchema } from '#shared/domain/attendance-list.ts';
import {
  intervisionReportAskSchema,
  intervisionReportSchema,
} from '#shared/domain/intervision-report.ts';
import {
  boardReportSheetAskSchema,
  boardReportSheetSchema,
} from '#shared/domain/board-report-sheet.ts';
import {
  reportingCodeSheetAskSchema,
  reportingCodeSheetSchema,
} from '#shared/domain/reporting-code-sheet.ts';
import { checkInSheetAskSchema, checkInSheetSchema } from '#shared/domain/check-in-sheet.ts';
import { certificateAskSchema, certificateSchema } from '#shared/domain/certificate.ts';
import { concernFormAskSchema, concernFormSchema } from '#shared/domain/concern-form-sheet.ts';
import {
  referralFormAskSchema,
  referralFormSheetSchema,
} from '#shared/domain/referral-form-sheet.ts';
import { conversationReportSchema } from '#shared/domain/conversation-report.ts';
import { consentFormAskSchema, consentFormSchema } from '#shared/domain/consent-form.ts';
import { dateSchema } from '#shared/domain/date.ts';
import { emergencySheetSchema } from '#shared/domain/emergency-sheet.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { hoursOverviewAskSchema, hoursOverviewSchema } from '#shared/domain/hours-overview.ts';
import { lessonPlanAskSchema, lessonPlanSchema } from '#shared/domain/lesson-plan.ts';
import { libraryPaperSchema, libraryPrintSchema } from '#shared/domain/library.ts';
import { mentorSheetContentSchema, mentorSheetRequestSchema } from '#shared/domain/mentor-sheet.ts';
import { supportAgreementSchema } from '#shared/domain/support-agreement.ts';
import { namesAs } from '#shared/domain/note-names.ts';
import { sharingConsentAskSchema, sharingConsentSchema } from '#shared/domain/sharing-consent.ts';
import { signatureBlockSchema } from '#shared/domain/signature-block.ts';
import { posterListSchema } from '#shared/domain/poster-list.ts';
import type { PaperName } from '#shared/domain/print.ts';

function ask<P extends PaperName, S extends z.ZodType>(paper: P, about: S) {
  return z.object({ paper: z.literal(paper), ask: about });
}

/** What is asked of each paper. */
export const paperRequestSchema = z.discriminatedUnion('paper', [
  ask('mentorSheet', mentorSheetRequestSchema),
  ask(
    'conversationReport',
    z.strictObject({
      noteId: recordIdSchema,
      reader: z.string().trim().min(1).max(120),
      /** Names in the text by initials unless asked otherwise. */
      names: z.enum(namesAs).default('initials'),
    }),
  ),
  ask('library', libraryPrintSchema),
  ask('supportAgreement', z.strictObject({ pairId: recordIdSchema })),
  ask('consentForm', consentFormAskSchema),
  ask('posterList', z.strictObject({})),
  ask('certificate', certificateAskSchema),
  ask('hoursOverview', hoursOverviewAskSchema),
  ask('lessonPlan', lessonPlanAskSchema),
  ask('emergencySheet', z.strictObject({})),
  ask('reportingCodeSheet', reportingCodeSheetAskSchema),
  ask('boardReportSheet', boardReportSheetAskSchema),
  ask('concernForm', concernFormAskSchema),
  ask('referralForm', referralFormAskSchema),
  ask('sharingConsent', sharingConsentAskSchema),
  ask('intervisionReport', intervisionReportAskSchema),
  ask('attendanceList', attendanceListAskSchema),
  ask('checkInForm', checkInSheetAskSchema),
]);
export type PaperRequest = z.infer<typeof paperRequestSchema>;

/** How a paper is labelled: its code, copy number and the day it must be destroyed. */
const paperStampSchema = z.object({
  code: z.string(),
  copy: z.int(),
  destroyBy: dateSchema.nullable(),
  printedBy: z.string(),
  printedAtMs: z.int(),
});

function sheet<P extends PaperName, S extends z.ZodType>(paper: P, content: S) {
  return z.object({
    paper: z.literal(paper),
    language: z.enum(['nl', 'en']),
    stamp: paperStampSchema,
    content,
    /** Who signed this content, beside it: signing does not change what was signed. */
    signed: signatureBlockSchema.optional(),
  });
}

export const paperSchema = z.discriminatedUnion('paper', [
  sheet('mentorSheet', mentorSheetContentSchema),
  sheet('conversationReport', conversationReportSchema),
  sheet('library', libraryPaperSchema),
  sheet('supportAgreement', supportAgreementSchema),
  sheet('consentForm', consentFormSchema),
  sheet('posterList', posterListSchema),
  sheet('certificate', certificateSchema),
  sheet('hoursOverview', hoursOverviewSchema),
  sheet('lessonPlan', lessonPlanSchema),
  sheet('emergencySheet', emergencySheetSchema),
  sheet('reportingCodeSheet', reportingCodeSheetSchema),
  sheet('boardReportSheet', boardReportSheetSchema),
  sheet('concernForm', concernFormSchema),
  sheet('referralForm', referralFormSheetSchema),
  sheet('sharingConsent', sharingConsentSchema),
  sheet('intervisionReport', intervisionReportSchema),
  sheet('attendanceList', attendanceListSchema),
  sheet('checkInForm', checkInSheetSchema),
]);
export type Paper = z.infer<typeof paperSchema>;
export type PaperContent<P extends Paper['paper']> = Extract<Paper, { paper: P }>['content'];
