import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { memberHandlers } from '#main/ipc/handlers/members.ts';
import { vaultHandlers } from '#main/ipc/handlers/vault.ts';
import { loadProfile, openVault, testKdf, type Vault } from '#main/store/index.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import { eventContract, type CallParsed } from '#shared/ipc/contract.ts';
import { openTestVault, type TestVault } from '../support/open-test-vault.ts';

const strong = 'paraplu vlieger komkommer tandrad';

const newcomer: CallParsed<'members.add'> = {
  login: 'nadia',
  displayName: 'Nadia Nieuw',
  functionTitle: 'docent Frans',
  roles: ['teacherCoach'],
  passphrase: strong,
};

let vault: TestVault;
let admin: MemberContext;

beforeEach(async () => {
  vault = await openTestVault();
  admin = await vault.as('coordinator');
});

afterEach(() => {
  vault.close();
});

const add = (change: Partial<typeof newcomer> = {}, context = admin) =>
  memberHandlers['members.add'](context, { ...newcomer, ...change });

const memberOf = (id: MemberId, context = admin) => {
  const member = context.vault.members().find((each) => each.id === id);
  if (!member) throw new Error('no such member');
  return member;
};

function update(
  memberId: MemberId,
  change: Partial<CallParsed<'members.update'>>,
  context = admin,
): void {
  const { roles, active, functionTitle = '' } = memberOf(memberId, context);
  const before = { memberId, roles: [...roles], active, functionTitle };
  memberHandlers['members.update'](context, { ...before, ...change });
}

const failure = (error: object): unknown =>
  expect.objectContaining({ error: expect.objectContaining(error) as unknown });

/** Opens the vault as somebody who is not of the fixed staff; the fixed staff is out then. */
function enter(login: string, passphrase: string): Promise<Vault> {
  admin.vault.close();
  return openVault({
    path: vault.path,
    profile: loadProfile(vault.folder),
    registry: recordDefinitions,
    now: vault.now,
    login,
    passphrase: new TextEncoder().encode(passphrase),
    kdfFloor: testKdf,
  });
}

describe('adding a member', () => {
  it('gives someone a login that opens the vault with the first passphrase', async () => {
    const { memberId } = await add();
    const opened = await enter('nadia', strong);
    expect(opened.me).toMatchObject({
      id: memberId,
      displayName: 'Nadia Nieuw',
      functionTitle: 'docent Frans',
      roles: ['teacherCoach'],
    });
    opened.close();
  });

  it('gives the keys of the teams that belong to the roles', async () => {
    const { memberId } = await add({ roles: ['careCoordinator'] });
    const holding = admin.vault.circles().filter(({ holders }) => holders.includes(memberId));
    expect(holding.map(({ code }) => code).sort()).toEqual([
      'careTeam',
      'emergency',
      'programmeTeam',
    ]);
  });

  it('tells the screens of the new member and of the teams', async () => {
    const { memberId } = await add();
    const event = vault.events.at(-1);
    const { records } = eventContract['records.changed'].parse(event?.payload);
    expect(records.map(({ id }) => id as string)).toContain(memberId);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['member', 'circle']));
  });

  it('refuses a login that somebody has, also in capitals', async () => {
    await expect(add({ login: 'Coach' })).rejects.toEqual(failure({ code: 'loginTaken' }));
  });

  it('refuses a passphrase that is easy to guess or holds the name', async () => {
    for (const passphrase of ['welkom01', 'nadia nieuw', '123456789012']) {
      await expect(add({ passphrase })).rejects.toEqual(failure({ code: 'passphraseTooWeak' }));
    }
    expect(admin.vault.members().some(({ login }) => login === 'nadia')).toBe(false);
  });

  it('is refused to someone who is no administrator', async () => {
    const coach = await vault.as('coach');
    await expect(add({}, coach)).rejects.toEqual(failure({ code: 'notAllowed' }));
  });
});

describe('changing a member', () => {
  it('changes roles and function, and an empty function removes it', () => {
    const coach = vault.idOf('coach');
    update(coach, { roles: ['teacherCoach', 'approver'], functionTitle: 'docent' });
    expect(memberOf(coach)).toMatchObject({
      roles: ['teacherCoach', 'approver'],
      functionTitle: 'docent',
    });
    update(coach, { functionTitle: '' });
    expect(memberOf(coach).functionTitle).toBeUndefined();
  });

  it('takes the key of a team from who loses its role', () => {
    const programme = vault.idOf('programme');
    const holders = () =>
      admin.vault.circles().find(({ code }) => code === 'programmeTeam')?.holders;
    expect(holders()).toContain(programme);
    update(programme, { roles: ['approver'] });
    expect(holders()).not.toContain(programme);
  });

  it('ends access: the passphrase opens nothing any more, until access is given back', async () => {
    const { memberId } = await add();
    update(memberId, { active: false });
    expect(memberOf(memberId).active).toBe(false);
    await expect(enter('nadia', strong)).rejects.toEqual(failure({}));
    admin = await vault.as('coordinator');
    vault.advance(60_000);
    update(memberId, { active: true });
    const opened = await enter('nadia', strong);
    expect(opened.me.active).toBe(true);
    opened.close();
  });

  it('never lets administrators take their own access or role', () => {
    const me = vault.idOf('coordinator');
    expect(() => update(me, { active: false })).toThrow(
      expect.objectContaining({ error: { code: 'notAllowed' } }),
    );
    expect(() => update(me, { roles: ['careCoordinator'] })).toThrow(
      expect.objectContaining({ error: { code: 'notAllowed' } }),
    );
    expect(memberOf(me).roles).toContain('administrator');
  });

  it('names the team when its last holder would go', async () => {
    const { memberId } = await add({ roles: ['administrator'] });
    update(vault.idOf('coordinator'), { roles: ['administrator', 'careCoordinator'] });
    admin.vault.close();
    const other = await enter('nadia', strong);
    const context: MemberContext = { ...admin, vault: other };
    expect(() => update(vault.idOf('coordinator'), { active: false }, context)).toThrow(
      expect.objectContaining({
        error: { code: 'notAllowed', params: { reason: 'lastHolder', circle: 'careTeam' } },
      }),
    );
    expect(memberOf(memberId, context).active).toBe(true);
    other.close();
  });

  it('is refused to someone who is no administrator', async () => {
    const coach = await vault.as('coach');
    expect(() => update(vault.idOf('approver'), { roles: ['administrator'] }, coach)).toThrow(
      expect.objectContaining({ error: { code: 'notAllowed' } }),
    );
  });
});

describe('changing one’s own passphrase', () => {
  const change = (old: string, fresh: string, context: MemberContext) =>
    vaultHandlers['vault.changePassphrase'](context, { old, new: fresh });

  it('lets the new one open the vault and the old one no more', async () => {
    await change(vault.passphraseOf('coordinator'), strong, admin);
    await expect(enter('coordinator', vault.passphraseOf('coordinator'))).rejects.toEqual(
      failure({ code: 'wrongCredentials' }),
    );
    vault.advance(60_000);
    const opened = await enter('coordinator', strong);
    expect(opened.me.id).toBe(vault.idOf('coordinator'));
    opened.close();
  });

  it('takes an accent typed in two strokes for the same letter', async () => {
    const composed = 'caf\u00e9 paraplu vlieger tandrad';
    await change(vault.passphraseOf('coordinator'), composed.normalize('NFD'), admin);
    const opened = await enter('coordinator', composed);
    opened.close();
  });

  it('refuses a wrong old one, a weak new one, and guessing without end', async () => {
    await expect(change('verkeerd', strong, admin)).rejects.toEqual(
      failure({ code: 'wrongCredentials' }),
    );
    await expect(change(vault.passphraseOf('coordinator'), 'kort', admin)).rejects.toEqual(
      failure({ code: 'passphraseTooWeak' }),
    );
    const tries = Array.from({ length: 12 }, (_, index) => `verkeerd ${index}`);
    let last: unknown = null;
    for (const wrong of tries) {
      last = await Promise.resolve(change(wrong, strong, admin)).catch((error: unknown) => error);
    }
    expect(last).toEqual(failure({ code: 'tooManyAttempts' }));
  });
});
