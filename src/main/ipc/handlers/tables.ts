// Answers about tables: saved views and export; and search in texts.
import { defineHandlers } from '#main/ipc/context.ts';

export const tablesHandlers = defineHandlers({});
