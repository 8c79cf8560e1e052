// Bullying, referred inside the school: from the concern to the anti-bullying coordinator, with the pupil
// knowing, handed over in person, and done only with what came of it.
import { expect, test } from '../fixtures.ts';
import { coach, today } from '../school.ts';

test.use({ begin: 'school' });

const ownWords = '“Ze nemen elke dag mijn tas af.”';
const feedback = 'Gesprek met de drie leerlingen gehad; Karim heeft zijn tas weer.';

test('pesten: vanuit het signaal naar de anti-pestcoördinator, warm overgedragen en met antwoord afgerond [P24, P26]', async ({
  app,
}) => {
  const { concerns, referrals } = app;
  const main = () => app.page().getByRole('main');
  await app.unlock.unlock(coach);
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  await concerns.openNew(new URL(app.page().url()).hash.split('/').at(-1) ?? '');
  await concerns.fillByKeys({ category: 'pest', urgency: 'd', ownWords });
  await expect(concerns.chosen(app.t('emergency:form.categories.bullying'))).toHaveCount(1);
  await expect(concerns.chosen(app.t('emergency:serious.urgency.week'))).toHaveCount(1);
  const address = await concerns.saveByKeys();
  const code = (await concerns.code()) ?? '';

  const destination = app.t('referrals:destinations.antiBullying');
  await concerns.refer();
  await expect(main()).toContainText(app.t('referrals:form.fromConcern', { code }));
  await referrals.pick(destination);
  await referrals.fill({
    destination,
    contact: 'Mevrouw El Idrissi, kamer 0.12',
    urgency: 'week',
    reason: 'Drie klasgenoten nemen sinds maandag zijn tas af.',
    tried: 'De mentor sprak met de klas.',
    pupilView: 'Ik wil dat het stopt, maar niet dat de hele klas het weet.',
    asked: 'Wilt u met Karim en de drie leerlingen praten?',
    pupilToldOn: today(),
  });
  await referrals.save();
  await expect(main()).toContainText(app.t('referrals:sentence.draft'));
  await expect(referrals.order('tellPupil')).toContainText(app.t('referrals:orderState.done'));
  await referrals.warm('Mevrouw El Idrissi');
  await referrals.step('sent', 'Samen naar haar kamer gelopen.');
  await expect(main()).toContainText(app.t('referrals:course.warm', { who: 'Mevrouw El Idrissi' }));
  await expect(main()).toContainText(app.t('referrals:course.pupilPresent'));
  await referrals.step('received', 'Zij plant een gesprek.');
  await referrals.tryStep('done');
  await expect(main()).toContainText(app.t('referrals:fault.required'));
  await referrals.step('done', feedback);
  await expect(referrals.course(feedback)).toBeVisible();
  await expect(main()).toContainText(app.t('referrals:page.closed'));

  await app.frame.goTo(address);
  await expect(main()).toContainText(destination);
  await app.frame.go('referrals');
  await expect(referrals.row(destination)).toHaveCount(0);
});
