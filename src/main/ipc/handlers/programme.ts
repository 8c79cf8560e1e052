// Answers about the plan of the programme, its settings, and telling others of it.
import { defineHandlers } from '#main/ipc/context.ts';

export const programmeHandlers = defineHandlers({});
