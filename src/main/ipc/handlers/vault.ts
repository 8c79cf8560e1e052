// The vault's life: list, make, unlock, lock, change the passphrase, verify.
import { demandStrong } from '#main/ipc/passphrase.ts';
import { withPassphrase } from '#main/ipc/passphrase-bytes.ts';
import { defineHandlers } from '#main/ipc/context.ts';

export const vaultHandlers = defineHandlers({
  'vault.list': ({ places }) => ({ vaults: [...places.list()] }),
  'vault.choose': async ({ ask, places }) => {
    const chosen = await ask({ name: 'vault.choose' });
    return chosen ? places.add(chosen.path) : null;
  },
  'vault.create': async (context, input) => {
    await demandStrong(input.passphrase, [input.login, input.displayName, input.school.name]);
    const path = context.places.newPath(input.school.name);
    const vault = await withPassphrase(input.passphrase, (bytes) =>
      context.createVault(path, input, bytes),
    );
    const { name } = context.places.add(path);
    return { memberId: vault.me.id, vaultName: name, ownsPassphrase: vault.ownsPassphrase };
  },
  'vault.unlock': async (context, { token, login, passphrase, acceptOlderCopy }) => {
    const vault = await withPassphrase(passphrase, (bytes) =>
      context.openVault(token, login, bytes, acceptOlderCopy),
    );
    const { name } = context.places.add(context.places.pathOf(token));
    return {
      memberId: vault.me.id,
      vaultName: name,
      ownsPassphrase: vault.ownsPassphrase,
      damaged: vault.damage().length,
    };
  },
  'vault.lock': ({ lock }) => {
    lock('asked');
    return undefined;
  },
  'vault.changePassphrase': async ({ vault }, input) => {
    await demandStrong(input.new, [vault.me.login, vault.me.displayName]);
    await withPassphrase(input.old, (old) =>
      withPassphrase(input.new, (fresh) => vault.changePassphrase(old, fresh)),
    );
    return undefined;
  },
  'vault.verify': ({ vault }) => {
    const report = vault.verifyAll();
    return {
      commits: report.commits,
      records: report.records,
      damage: report.damage.map(({ what, where }) => `${what}: ${where}`),
    };
  },
});
