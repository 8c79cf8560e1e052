// What is done for calls about concerns, their course, who knows of them and their clock.
import { defineHandlers } from '#main/ipc/context.ts';

export const concernHandlers = defineHandlers({});
