// Calls about a complaint about a member of staff, straight to the board.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const boardReportCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
