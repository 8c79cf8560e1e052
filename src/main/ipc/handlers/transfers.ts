// What is done for calls about sealed packages for another school.
import { defineHandlers } from '#main/ipc/context.ts';

export const transferHandlers = defineHandlers({});
