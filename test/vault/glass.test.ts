// Proves that what is granted to the emergency circle stays closed to its members until one of them
// breaks the glass: one signed commit, with a reason in the dossier, that its other readers see.
import { StatementSync, type StatementResultingChanges } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { DossierId, MemberId } from '#shared/domain/id.ts';
import { logEntrySchema } from '#shared/domain/log-entry.ts';
import type { Put, Vault } from '#main/store/index.ts';
import {
  changeItem,
  failureOf,
  newRecordId,
  passphraseOf,
  putItem,
  scene,
  textsOf,
} from './fixture.ts';

const emergency = { type: 'circle', code: 'emergency' } as const;
const to = (id: MemberId) => ({ type: 'member', id }) as const;
const item = (dossierId: DossierId, text: string, more: Partial<Put> = {}): Put => {
  const recordId = newRecordId();
  return { dossierId, recordId, kind: 'item', body: { text }, expectedRevision: 0, ...more };
};
const breakGlass = (vault: Vault, dossierId: DossierId, puts = [item(dossierId, 'reason')]) =>
  vault.breakGlass({ dossierId, puts, log: [] });

/** Ada and Cas belong to the emergency circle; Bo is a coach with a concern of her own, Mo approves. */
async function school() {
  const it = scene();
  const admin = await it.create(['administrator', 'careCoordinator']);
  const bo = await it.add(admin, 'bo', ['teacherCoach']);
  const cas = await it.add(admin, 'cas', ['safeguardingOfficer']);
  await it.add(admin, 'mo', ['approver']);
  const ids = putItem(admin, 'secret', [to(bo.id), emergency]);
  return { it, admin, bo, cas, ids };
}

/** What every call of the API says about a dossier and its record; a new call must be added here. */
async function everything(
  vault: Vault,
  { dossierId, recordId }: Awaited<ReturnType<typeof school>>['ids'],
) {
  const put = item(dossierId, 'changed', { recordId, expectedRevision: 1 });
  const { login, id: me, displayName } = vault.me;
  const passphrase = passphraseOf(login);
  vault.onClose(() => undefined);
  vault.saveDraft('x', {});
  vault.dropDraft('x');
  await vault.changePassphrase(passphrase, passphrase);
  const said: Readonly<Record<Exclude<keyof Vault, 'close'>, unknown>> = {
    vaultId: vault.vaultId,
    directoryDossierId: vault.directoryDossierId,
    programmeDossierId: vault.programmeDossierId,
    vaultName: vault.vaultName,
    me: vault.me,
    ownsPassphrase: vault.ownsPassphrase,
    members: vault.members(),
    circles: vault.circles(),
    list: vault.list('item'),
    get: vault.get(recordId),
    history: vault.history(recordId),
    authors: vault.authors(recordId),
    dossierOf: vault.dossierOf(recordId),
    recordsIn: vault.recordsIn(dossierId),
    dossier: vault.dossier(dossierId),
    dossierKind: vault.dossierKind(dossierId),
    makerOf: vault.makerOf(dossierId),
    behindGlass: vault.behindGlass(),
    commit: await failureOf(() => vault.commit({ puts: [put] })),
    breakGlass: await failureOf(() => breakGlass(vault, dossierId, [])),
    addMember: await failureOf(() =>
      vault.addMember({ login, displayName, roles: [], passphrase }),
    ),
    updateMember: await failureOf(() => vault.updateMember(me, { displayName: '' })),
    changePassphrase: null,
    verifyPassphrase: await vault.verifyPassphrase(passphrase),
    signContent: vault.signContent({}),
    verifyContent: vault.verifyContent(me, {}, ''),
    saveDraft: null,
    readDrafts: vault.readDrafts(),
    dropDraft: null,
    damage: vault.damage(),
    verifyAll: vault.verifyAll(),
    onClose: null,
  };
  return said;
}

test('[P56] what lies behind the glass is said by no call, not even to who made it', async () => {
  const { it, admin, bo, ids } = await school();
  admin.close();
  const own = await it.open('ada');
  const mine = putItem(own, 'secret', [to(bo.id), emergency]);
  const check = async (vault: Vault, place: typeof ids, behind: readonly string[]) => {
    const said = await everything(vault, place);
    expect(said).toMatchObject({
      list: [],
      get: null,
      history: [],
      dossier: null,
      dossierKind: null,
      commit: { code: 'notAllowed' },
      breakGlass: { code: 'invalidInput' },
      damage: [],
    });
    const grants = [{ dossierId: place.dossierId, to: to(vault.me.id) }];
    expect((await failureOf(() => vault.commit({ puts: [], grants }))).code).toBe('notAllowed');
    expect(new Set(vault.behindGlass())).toEqual(new Set(behind));
    expect(JSON.stringify(said)).not.toContain('secret');
  };
  await check(own, mine, [ids.dossierId, mine.dossierId]);
  own.close();
  for (const login of ['ada', 'cas']) {
    const opened = await it.open(login);
    await check(opened, ids, [ids.dossierId, mine.dossierId]);
    opened.close();
  }
  expect(textsOf(await it.open('bo'))).toEqual(['secret', 'secret']);
});

test('[P56] breaking the glass is one commit with a reason that the readers of the dossier see', async () => {
  const { it, admin, bo, cas, ids } = await school();
  const elsewhere = putItem(admin, 'shared', [to(cas.id), to(bo.id)]);
  admin.close();
  const opened = await it.open('cas');
  const { commits } = opened.verifyAll();
  const written = opened.breakGlass({
    dossierId: ids.dossierId,
    puts: [item(ids.dossierId, 'reason'), item(elsewhere.dossierId, 'told')],
    log: [{ action: 'changed', subject: { dossierId: elsewhere.dossierId } }],
  });
  expect(written.map(({ body }) => body)).toEqual([{ text: 'reason' }, { text: 'told' }]);
  expect(opened.verifyAll()).toMatchObject({ commits: commits + 1, damage: [] });
  const all = ['reason', 'secret', 'shared', 'told'];
  const isOpen = (vault: Vault) => {
    expect(textsOf(vault)).toEqual(all);
    expect(vault.get(ids.recordId)?.body).toEqual({ text: 'secret' });
    expect(vault.dossier(ids.dossierId)?.grantees).toEqual([to(bo.id), emergency, to(cas.id)]);
  };
  isOpen(opened);
  expect(opened.behindGlass()).toEqual([]);
  expect((await failureOf(() => breakGlass(opened, ids.dossierId))).code).toBe('nothingChanged');
  changeItem(opened, ids.recordId, 'secret');
  opened.close();
  for (const login of ['cas', 'bo']) {
    const again = await it.open(login);
    isOpen(again);
    expect(again.behindGlass()).toEqual([]);
    again.close();
  }
  const auditor = await it.open('ada');
  const log = auditor.list('logEntry').map(({ body, createdBy }) => {
    const { action, subject } = logEntrySchema.parse(body);
    return { action, dossierId: subject?.dossierId, createdBy };
  });
  expect(log).toContainEqual({
    action: 'glassBroken',
    dossierId: ids.dossierId,
    createdBy: cas.id,
  });
  expect(auditor.behindGlass()).toEqual([ids.dossierId]);
});

test('[P56] without a reason of its own in the dossier no glass breaks, and nothing changes', async () => {
  const { it, admin, cas, ids } = await school();
  const elsewhere = putItem(admin, 'shared', [to(cas.id)]);
  admin.close();
  const opened = await it.open('cas');
  const { commits } = opened.verifyAll();
  const { dossierId, recordId } = ids;
  const codeOf = async (puts: Put[]) =>
    (await failureOf(() => breakGlass(opened, dossierId, puts))).code;
  expect(await codeOf([])).toBe('invalidInput');
  expect(await codeOf([item(elsewhere.dossierId, 'reason')])).toBe('invalidInput');
  const over = item(dossierId, 'over it', { recordId, expectedRevision: 1 });
  expect(await codeOf([item(dossierId, 'reason'), over])).toBe('invalidInput');
  expect(await codeOf([{ ...over, expectedRevision: 0 }])).toBe('revisionConflict');
  expect(await codeOf([item(dossierId, 'x', { body: { text: 1 } })])).toBe('invalidInput');
  expect(await codeOf([item(dossierId, 'x', { kind: 'logEntry' })])).toBe('notAllowed');
  expect(opened.verifyAll().commits).toBe(commits);
  expect(textsOf(opened)).toEqual(['shared']);
  expect(opened.behindGlass()).toEqual([dossierId]);
});

test('a glass that does not break for want of disk stays closed, and breaks when there is room', async () => {
  const { it, admin, ids } = await school();
  admin.close();
  const opened = await it.open('cas');
  const original = z.instanceof(Function).parse(Reflect.get(StatementSync.prototype, 'run'));
  let left = 3;
  vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...values: unknown[]
  ) {
    left -= 1;
    if (left === 0) throw Object.assign(new Error('full'), { errcode: 13 });
    return z.custom<StatementResultingChanges>().parse(Reflect.apply(original, this, values));
  });
  const failed = await failureOf(() => breakGlass(opened, ids.dossierId));
  vi.restoreAllMocks();
  expect(failed.code).toBe('diskFull');
  expect(textsOf(opened)).toEqual([]);
  expect(opened.dossier(ids.dossierId)).toBeNull();
  breakGlass(opened, ids.dossierId);
  expect(textsOf(opened)).toEqual(['reason', 'secret']);
});

test('[P56] who does not belong to the emergency circle breaks no glass, nor who keeps its key in trust', async () => {
  const it = scene();
  const admin = await it.create();
  const bo = await it.add(admin, 'bo', ['teacherCoach']);
  await it.add(admin, 'mo', ['approver', 'teacherCoach']);
  const ids = putItem(admin, 'secret', [to(bo.id), emergency]);
  const plain = putItem(admin, 'plain', [to(bo.id)]);
  const closedTo = async (vault: Vault, places = [ids, plain]) => {
    for (const { dossierId } of places) {
      expect((await failureOf(() => breakGlass(vault, dossierId))).code).toBe('notAllowed');
    }
    expect(textsOf(vault)).toEqual([]);
  };
  const circle = () => admin.circles().find(({ code }) => code === 'emergency');
  expect(circle()?.holders).toEqual([admin.me.id]);
  await closedTo(admin);
  expect(admin.behindGlass()).toEqual([]);
  const cas = await it.add(admin, 'cas', ['safeguardingOfficer']);
  expect(circle()).toMatchObject({ holders: [cas.id], waiting: [] });
  await closedTo(admin);
  admin.close();
  const stranger = await it.open('mo');
  expect(stranger.behindGlass()).toEqual([]);
  await closedTo(stranger);
  stranger.close();
  const officer = await it.open('cas');
  await closedTo(officer, [plain]);
  breakGlass(officer, ids.dossierId);
  expect(textsOf(officer)).toEqual(['reason', 'secret']);
  expect(officer.damage()).toEqual([]);
});

test('a new key of the emergency circle keeps what lies behind the glass reachable, and closed', async () => {
  const { it, admin, cas, ids } = await school();
  const pia = await it.add(admin, 'pia', ['safeguardingOfficer']);
  const broken = putItem(admin, 'broken', [emergency]);
  breakGlass(admin, broken.dossierId);
  admin.updateMember(cas.id, { roles: ['teacherCoach'] });
  expect(admin.circles().find(({ code }) => code === 'emergency')?.holders).toEqual([
    admin.me.id,
    pia.id,
  ]);
  expect(textsOf(admin)).toEqual(['broken', 'reason']);
  expect(admin.dossier(ids.dossierId)).toBeNull();
  expect(admin.behindGlass()).toEqual([ids.dossierId]);
  admin.close();
  const left = await it.open('cas');
  expect(left.behindGlass()).toEqual([]);
  expect((await failureOf(() => breakGlass(left, ids.dossierId))).code).toBe('notAllowed');
  left.close();
  const officer = await it.open('pia');
  expect(textsOf(officer)).toEqual([]);
  expect(new Set(officer.behindGlass())).toEqual(new Set([ids.dossierId, broken.dossierId]));
  breakGlass(officer, ids.dossierId);
  expect(textsOf(officer)).toEqual(['reason', 'secret']);
  expect(officer.verifyAll().damage).toEqual([]);
});

test('who lost the role breaks no glass, also while the circle waits for its new key', async () => {
  const { it, admin, cas, ids } = await school();
  await it.add(admin, 'ict', ['administrator']);
  admin.close();
  const ict = await it.open('ict');
  ict.updateMember(cas.id, { roles: ['teacherCoach'] });
  ict.close();
  const left = await it.open('cas');
  expect(left.circles().find(({ code }) => code === 'emergency')?.holders).toContain(cas.id);
  expect(left.behindGlass()).toEqual([]);
  expect((await failureOf(() => breakGlass(left, ids.dossierId))).code).toBe('notAllowed');
});

test('a spoilt grant behind the glass is named when the glass is to be broken', async () => {
  const { it, admin, ids } = await school();
  const circle = admin.circles().find(({ code }) => code === 'emergency');
  admin.close();
  it.tamper((database) => {
    database
      .prepare('UPDATE grants SET sealed = ? WHERE subject = ? AND grantee = ?')
      .run(new Uint8Array(113), ids.dossierId, circle?.id ?? '');
  });
  const opened = await it.open('cas');
  expect((await failureOf(() => breakGlass(opened, ids.dossierId))).code).toBe('vaultDamaged');
  expect(opened.damage()).toMatchObject([{ what: 'altered', part: 'grant' }]);
  expect(opened.dossier(ids.dossierId)).toBeNull();
});
