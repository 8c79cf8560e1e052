// What is done for calls about the reporting code (meldcode).
import { defineHandlers } from '#main/ipc/context.ts';

export const reportingCodeHandlers = defineHandlers({});
