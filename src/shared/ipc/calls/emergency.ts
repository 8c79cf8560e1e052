// Calls about the emergency card and how the school handles serious matters.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const emergencyCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
