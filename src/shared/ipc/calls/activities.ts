// Calls about lessons, activities, drop-in sessions, tallies and hours of peers.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const activitiesCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
