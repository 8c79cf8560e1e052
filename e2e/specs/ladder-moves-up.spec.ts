// The ladder of a school: the care coordinator changes a term, a concern that is not known in time moves up by it,
// and the approver sees that on Vandaag without a word of the concern.
import { expect, test } from '../fixtures.ts';
import { layConcern, openKarimsPair } from '../karims-concern.ts';
import { approver, changeTo, coach, coordinator } from '../school.ts';
import { tabTo } from '../tab-to.ts';

test.use({ begin: 'school' });

const minuteMs = 60_000;

test('de ladder: een eigen termijn, en wie het niet op tijd weet gaat een trede hoger [P20]', async ({
  app,
}) => {
  const { concerns, t } = app;
  const main = () => app.page().getByRole('main');
  await app.unlock.unlock(coordinator);
  await app.frame.go('settings');
  await app.settings.open('serious');
  await app.settings.setFirstAcuteMinutes(45);

  await changeTo(app, coach);
  const heardAtMs = Date.now() - 20 * minuteMs;
  const change = { urgency: 'acute', heardAtMs } as const;
  const address = await layConcern(app, await openKarimsPair(app), change);
  await app.frame.goTo(address);
  const code = (await concerns.code()) ?? '';
  const late = t('today:row.concernUnreached', {
    who: t('emergency:serious.party.careCoordinator'),
  });

  // After twenty minutes the fifteen of before are over, the forty-five of this school are not.
  await app.frame.lock();
  await app.unlock.isLocked();
  await app.page().clock.install();
  await app.unlock.unlock(approver);
  await app.frame.go('today');
  const row = main().getByRole('button').filter({ hasText: code });
  await expect(row).toContainText(t('today:row.concernClosed'));
  await app.page().clock.setSystemTime(new Date(heardAtMs + 46 * minuteMs));
  await app.page().clock.runFor(61_000);
  await expect(row).toContainText(late);

  await tabTo(app, row);
  await app.page().keyboard.press('Enter');
  const dialog = app.page().getByRole('dialog');
  await expect(dialog).toContainText(coordinator.name);
  await expect(app.page().locator('body')).not.toContainText('Karim');
  await tabTo(app, dialog.getByRole('button', { name: t('today:knows.know'), exact: true }));
  await app.page().keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row).toHaveCount(0);
});
