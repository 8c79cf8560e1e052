// Calls that work without an unlocked vault: what app this is, preferences, passphrase strength.
import { checkPassphrase } from '#main/ipc/passphrase.ts';
import { defineHandlers } from '#main/ipc/context.ts';
import { AppFailure } from '#shared/result/errors.ts';

export const appHandlers = defineHandlers({
  'app.info': ({ version, shell }) => ({ version, shell }),
  'preferences.get': ({ preferences }) => preferences.get(),
  'preferences.set': ({ preferences }, change) => preferences.set(change),
  'passphrase.check': (_context, { passphrase, about }) => checkPassphrase(passphrase, about),
  'paper.take': ({ papers }, { ticket }) => {
    const paper = papers.get(ticket);
    if (!paper) throw new AppFailure('notFound');
    papers.delete(ticket);
    return paper;
  },
});
