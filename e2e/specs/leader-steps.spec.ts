// How a peer leader grows into giving lessons: four steps with what is expected at each, an example lesson before a
// design of one's own, and a learning goal at a step that is ticked off together.
import { expect, test, type App } from '../fixtures.ts';
import { coordinator, today } from '../school.ts';

test.use({ begin: 'school' });

const leader = 'Lotte Vos';
const steps = ['helps', 'example', 'varies', 'ownDesign'] as const;

async function startLesson(app: App): Promise<void> {
  await app.activities.goToLessons();
  await app.activities.startLesson();
  await app.activities.fillLesson({
    ...{ className: '1A', peers: [leader], theme: 'planning', on: today() },
  });
}

async function openLeader(app: App): Promise<void> {
  await app.frame.go('pupils');
  await app.pupils.search('Lotte');
  await app.pupils.openPupil(leader);
}

test('een peer leader ziet vier stappen tot een eigen les, met de raad eerst een voorbeeldles te geven en een leerdoel dat wordt afgevinkt [R4]', async ({
  app,
}) => {
  const { t, activities, pupils } = app;
  const stepName = (step: (typeof steps)[number]) => t(`people:leader.step.${step}`);
  await app.unlock.unlock(coordinator);
  await startLesson(app);
  await activities.chooseKind('helpInMentorLesson');
  await activities.save();
  await activities.give();

  await openLeader(app);
  await expect(pupils.leaderSteps().getByRole('heading', { level: 3 })).toHaveText(
    steps.map((step, at) => t('people:leader.numbered', { at: at + 1, step: stepName(step) })),
  );
  for (const step of steps) {
    await expect(pupils.leaderSteps()).toContainText(t(`people:leader.expected.${step}`));
  }
  await expect(pupils.leaderSteps()).toContainText(
    t('people:leader.nextIs', { step: stepName('example') }),
  );

  // Too early for a design of one's own: said while planning, with the example lesson one press away.
  await startLesson(app);
  await activities.design('own').check();
  await expect(app.page().getByRole('main')).toContainText(t('activities:lesson.earlyWhat'));
  await activities.makeExample().click();
  await expect(activities.design('example')).toBeChecked();
  await expect(activities.makeExample()).toHaveCount(0);
  await activities.save();
  await activities.give();

  await openLeader(app);
  await expect(pupils.leaderSteps()).toContainText(
    t('people:leader.nextIs', { step: stepName('varies') }),
  );
  const goal = t('people:leader.ready.ownPart');
  await pupils.addStepGoal('varies', goal);
  await pupils.stepGoal(goal).click();
  await expect(pupils.stepGoal(goal)).toBeChecked();
  await expect(pupils.leaderSteps()).toContainText(/Samen afgevinkt op/u);
});
