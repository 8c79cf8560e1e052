// Calls about the plan of the programme, its settings, and telling others of it.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const programmeCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
