// Whom to call stands before the lock: the school's own number on the locked screen, and no pupil beside it.
import { join } from 'node:path';
import { findInFiles } from '../canary/find-in-files.ts';
import { expect, test } from '../fixtures.ts';
import { coach, coordinator } from '../school.ts';

test.use({ begin: 'school' });

const line = {
  number: '015-2131415',
  name: 'Receptie noodtelefoon',
  when: 'de hele schooldag',
};

test('noodkaart: het eigen nummer van de school staat op het vergrendelde scherm', async ({
  app,
}) => {
  const card = () => app.unlock.emergencyRegion();
  await app.unlock.isLocked();
  await card().getByText('112', { exact: true }).waitFor();
  await app.unlock.unlock(coordinator);
  await app.frame.go('settings');
  await app.settings.open('emergency');
  await app.settings.addEmergencyLine({ ...line, when: 'bel ook voor Karim' });
  await expect(app.settings.emergencyRefusal()).toContainText('Karim');
  await app
    .page()
    .getByRole('textbox', { name: app.t('emergency:edit.when') })
    .last()
    .fill(line.when);
  await expect(app.settings.emergencyRefusal()).toHaveCount(0);
  await app.settings.emergencyLineToTop(line.name);
  expect((await app.settings.emergencyNumbers())[0]).toBe(line.number);
  await app.settings.saveEmergencyCard();
  await app.page().getByText(app.t('emergency:edit.saved')).waitFor();

  await app.frame.lock();
  await app.unlock.isLocked();
  await expect(card().getByRole('term').first()).toHaveText(line.number);
  await expect(card()).toContainText(line.name);
  await app.relaunch();
  await app.unlock.isLocked();
  await expect(card()).toContainText(line.number);

  await app.unlock.unlock(coach);
  await app.frame.go('today');
  await expect(app.unlock.emergencyRegion()).toContainText(line.number);
  await app.frame.go('settings');
  await app.settings.open('emergency');
  await app
    .page()
    .getByText(app.t('emergency:edit.who', { who: coordinator.name }))
    .waitFor();

  const { profileDir, vaultsDir } = app.home;
  const search = { marks: [line.name], names: [] };
  const files = findInFiles([profileDir, vaultsDir], search).finds.map(({ file }) => file);
  expect([...new Set(files)], 'the card lies open in one place only').toEqual([
    join(profileDir, 'emergency-cards.json'),
  ]);
});
