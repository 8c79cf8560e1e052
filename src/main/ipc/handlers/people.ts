// Answers about people: pupils by hand, doubles, custody, consent, classes, colleagues without a login.
import { defineHandlers } from '#main/ipc/context.ts';

export const peopleHandlers = defineHandlers({});
