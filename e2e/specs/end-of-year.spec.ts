// The end of the school year, as a coordinator does it: a coach leaves, and a new year begins.
import { expect, test } from '../fixtures.ts';
import { coach, coordinator, otherCoach, today } from '../school.ts';
import { nextSchoolYear, schoolYearOf } from '#shared/domain/school-year.ts';

test.use({ begin: 'school' });

test('einde van het schooljaar: koppels overdragen, proef, uitvoeren, uitkomst [N1, N2, N3, N4, P70]', async ({
  app,
}) => {
  await app.unlock.unlock(coordinator);
  await app.frame.go('programme');
  await app.continuity.open();
  await expect(app.continuity.coach(coach.name)).toContainText('100 %');
  await expect(app.page().getByText(app.t('tasks:signs.level.watch'))).toBeVisible();
  await expect(app.page().getByText(app.t('tasks:signs.roleWithoutDeputy'))).toBeVisible();
  await expect(app.page().getByText(app.t('tasks:signs.soleCoordinator'))).toBeVisible();

  await app.continuity.startHandover();
  await app.continuity.handOver(coach.name, otherCoach.name, 'Ander werk');
  await expect(app.continuity.coach(otherCoach.name)).toContainText('100 %');
  await expect(app.continuity.coach(coach.name)).toContainText('0 %');

  const year = nextSchoolYear(schoolYearOf(today()));
  await app.continuity.startSchoolYear();
  const pairs = app.continuity.fact(app.t('tasks:rollover.facts.pairs'));
  await expect(pairs).toHaveText('1');
  await expect(app.page().getByText(app.t('tasks:rollover.fewTrainedTitle'))).toBeVisible();
  await app.continuity.toChoose();
  await app.continuity.run(1);
  await app.continuity.isDone(year);
  await expect(app.continuity.fact(app.t('tasks:rollover.results.ended'))).toHaveText('1');
  await expect(app.continuity.fact(app.t('tasks:rollover.results.tasks'))).toHaveText('5');
  await app.continuity.toPlan();
  await expect(app.page().getByText(app.t('programme:steps.supportBase.why'))).toBeVisible();
});
