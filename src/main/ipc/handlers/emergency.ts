// What is done for calls about the emergency card and how the school handles serious matters.
import { defineHandlers } from '#main/ipc/context.ts';

export const emergencyHandlers = defineHandlers({});
