// Answers about trainings of peers and staff.
import { defineHandlers } from '#main/ipc/context.ts';

export const trainingHandlers = defineHandlers({});
