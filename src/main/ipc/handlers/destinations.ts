// What is done for calls about where the school refers to.
import { defineHandlers } from '#main/ipc/context.ts';

export const destinationHandlers = defineHandlers({});
