// The worksheet of the reporting code on paper (form 8): everything that was laid down, for one named reader;
// for advice without the pupil's name.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { codeEntrySchema } from './reporting-code.ts';

export const reportingCodeSheetAskSchema = z.strictObject({
  reportingCodeId: recordIdSchema,
  reader: z.string().trim().min(1).max(120),
  /** For advice: without the pupil's name and class, names in the text replaced. */
  without: z.boolean(),
});

export const reportingCodeSheetSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  reader: z.string(),
  code: z.string(),
  /** Null on a sheet for advice. */
  pupil: z.string().nullable(),
  className: z.string().nullable(),
  heardOn: dateSchema,
  openedOn: dateSchema,
  cause: z.string(),
  advice: z.enum(['reportNow', 'report', 'askAdvice', 'help', 'notConfirmed']).nullable(),
  entries: z.array(
    z.strictObject({
      on: dateSchema,
      by: z.string(),
      orderReason: z.string(),
      entry: codeEntrySchema,
    }),
  ),
});
export type ReportingCodeSheet = z.infer<typeof reportingCodeSheetSchema>;
