// Text being written: kept within a second of the last key, sealed, owned by its author.
import { defineHandlers } from '#main/ipc/context.ts';

export const draftHandlers = defineHandlers({
  'drafts.save': ({ vault, now }, { name, body }) => {
    vault.saveDraft(name, body);
    return { name, body, savedAtMs: now() };
  },
  'drafts.list': ({ vault }) => ({ drafts: vault.readDrafts().toReversed() }),
  'drafts.drop': ({ vault }, { name }) => {
    vault.dropDraft(name);
    return undefined;
  },
});
