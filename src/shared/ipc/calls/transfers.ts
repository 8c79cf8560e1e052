// Calls about sealed packages for another school.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const transferCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
