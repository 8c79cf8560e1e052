// Emergency access: a safeguarding officer to whom a concern was not opened reads it with a reason; whose concern it
// is sees who and why on Vandaag, and says so. By keyboard.
import { expect, test } from '../fixtures.ts';
import { layConcern, openKarimsPair } from '../karims-concern.ts';
import { addColleagues, changeTo, coach, coordinator, welcome } from '../school.ts';
import type { Colleague } from '../pages/settings.ts';
import { tabTo } from '../tab-to.ts';

test.use({ begin: 'school' });

const officer: Colleague = {
  name: 'Noor Haddad',
  login: 'noor',
  functionTitle: 'aandachtsfunctionaris',
  roles: ['safeguardingOfficer'],
  passphrase: 'zonnebloem kompas veldfles agaat',
};
const ownWords = '“Ik wil er niet meer zijn.”';
const reason = 'De zorgcoördinator is ziek en 113 belt terug.';

test('noodtoegang: gelezen met een reden, en wie het signaal aangaat ziet dat en zegt dat [P56]', async ({
  app,
}) => {
  const { concerns, frame } = app;
  const main = () => app.page().getByRole('main');
  const { t } = app;
  await app.unlock.unlock(coordinator);
  await addColleagues(app, [officer]);
  await welcome(app, [officer], coach);
  const address = await layConcern(app, await openKarimsPair(app));
  await frame.goTo(address);
  const code = (await concerns.code()) ?? '';
  const opened = t('today:row.glass', { name: officer.name, code });

  await changeTo(app, officer);
  await frame.goTo(address);
  await expect(main()).toContainText(t('concerns:page.notFound'));
  await frame.goTo('/signalen');
  await expect(app.page().locator('body')).not.toContainText(ownWords);
  await tabTo(app, concerns.closedToMe(code));
  await app.page().keyboard.press('Enter');
  await expect(concerns.glass()).toContainText(code);
  await app.page().keyboard.type('nodig');
  await app.page().keyboard.press('Control+Enter');
  await expect(concerns.openByGlass()).toHaveAccessibleDescription(t('concerns:list.glass.short'));
  await app.page().keyboard.press('Control+a');
  await app.page().keyboard.type(reason);
  await app.page().keyboard.press('Control+Enter');
  await expect(main()).toContainText(ownWords);
  await expect(main()).toContainText(reason);
  await expect(concerns.glassSeen()).toHaveCount(0);
  await frame.go('today');
  await expect(main()).toContainText(t('today:nothing'));
  await expect(main()).not.toContainText(opened);

  await changeTo(app, coordinator);
  await frame.go('today');
  const row = main().getByRole('link').filter({ hasText: opened });
  await expect(row).toContainText(reason);
  await tabTo(app, row);
  await app.page().keyboard.press('Enter');
  await expect(main()).toContainText(reason);
  await tabTo(app, concerns.glassSeen());
  await app.page().keyboard.press('Enter');
  await expect(concerns.glassSeen()).toHaveCount(0);
  // That it happened, by whom and why, stays in the course.
  await expect(main()).toContainText(reason);
  await frame.go('today');
  await expect(row).toHaveCount(0);
  await frame.goTo(`${address}/wie-weet-wat`);
  await expect(main().getByRole('columnheader').filter({ hasText: officer.name })).toBeVisible();
});
