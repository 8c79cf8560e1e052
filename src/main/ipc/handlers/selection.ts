// Answers about applications of peers and the decision on them.
import { defineHandlers } from '#main/ipc/context.ts';
import { confirmationHandlers } from './confirmations.ts';

export const selectionHandlers = defineHandlers({ ...confirmationHandlers });
