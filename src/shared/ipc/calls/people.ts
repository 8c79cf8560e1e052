// Calls about people: pupils by hand, doubles, custody, consent, classes, colleagues without a login.
import type { CallDefinition } from '#shared/ipc/define.ts';

export const peopleCalls = {} as const satisfies Readonly<Record<string, CallDefinition>>;
