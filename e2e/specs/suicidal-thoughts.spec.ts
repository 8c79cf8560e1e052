// Suicidal thoughts on a Tuesday: a coach lays it down by keys, the pair rests, the care coordinator acts and
// writes what was done, the approver signs only that, and the concern is closed.
import { expect, test } from '../fixtures.ts';
import { approver, changeTo, coach, coordinator } from '../school.ts';

test.use({ begin: 'school' });

const ownWords = '“Ik wil er niet meer zijn.”';
const summary = 'Karim zei dit dinsdag in de pauze tegen zijn buddy.';

test('gedachten aan zelfdoding op een dinsdag: vastgelegd met toetsen, opgepakt, getekend en gesloten [K6, K8, P18, P19, P20, P23, Q5]', async ({
  app,
}) => {
  const { concerns } = app;
  await app.unlock.unlock(coach);
  const page = () => app.page();
  const main = () => page().getByRole('main');
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  const pairId = new URL(page().url()).hash.split('/').at(-1) ?? '';
  await concerns.openNew(pairId);
  const filled = await concerns.fillByKeys({ category: 'n', urgency: 'a', ownWords });
  await expect(concerns.chosen(app.t('emergency:form.categories.suicidality'))).toHaveCount(1);
  await expect(concerns.chosen(app.t('emergency:serious.urgency.acute'))).toHaveCount(1);
  await expect(concerns.tooHeavy()).toBeChecked();
  await expect(app.unlock.emergencyRegion()).toContainText('112');
  await expect(app.unlock.emergencyRegion()).toContainText('113');
  await expect(concerns.mustKnow()).toContainText(coordinator.name);
  await expect(concerns.mustKnow()).toContainText(/uiterlijk \d\d:\d\d/);
  const address = await concerns.saveByKeys();
  const pressed = filled.pressed + 1;
  test.info().annotations.push({ type: 'key presses', description: String(pressed) });
  expect(pressed).toBeLessThanOrEqual(8);
  const code = (await concerns.code()) ?? '';
  expect(code).not.toBe('');
  await expect(page().getByText(app.t('concerns:report.savedPaused', { code }))).toBeVisible();
  await expect(main()).toContainText(ownWords);
  await expect(main()).toContainText(app.t('concerns:text.tooHeavy'));
  await expect(main()).toContainText(app.t('concerns:words.role.affected'));
  await expect(main()).toContainText(app.t('concerns:words.role.supporter'));

  await app.frame.go('today');
  await expect(
    page()
      .getByRole('button', { name: concerns.taskStart('safetyPause') })
      .first(),
  ).toBeVisible();
  await app.tasks.open();
  await expect(
    app.tasks
      .grid()
      .getByRole('row')
      .filter({ hasText: concerns.taskStart('afterCare') }),
  ).toHaveCount(1);
  await app.frame.goTo(`/koppels/${pairId}`);
  await expect(app.pair.item(app.t('pairs:pause.reasons.safety'))).toContainText(
    app.t('pairs:timeline.paused'),
  );

  await changeTo(app, coordinator);
  await app.frame.goTo('/signalen');
  await main().getByRole('row').filter({ hasText: 'Karim' }).click();
  await main().getByText(ownWords).waitFor();
  await concerns.iKnow().click();
  await main().getByText(app.t('concerns:clock.known'), { exact: true }).first().waitFor();
  await concerns.take();
  await concerns.consult('113', 'Vraag er rechtstreeks naar en laat hem niet alleen.');
  await concerns.tellParents('Moeder is gebeld en haalt Karim op.');
  await concerns.decide('keepFollowing', 'De huisarts ziet Karim vanmiddag.');
  for (let open = await concerns.task().count(); open > 0; open -= 1) {
    await concerns.task().first().click();
    await app.tasks.finish('Gedaan.');
    await expect(concerns.task()).toHaveCount(open - 1);
  }
  await expect(concerns.noTasks()).toBeVisible();
  await app.frame.goTo(`${address}/afsluiten`);
  await concerns.writeAccount({
    summary,
    done: 'Moeder en de huisarts zijn gebeld door de zorgcoördinator.',
    pupilNow: 'Karim praat met de huisarts; de mentor let op.',
    peerNow: 'Lotte is opgelucht en sprak met haar coach.',
  });
  await expect(concerns.closeButton()).toBeDisabled();
  await app.referrals.ask(approver.name, 'Klopt dit met wat er is gedaan?');

  await changeTo(app, approver);
  await app.frame.go('signOff');
  await app.signOffs.openWaiting(code);
  await expect(main()).toContainText(summary);
  await expect(main()).toContainText('Moeder is gebeld en haalt Karim op.');
  await expect(main()).not.toContainText(ownWords);
  await app.signOffs.approve(approver.passphrase);
  await app.frame.goTo(address);
  await expect(main()).toContainText(app.t('concerns:page.notFound'));
  await expect(page().locator('body')).not.toContainText(ownWords);

  await changeTo(app, coordinator);
  await app.frame.goTo(`${address}/afsluiten`);
  await concerns.closeButton().click();
  await page().getByText(app.t('concerns:closing.closed', { code })).first().waitFor();
  await expect(concerns.closeButton()).toHaveCount(0);
});
