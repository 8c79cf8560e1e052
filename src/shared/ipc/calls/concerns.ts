// Calls about concerns, their course, who knows of them and their clock.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const concernCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
