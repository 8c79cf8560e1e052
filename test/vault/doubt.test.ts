// Proves that taking away an administrator's newest word about a member or circle gives nobody keys.
import { expect, test } from 'vitest';
import { failureOf, newDossierId, putItem, scene } from './fixture.ts';

const newestRow = (record: string) =>
  `DELETE FROM revisions WHERE record = '${record}'
     AND revision = (SELECT max(revision) FROM revisions WHERE record = '${record}')`;

test('a circle whose newest key is taken away from the file is not granted to with the old key', async () => {
  const it = scene();
  const admin = await it.create(['administrator', 'careCoordinator']);
  const coach = await it.add(admin, 'coach', ['teacherCoach']);
  admin.updateMember(coach.id, { active: false });
  const circle = admin.circles().find(({ code }) => code === 'programmeTeam');
  admin.close();
  it.tamper((database) => {
    database.exec(newestRow(circle?.id ?? ''));
  });
  const again = await it.open('ada');
  expect(again.damage().map(({ part }) => part)).toContain('revision');
  const failure = await failureOf(() =>
    again.commit({
      newDossiers: [
        {
          id: newDossierId(),
          kind: 'person',
          grantTo: [{ type: 'circle', code: 'programmeTeam' }],
        },
      ],
      puts: [],
    }),
  );
  expect(failure.code).toBe('vaultDamaged');
});

test('a member whose leaving is taken away from the file is granted nothing', async () => {
  const it = scene();
  const admin = await it.create(['administrator', 'careCoordinator']);
  const coach = await it.add(admin, 'coach', ['teacherCoach']);
  admin.updateMember(coach.id, { active: false });
  admin.close();
  it.tamper((database) => {
    database.exec(newestRow(coach.id));
  });
  const again = await it.open('ada');
  const grantees = [{ type: 'member', id: coach.id }] as const;
  expect((await failureOf(() => putItem(again, 'secret', grantees))).code).toBe('vaultDamaged');
  again.updateMember(coach.id, { active: false });
  expect((await failureOf(() => putItem(again, 'secret', grantees))).code).toBe('notAllowed');
  putItem(again, 'fine', [{ type: 'circle', code: 'careTeam' }]);
  expect(again.list('item')).toHaveLength(1);
});
