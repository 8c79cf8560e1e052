// The vault's life: list, make, unlock, lock, change the passphrase, verify.
import { demandStrong } from '#main/ipc/passphrase.ts';
import { defineHandlers } from '#main/ipc/context.ts';

const encode = (passphrase: string): Uint8Array => new TextEncoder().encode(passphrase);

export const vaultHandlers = defineHandlers({
  'vault.list': ({ places }) => ({ vaults: [...places.list()] }),
  'vault.choose': async ({ ask, places }) => {
    const chosen = await ask({ name: 'vault.choose' });
    return chosen ? places.add(chosen.path) : null;
  },
  'vault.create': async (context, input) => {
    demandStrong(input.passphrase, [input.login, input.displayName, input.school.name]);
    const path = context.places.newPath(input.school.name);
    const vault = await context.createVault(path, input, encode(input.passphrase));
    return { memberId: vault.me.id, vaultName: context.places.add(path).name };
  },
  'vault.unlock': async (context, { token, login, passphrase, acceptOlderCopy }) => {
    const vault = await context.openVault(token, login, encode(passphrase), acceptOlderCopy);
    const { name } = context.places.add(context.places.pathOf(token));
    return { memberId: vault.me.id, vaultName: name, damaged: vault.damage().length };
  },
  'vault.lock': ({ lock }) => {
    lock('asked');
    return undefined;
  },
  'vault.changePassphrase': async ({ vault }, input) => {
    demandStrong(input.new, [vault.me.login, vault.me.displayName]);
    await vault.changePassphrase(encode(input.old), encode(input.new));
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
