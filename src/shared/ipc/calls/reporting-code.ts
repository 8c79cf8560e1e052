// Calls about the reporting code (meldcode).
import type { CallDefinition } from '#shared/ipc/define.ts';

export const reportingCodeCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
