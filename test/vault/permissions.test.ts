// Proves that keys decide what is visible, and that nobody gives themselves a role or a key.
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { circleCodes, circlesForRoles, roles as allRoles } from '#shared/domain/role.ts';
import type { CircleCode, Role } from '#shared/domain/role.ts';
import type { Grantee, Vault } from '#main/store/index.ts';
import { DatabaseSync, StatementSync, type StatementResultingChanges } from 'node:sqlite';
import {
  changeItem,
  failureOf,
  newDossierId,
  newRecordId,
  putItem,
  scene,
  textsOf,
} from './fixture.ts';
import { forgeCommit } from './forge.ts';

const sees = (vault: Vault) => ({ texts: textsOf(vault), damage: vault.damage() });

test('for random members, roles and grants, what is visible equals what is granted, behind the glass after breaking it', async () => {
  const roleSet = fc.subarray([...allRoles], { minLength: 0, maxLength: 3 });
  const grantee = fc.oneof(
    fc.record({ type: fc.constant('member' as const), at: fc.nat(3) }),
    fc.record({
      type: fc.constant('circle' as const),
      code: fc.constantFrom(...circleCodes),
    }),
  );
  const plan = fc.record({
    staff: fc.array(roleSet, { minLength: 3, maxLength: 3 }),
    items: fc.array(fc.array(grantee, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    }),
    extra: fc.array(fc.tuple(fc.nat(5), grantee), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ staff, items, extra }) => {
      await checkVisibility(staff, items, extra);
    }),
    { numRuns: 12 },
  );
}, 120_000);

type Target =
  | { readonly type: 'member'; readonly at: number }
  | { readonly type: 'circle'; readonly code: CircleCode };

async function checkVisibility(
  staff: readonly (readonly Role[])[],
  items: readonly (readonly Target[])[],
  extra: readonly (readonly [number, Target])[],
): Promise<void> {
  const it = scene();
  const vault = await it.create(['administrator', 'careCoordinator']);
  const people = [vault.me];
  for (const [i, roles] of staff.entries()) people.push(await it.add(vault, `m${i}`, roles));
  const toGrantee = (target: Target): Grantee => {
    if (target.type === 'circle') return target;
    const person = people[target.at];
    if (!person) throw new Error('no such person');
    return { type: 'member', id: person.id };
  };
  const granted = items.map((targets) => [...targets]);
  const ids = items.map((targets, i) => putItem(vault, `item ${i}`, targets.map(toGrantee)));
  for (const [at, target] of extra) {
    const item = ids[at];
    if (!item || !vault.dossier(item.dossierId)) continue;
    vault.commit({ puts: [], grants: [{ dossierId: item.dossierId, to: toGrantee(target) }] });
    granted[at]?.push(target);
  }
  vault.close();
  const reachable = new Map<string, readonly string[]>();
  for (const [i, person] of people.entries()) {
    const circles = circlesForRoles(person.roles);
    const through = (codes: readonly CircleCode[]) =>
      granted.flatMap((targets, n) =>
        targets.some((to) => (to.type === 'member' ? to.at === i : codes.includes(to.code)))
          ? [`item ${n}`]
          : [],
      );
    const expected = through(circles.filter((code) => code !== 'emergency'));
    const opened = await it.open(person.login);
    expect(sees(opened)).toEqual({ texts: expected, damage: [] });
    const behind = through(circles).filter((text) => !expected.includes(text));
    expect(opened.behindGlass()).toHaveLength(behind.length);
    for (const { dossierId, recordId } of ids) {
      const open = expected.length > 0 && opened.dossier(dossierId) !== null;
      expect(opened.history(recordId).length).toBe(open ? 1 : 0);
    }
    opened.close();
    reachable.set(person.login, through(circles));
  }
  for (const [login, texts] of reachable) {
    const opened = await it.open(login);
    for (const dossierId of opened.behindGlass()) {
      const place = { dossierId, recordId: newRecordId() };
      const reason = { ...place, kind: 'item', body: { text: 'reason' }, expectedRevision: 0 };
      opened.breakGlass({ dossierId, puts: [reason], log: [] });
    }
    opened.close();
    const again = await it.open(login);
    expect(again.behindGlass()).toEqual([]);
    expect(textsOf(again).filter((text) => text !== 'reason')).toEqual(texts);
    expect(again.verifyAll().damage).toEqual([]);
    again.close();
  }
}

test('an administrator who makes the vault has no access to the care team once it has a member', async () => {
  const it = scene();
  const vault = await it.create();
  putItem(vault, 'early', [{ type: 'circle', code: 'careTeam' }]);
  expect(textsOf(vault)).toEqual(['early']);
  const bo = await it.add(vault, 'bo', ['careCoordinator']);
  expect(textsOf(vault)).toEqual([]);
  const late = putItem(vault, 'late', [{ type: 'circle', code: 'careTeam' }]);
  expect(vault.get(late.recordId)).toBeNull();
  expect(vault.circles()[0]).toMatchObject({ holders: [bo.id], waiting: [] });
  vault.close();
  const again = await it.open('ada');
  expect(sees(again)).toEqual({ texts: [], damage: [] });
  again.close();
  const coordinator = await it.open('bo');
  expect(sees(coordinator)).toEqual({ texts: ['early', 'late'], damage: [] });
  expect(coordinator.verifyAll().damage).toEqual([]);
});

test('a new coordinator waits for the circle key until a holder unlocks', async () => {
  const it = scene();
  const vault = await it.create();
  await it.add(vault, 'bo', ['careCoordinator']);
  putItem(vault, 'shared', [{ type: 'circle', code: 'careTeam' }]);
  const cas = await it.add(vault, 'cas', ['careCoordinator']);
  expect(vault.circles()[0]?.waiting).toEqual([cas.id]);
  vault.close();
  const early = await it.open('cas');
  expect(textsOf(early)).toEqual([]);
  early.close();
  (await it.open('bo')).close();
  expect(sees(await it.open('cas'))).toEqual({ texts: ['shared'], damage: [] });
});

test('who loses a role loses the circle, and who is made inactive cannot open', async () => {
  const it = scene();
  const vault = await it.create(['administrator', 'careCoordinator']);
  const bo = await it.add(vault, 'bo', ['careCoordinator']);
  putItem(vault, 'shared', [{ type: 'circle', code: 'careTeam' }]);
  vault.updateMember(bo.id, { roles: ['approver'] });
  expect(vault.circles()[0]).toMatchObject({ holders: [vault.me.id] });
  vault.close();
  const approver = await it.open('bo');
  expect(sees(approver)).toEqual({ texts: [], damage: [] });
  approver.close();
  const admin = await it.open('ada');
  expect(textsOf(admin)).toEqual(['shared']);
  admin.updateMember(bo.id, { active: false });
  admin.close();
  expect((await failureOf(() => it.open('bo'))).code).toBe('wrongCredentials');
  const back = await it.open('ada');
  back.updateMember(bo.id, { active: true, roles: ['careCoordinator'] });
  expect(back.verifyAll().damage).toEqual([]);
  back.close();
  expect(sees(await it.open('bo'))).toEqual({ texts: ['shared'], damage: [] });
});

test('the last holder of a circle and the last administrator cannot be made inactive', async () => {
  const it = scene();
  const vault = await it.create();
  const bo = await it.add(vault, 'bo', ['careCoordinator']);
  expect((await failureOf(() => vault.updateMember(bo.id, { active: false }))).code).toBe(
    'notAllowed',
  );
  const own = await failureOf(() => vault.updateMember(vault.me.id, { roles: ['approver'] }));
  expect(own.code).toBe('notAllowed');
});

test('only an administrator adds or changes members, and a login is given once', async () => {
  const it = scene();
  const vault = await it.create();
  const bo = await it.add(vault, 'bo', ['teacherCoach']);
  expect((await failureOf(() => it.add(vault, ' BO ', []))).code).toBe('loginTaken');
  vault.close();
  const coach = await it.open('bo');
  expect((await failureOf(() => it.add(coach, 'x', []))).code).toBe('notAllowed');
  const up = await failureOf(() => coach.updateMember(bo.id, { roles: ['administrator'] }));
  expect(up.code).toBe('notAllowed');
  const body = { ...coach.get(bo.id), roles: ['administrator'] };
  const put = await failureOf(() =>
    coach.commit({
      puts: [
        {
          dossierId: coach.directoryDossierId,
          recordId: newRecordId(),
          kind: 'member',
          body,
          expectedRevision: 0,
        },
      ],
    }),
  );
  expect(put.code).toBe('notAllowed');
});

test.each(['promotion', 'substitutedKey'] as const)(
  'a %s written into the file by a member who is no administrator is not believed',
  async (kind) => {
    const it = scene();
    const vault = await it.create();
    const bo = await it.add(vault, 'bo', ['teacherCoach']);
    const cas = await it.add(vault, 'cas', ['teacherCoach']);
    vault.close();
    const target = kind === 'promotion' ? bo.id : cas.id;
    await forgeCommit(
      it,
      'bo',
      (member) =>
        kind === 'promotion'
          ? { ...member, roles: ['administrator'] }
          : { ...member, boxPublicKey: 'B'.repeat(42) + 'A' },
      target,
    );
    for (const login of ['ada', 'bo']) {
      const opened = await it.open(login);
      expect(opened.members().find(({ id }) => id === target)?.roles).toEqual(['teacherCoach']);
      expect(opened.damage().some(({ what }) => what === 'unauthorised')).toBe(true);
      if (login === 'bo')
        expect((await failureOf(() => it.add(opened, 'x', []))).code).toBe('notAllowed');
      opened.close();
    }
    if (kind === 'substitutedKey') {
      const admin = await it.open('ada');
      putItem(admin, 'for cas', [{ type: 'member', id: cas.id }]);
      admin.close();
      expect(textsOf(await it.open('cas'))).toEqual(['for cas']);
    }
  },
);

test('a commit is one transaction: when its last write fails nothing of it is there', async () => {
  const it = scene();
  const vault = await it.create();
  const me = [{ type: 'member', id: vault.me.id }] as const;
  const kept = putItem(vault, 'kept', me);
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
  const failed = await failureOf(() => {
    changeItem(vault, kept.recordId, 'changed');
  });
  vi.restoreAllMocks();
  expect(left).toBe(0);
  expect(failed.code).toBe('diskFull');
  expect(textsOf(vault)).toEqual(['kept']);
  expect(vault.verifyAll().damage).toEqual([]);
  changeItem(vault, kept.recordId, 'after');
  vault.close();
  expect(textsOf(await it.open('ada'))).toEqual(['after']);
});

test('bodies, revisions, dossiers and kinds are checked before anything is written', async () => {
  const it = scene();
  const vault = await it.create();
  const me = [{ type: 'member', id: vault.me.id }] as const;
  const { dossierId, recordId } = putItem(vault, 'one', me);
  const put = (change: object) =>
    failureOf(() =>
      vault.commit({
        puts: [
          {
            dossierId,
            recordId,
            kind: 'item',
            body: { text: 'x' },
            expectedRevision: 1,
            ...change,
          },
        ],
      }),
    );
  expect(await put({ expectedRevision: 0 })).toMatchObject({
    code: 'revisionConflict',
    params: { expected: 0, actual: 1 },
  });
  expect(await put({ body: { text: 1 } })).toEqual({
    code: 'invalidInput',
    params: { field: 'text' },
  });
  expect((await put({ kind: 'other' })).code).toBe('invalidInput');
  expect((await put({ dossierId: newDossierId() })).code).toBe('notFound');
  expect((await put({ recordId: newRecordId() })).code).toBe('notFound');
  const closed = putItem(vault, 'closed', [
    { type: 'member', id: (await it.add(vault, 'bo', [])).id },
  ]);
  expect((await put({ ...closed })).code).toBe('notAllowed');
  expect(textsOf(vault)).toEqual(['one']);
});

test('history shows every revision with its author, and a statement verifies only as signed', async () => {
  const it = scene();
  const vault = await it.create(['administrator', 'careCoordinator']);
  const bo = await it.add(vault, 'bo', ['careCoordinator']);
  const { recordId } = putItem(vault, 'one', [{ type: 'circle', code: 'careTeam' }]);
  const hash = vault.get(recordId)?.contentHash ?? '';
  const signed = vault.signContent({ approves: [hash] });
  const ada = vault.me.id;
  vault.close();
  const coordinator = await it.open('bo');
  changeItem(coordinator, recordId, 'two');
  const history = coordinator.history(recordId);
  expect(
    history.map(({ revision, createdBy, changedBy }) => [revision, createdBy, changedBy]),
  ).toEqual([
    [1, ada, ada],
    [2, ada, bo.id],
  ]);
  expect(history[0]?.contentHash).toBe(hash);
  expect(coordinator.verifyContent(ada, { approves: [hash] }, signed.signature)).toBe(true);
  expect(coordinator.verifyContent(bo.id, { approves: [hash] }, signed.signature)).toBe(false);
  expect(coordinator.verifyContent(ada, { approves: ['x'] }, signed.signature)).toBe(false);
});

test('drafts are their author’s own and come back after the process dies', async () => {
  const it = scene();
  const vault = await it.create();
  await it.add(vault, 'bo', []);
  vault.saveDraft('note 1', { text: 'half a sen' });
  vault.saveDraft('note 2', { text: 'gone' });
  vault.saveDraft('note 1', { text: 'half a sentence' });
  vault.dropDraft('note 2');
  vault.close();
  const database = new DatabaseSync(it.path, { readOnly: true });
  expect(database.prepare('SELECT count(*) AS n FROM drafts').get()).toEqual({ n: 1 });
  database.close();
  const other = await it.open('bo');
  expect(other.readDrafts()).toEqual([]);
  other.close();
  const again = await it.open('ada');
  expect(again.readDrafts().map(({ name, body }) => [name, body])).toEqual([
    ['note 1', { text: 'half a sentence' }],
  ]);
});
