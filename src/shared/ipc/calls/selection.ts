// Calls about applications of peers and the decision on them.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const selectionCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
