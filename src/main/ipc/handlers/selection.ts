// Answers about applications of peers and the decision on them.
import { defineHandlers } from '#main/ipc/context.ts';

export const selectionHandlers = defineHandlers({});
