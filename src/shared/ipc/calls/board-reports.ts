// Calls about a complaint about a member of staff, straight to the board.
import * as z from 'zod';
import { boardReportFieldsSchema, boardReportStepSchema } from '#shared/domain/board-report.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const revision = z.int().positive();

/** Whom the complaint is about or who is close to it: to check the choice with, never kept. */
const implicatedIds = z.array(memberIdSchema).max(60);

export const boardReportCalls = {
  'boardReports.create': call(
    'reportToBoard',
    z.strictObject({
      fields: boardReportFieldsSchema,
      designatedId: memberIdSchema.nullable(),
      implicatedIds,
    }),
    z.object({ boardReportId: recordIdSchema }),
  ),
  'boardReports.update': call(
    'reportToBoard',
    z.strictObject({
      boardReportId: recordIdSchema,
      expectedRevision: revision,
      fields: boardReportFieldsSchema,
    }),
    nothing,
  ),
  /** Lets in whom the board points out. What somebody has read cannot be taken back, so once only. */
  'boardReports.designate': call(
    'reportToBoard',
    z.strictObject({
      boardReportId: recordIdSchema,
      expectedRevision: revision,
      designatedId: memberIdSchema,
      implicatedIds,
    }),
    nothing,
  ),
  'boardReports.addStep': call('reportToBoard', boardReportStepSchema, nothing),
} as const satisfies Readonly<Record<string, CallDefinition>>;
