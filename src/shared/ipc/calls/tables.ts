// Calls about tables: saved views and export; and search in texts.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const tablesCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
