// Proves that a vault from before the emergency circle gets it: made at an administrator's unlock.
import { expect, test, vi } from 'vitest';
import type * as roleModule from '#shared/domain/role.ts';
import type { CircleCode, Role } from '#shared/domain/role.ts';
import { failureOf, putItem, scene, textsOf } from './fixture.ts';

/** The app as it was: three circles, and safeguarding officers in the care team. */
const app = vi.hoisted((): { codes: CircleCode[] } => ({ codes: [] }));
vi.mock('#shared/domain/role.ts', async (original) => {
  const now = await original<typeof roleModule>();
  const isOld = () => !app.codes.includes('emergency');
  return {
    ...now,
    get circleCodes() {
      return app.codes;
    },
    circlesForRoles: (held: readonly Role[]) =>
      now
        .circlesForRoles(
          isOld() && held.includes('safeguardingOfficer') ? [...held, 'careCoordinator'] : held,
        )
        .filter((code) => app.codes.includes(code)),
  };
});
const older: readonly CircleCode[] = ['careTeam', 'programmeTeam', 'auditors'];

const emergency = { type: 'circle', code: 'emergency' } as const;
const codesOf = (vault: Awaited<ReturnType<ReturnType<typeof scene>['create']>>) =>
  vault.circles().map(({ code }) => code);

async function olderVault() {
  app.codes = [...older];
  const it = scene();
  const admin = await it.create();
  const bo = await it.add(admin, 'bo', ['careCoordinator']);
  const cas = await it.add(admin, 'cas', ['safeguardingOfficer']);
  expect(codesOf(admin)).toEqual(older);
  admin.close();
  (await it.open('bo')).close();
  app.codes = [...older, 'emergency'];
  return { it, bo, cas };
}

test('until an administrator unlocks, a dossier is granted to the others asked for', async () => {
  const { it, bo } = await olderVault();
  const coordinator = await it.open('bo');
  const grantees = [{ type: 'member', id: bo.id }, emergency] as const;
  const ids = putItem(coordinator, 'early', grantees);
  coordinator.commit({ puts: [], grants: [{ dossierId: ids.dossierId, to: emergency }] });
  expect(coordinator.dossier(ids.dossierId)?.grantees).toEqual([{ type: 'member', id: bo.id }]);
  expect((await failureOf(() => putItem(coordinator, 'lost', [emergency]))).code).toBe(
    'invalidInput',
  );
  expect(codesOf(coordinator)).toEqual(older);
  expect(coordinator.behindGlass()).toEqual([]);
});

test('an administrator’s unlock makes the circle for who belongs to it, once, and keeps nothing', async () => {
  const { it, bo, cas } = await olderVault();
  for (let opening = 1; opening <= 2; opening += 1) {
    const admin = await it.open('ada');
    expect(codesOf(admin)).toEqual([...older, 'emergency']);
    expect(admin.circles().at(-1)).toMatchObject({ holders: [bo.id, cas.id], waiting: [] });
    admin.close();
  }
  const coordinator = await it.open('bo');
  const ids = putItem(coordinator, 'late', [{ type: 'member', id: bo.id }, emergency]);
  coordinator.close();
  const officer = await it.open('cas');
  expect(officer.behindGlass()).toEqual([ids.dossierId]);
  expect({ texts: textsOf(officer), damage: officer.verifyAll().damage }).toEqual({
    texts: [],
    damage: [],
  });
});

test('a circle whose row was taken away is not taken for a missing one', async () => {
  app.codes = [...older, 'emergency'];
  const it = scene();
  const admin = await it.create(['administrator', 'careCoordinator']);
  const { id } = admin.circles().at(-1) ?? {};
  admin.close();
  it.tamper((database) => {
    database.prepare('DELETE FROM revisions WHERE record = ?').run(id ?? '');
  });
  const again = await it.open('ada');
  expect(codesOf(again)).toEqual(older);
});
