// Answers about people: pupils by hand, doubles, custody, classes, colleagues without a login. Consent and
// own goals stand in files of their own.
import { defineHandlers } from '#main/ipc/context.ts';
import { classHandlers } from './people-classes.ts';
import { consentHandlers } from './people-consent.ts';
import { ownGoalHandlers } from './people-goals.ts';
import { pupilHandlers } from './people-pupils.ts';

export const peopleHandlers = defineHandlers({
  ...pupilHandlers,
  ...consentHandlers,
  ...ownGoalHandlers,
  ...classHandlers,
});
