// Answers about the settings of peer support, support requests and proposals for a match.
import { defineHandlers } from '#main/ipc/context.ts';
import { programmeSettingsHandlers } from './programme-settings.ts';

export const matchingHandlers = defineHandlers({ ...programmeSettingsHandlers });
