// Calls about where the school refers to.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const destinationCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
