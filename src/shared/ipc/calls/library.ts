// Calls about the school's own cards, guidelines and agreements.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const libraryCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
