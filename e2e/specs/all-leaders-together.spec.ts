// All peer leaders together: they are proposed, who is missing is said and added, the sessions are planned, a topic
// comes in, and today's session opens in one press.
import { expect, test } from '../fixtures.ts';
import { changeTo, coach, coordinator, makePair, today } from '../school.ts';
import type { NewPair } from '../pages/pairs.ts';

test.use({ begin: 'school' });

const leading: NewPair = {
  form: 'peerLeader',
  supporters: ['Tess Hoekstra', 'Semih ter Haar'],
  supportees: [],
  className: '1B',
  category: 'transition',
  question: '',
  outside: 'ruzie thuis',
  coach: coach.name,
  backstop: coordinator.name,
};
const group = 'Alle peer leaders';

test('alle leiders samen: voorgesteld, aangevuld, gepland en in één druk geopend [J4]', async ({
  app,
}) => {
  const { intervision } = app;
  await app.unlock.unlock(coordinator);
  await makePair(app, leading);

  // A coach who does not support these pairs leads all leaders.
  await changeTo(app, coach);
  await intervision.startNew();
  await intervision.fill({ name: group, kind: 'leaders', place: 'Aula' });
  const form = app.page().getByRole('main');
  await expect(form).toContainText('Tess Hoekstra');
  await expect(form).toContainText('Semih ter Haar');
  await intervision.saveAs(group);

  await changeTo(app, coordinator);
  await makePair(app, {
    ...leading,
    supporters: ['Levi de Boer', 'Amina Koster'],
    className: '1C',
  });

  await changeTo(app, coach);
  await intervision.openGroup(group);
  await expect(app.page().getByRole('main')).toContainText(
    app.t('intervision:warning.leadersMissing'),
  );
  await intervision.change();
  await intervision.addMissingLeaders(2);
  await intervision.saveAs(group);
  await expect(app.page().getByRole('main')).not.toContainText(
    app.t('intervision:warning.leadersMissing'),
  );
  for (const leader of ['Tess Hoekstra', 'Levi de Boer', 'Amina Koster']) {
    await expect(app.page().getByRole('main')).toContainText(leader);
  }

  await intervision.plan({ type: 'intervision', everyWeeks: '2', from: today() });
  await expect(intervision.coming().getByRole('listitem')).toHaveCount(7);
  await intervision.addTopic('Een klas die niet meedoet', 'Tess Hoekstra');
  await expect(intervision.agenda()).toContainText('Een klas die niet meedoet');

  // Who runs the programme sees that they meet, and not what they will talk about.
  await changeTo(app, coordinator);
  await intervision.openGroup(group);
  await expect(intervision.coming().getByRole('listitem')).toHaveCount(7);
  await expect(app.page().locator('body')).not.toContainText('Een klas die niet meedoet');

  await changeTo(app, coach);
  await app.frame.go('today');
  await expect(app.page().getByRole('main')).toContainText(group);
  await app.frame.goTo('/intervisie');
  await intervision.toSession();
  await expect(app.page().getByRole('main')).toContainText(group);
  await expect(app.page().getByRole('main')).toContainText('Een klas die niet meedoet');
});
