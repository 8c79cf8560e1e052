// Answers about tasks, deputies, hand-overs and the new school year.
import { defineHandlers } from '#main/ipc/context.ts';

export const tasksHandlers = defineHandlers({});
