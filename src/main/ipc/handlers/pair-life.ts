// Answers about the life of a pair: contacts, pauses, changes of supporters, its ending.
import { defineHandlers } from '#main/ipc/context.ts';

export const pairLifeHandlers = defineHandlers({});
