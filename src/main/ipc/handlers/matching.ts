// Answers about the settings of peer support, support requests and proposals for a match.
import { defineHandlers } from '#main/ipc/context.ts';
import { notTogetherHandlers } from './not-together.ts';
import { programmeSettingsHandlers } from './programme-settings.ts';
import { supportRequestHandlers } from './support-requests.ts';

export const matchingHandlers = defineHandlers({
  ...programmeSettingsHandlers,
  ...supportRequestHandlers,
  ...notTogetherHandlers,
});
