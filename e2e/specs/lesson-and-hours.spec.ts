// A lesson from its plan to its hours, as a coordinator does it.
import { readdirSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { coordinator, today } from '../school.ts';

test.use({ begin: 'school' });

test('een les wordt gepland, gegeven en nabesproken, en haar uren staan in het overzicht [H1, H2, H5, O1]', async ({
  app,
}) => {
  const { activities } = app;
  await app.unlock.unlock(coordinator);
  await activities.goToLessons();
  await activities.startLesson();
  await activities.fillLesson({
    className: '1A',
    peers: ['Lotte Vos'],
    theme: 'planning',
    on: today(),
  });
  // The theme fills the preparation; every word of it can be changed.
  await expect(activities.area('goal')).toHaveValue(app.t('activities:theme.planning.goal'));
  await activities.area('roles').fill('Lotte vertelt, de mentor kijkt mee.');
  await activities.save();
  await activities.give();
  await activities.area('wentWell').fill('Iedereen had een plan.');
  await activities.area('better').fill('Rustiger beginnen.');
  await activities.save();
  await activities.goToLessons();
  await expect(activities.lessonRow('1A')).toContainText(app.t('activities:state.given'));

  await activities.goToDropIn();
  await app.page().keyboard.press('1');
  await app.page().keyboard.press('1');
  await expect(activities.tallied('practical')).toContainText('2');

  await activities.goToHours();
  await activities.openHours('Lotte');
  const fileName = await activities.printOverview();
  expect(fileName).not.toContain('Lotte');
  expect(readdirSync(app.home.papersDir)).toEqual([fileName]);
});
