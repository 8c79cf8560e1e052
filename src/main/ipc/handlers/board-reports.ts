// What is done for calls about a complaint about a member of staff, straight to the board.
import { defineHandlers } from '#main/ipc/context.ts';

export const boardReportHandlers = defineHandlers({});
