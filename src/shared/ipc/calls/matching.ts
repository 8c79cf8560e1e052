// Calls about support requests, proposals for a match and the second pair of eyes.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const matchingCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
