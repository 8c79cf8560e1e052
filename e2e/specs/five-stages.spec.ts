// The programme as a Peer2Peer school in five stages: where it stands moves along with the work, and its evaluation
// comes as a task by itself, also the next year.
import { expect, test } from '../fixtures.ts';
import { coordinator, today } from '../school.ts';

test.use({ begin: 'school' });

const stages = ['orientation', 'approach', 'people', 'practice', 'renewal'] as const;
/** A year from today, as a screen writes it. */
function inAYear(): string {
  const [year, month, day] = today().split('-').map(Number);
  const then = new Date(Date.UTC((year ?? 0) + 1, (month ?? 1) - 1, day));
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(then);
}

const findings = 'Buddy’s voelen zich gedragen; mentoren willen het eerder horen.';
const changes = 'Mentoren horen in de eerste week wie er een buddy heeft.';

test('het programma staat op een van vijf stappen; de jaarlijkse evaluatie is vanzelf een taak en komt elk jaar terug [R6]', async ({
  app,
}) => {
  const { t, programme, tasks } = app;
  const screen = () => app.page().getByRole('main');
  const task = t('tasks:rules.yearlyEvaluation');
  await app.unlock.unlock(coordinator);
  await programme.open();
  await expect(programme.stages()).toHaveText(
    stages.map((stage) => new RegExp(t(`programme:stages.name.${stage}`))),
  );
  await expect(programme.stageNow()).toContainText(t('programme:stages.name.orientation'));
  await expect(programme.stageNow()).toContainText(
    t('programme:steps.progress', { done: 0, total: 4 }),
  );
  await programme.finishItem('informTeam');
  await expect(programme.stageNow()).toContainText(
    t('programme:steps.progress', { done: 1, total: 4 }),
  );

  // A plan was begun: its evaluation is on the list of who coordinates, before anybody thought of it.
  await app.frame.goTo('/vandaag/taken');
  await expect(tasks.row(task)).toBeVisible();
  await programme.open();
  await programme.openEvaluation();
  await programme.evaluate(findings, changes);

  await app.frame.goTo('/vandaag/taken');
  await expect(tasks.row(task)).toBeVisible();
  await tasks.show('finished');
  await expect(tasks.row(task)).toBeVisible();
  await programme.open();
  await expect(screen()).toContainText(t('programme:evaluation.read'));
  await expect(screen()).toContainText(t('programme:evaluation.dueOn', { day: inAYear() }));
  await expect(programme.stages().last()).toContainText(
    t('programme:steps.progress', { done: 1, total: 5 }),
  );
});
