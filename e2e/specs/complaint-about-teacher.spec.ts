// A complaint about a teacher: the coach tells the board and lays down only that. Nobody else finds a trace of
// it, but the colleague whom the board points out.
import { expect, test } from '../fixtures.ts';
import { approver, changeTo, coach, coordinator, otherCoach } from '../school.ts';

test.use({ begin: 'school' });

const whom = 'Mevrouw Van Rijn, bestuur';

test('een klacht over een docent gaat naar het bestuur, en niemand anders vindt er iets van [L3]', async ({
  app,
}) => {
  const { boardReports } = app;
  await app.unlock.unlock(coach);
  await app.frame.find(app.t('boardReports:command'));
  await expect(app.page().getByRole('main')).toContainText(app.t('boardReports:first.title'));
  await boardReports.fill({
    kind: 'possibleSexualOffence',
    knownAt: '00:01',
    told: null,
    safety: 'Is naar huis met een ouder.',
    implicated: otherCoach.name,
    designated: approver.name,
  });
  expect((await boardReports.choices()).join()).not.toContain(otherCoach.name);
  await expect(app.page().getByRole('main')).toContainText('0900-1113111');
  await boardReports.save();
  const address = new URL(app.page().url()).hash.slice(1);
  await expect(app.page().getByRole('main')).toContainText(approver.name);

  await app.frame.go('today');
  await app.page().getByText(app.t('boardReports:today.title')).click();
  await boardReports.told({ at: '00:02', whom });
  await boardReports.saveChange();
  await boardReports.addStep('inspectorConsulted');
  await app.frame.go('today');
  await expect(app.page().getByText(app.t('boardReports:today.title'))).toHaveCount(0);

  for (const person of [coordinator, otherCoach]) {
    await changeTo(app, person);
    await expect(app.page().getByText(app.t('boardReports:today.title'))).toHaveCount(0);
    await app.frame.goTo('/signalen/medewerker');
    await expect(app.page().getByText(app.t('boardReports:mine.title'))).toHaveCount(0);
    await app.frame.goTo(address);
    await expect(boardReports.notFound()).toBeVisible();
    await expect(app.page().locator('body')).not.toContainText(whom);
  }
  await changeTo(app, coordinator);
  await app.frame.go('settings');
  await app.settings.open('log');
  await expect(app.page().getByRole('main')).toContainText(coach.name);
  await expect(app.page().getByRole('main')).not.toContainText(whom);

  await changeTo(app, approver);
  await app.frame.goTo(address);
  await expect(app.page().getByRole('main')).toContainText(whom);
  await expect(app.page().getByRole('main')).toContainText(
    app.t('boardReports:steps.inspectorConsulted'),
  );
});
