// Calls about trainings of peers and staff.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const trainingCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
