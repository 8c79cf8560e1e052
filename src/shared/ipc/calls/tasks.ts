// Calls about tasks, deputies, hand-overs and the new school year.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const tasksCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
