// Answers about the school's own cards, guidelines and agreements.
import { defineHandlers } from '#main/ipc/context.ts';

export const libraryHandlers = defineHandlers({});
