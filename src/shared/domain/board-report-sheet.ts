// The sheet that is handed to the board: the days and who reports, and room to write the story by hand.
import * as z from 'zod';
import { boardReportEvents, boardReportFieldsSchema } from './board-report.ts';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';

export const boardReportSheetAskSchema = z.strictObject({ boardReportId: recordIdSchema });

export const boardReportSheetSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  reporter: z.string(),
  fields: boardReportFieldsSchema,
  steps: z.array(
    z.strictObject({ on: dateSchema, event: z.enum(boardReportEvents), text: z.string() }),
  ),
});
export type BoardReportSheet = z.infer<typeof boardReportSheetSchema>;
