// Answers about support requests, proposals for a match and the second pair of eyes.
import { defineHandlers } from '#main/ipc/context.ts';

export const matchingHandlers = defineHandlers({});
