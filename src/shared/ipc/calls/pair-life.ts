// Calls about the life of a pair: contacts, pauses, changes of supporters, its ending.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const pairLifeCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
