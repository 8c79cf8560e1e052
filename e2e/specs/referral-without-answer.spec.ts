// A referral that never gets an answer: two weeks go by, it stands as late on Vandaag and in the list, it is
// closed without an answer, and the pupil is referred again to somebody else.
import { expect, test } from '../fixtures.ts';
import { coach, today } from '../school.ts';
import { referral, signReferral, writeReferral } from '../journey.ts';

test.use({ begin: 'school' });

const dayMs = 86_400_000;
const other = 'Zorgcoördinator';

test('doorverwijzing zonder antwoord: na twee weken te laat, gesloten zonder antwoord en opnieuw verwezen [P26]', async ({
  app,
}) => {
  const main = () => app.page().getByRole('main');
  await app.unlock.unlock(coach);
  await writeReferral(app, { ...referral, urgency: 'regular' });
  await signReferral(app, referral.destination, 'Is de vraag duidelijk genoeg?');

  await app.frame.lock();
  await app.unlock.isLocked();
  await app.page().clock.install();
  await app.unlock.unlock(coach);
  await app.frame.go('referrals');
  await app.referrals.open(referral.destination);
  await app.referrals.step('sent', 'Per beveiligde mail aan het secretariaat.');
  const noAnswer = app.t('today:row.noAnswer', { destination: referral.destination });
  await app.frame.go('today');
  await expect(main().getByText(noAnswer)).toHaveCount(0);

  await app.page().clock.setSystemTime(new Date(Date.now() + 17 * dayMs));
  await app.page().clock.runFor(61_000);
  await expect(main().getByText(noAnswer)).toBeVisible();
  await app.frame.go('referrals');
  await expect(app.referrals.row(referral.destination)).toContainText(
    app.t('referrals:due.late', { count: 3 }),
  );
  await app.referrals.open(referral.destination);
  await expect(main()).toContainText(app.t('referrals:page.late', { count: 3 }));

  await app.frame.field(app.t('referrals:step.on')).fill(today());
  await app.referrals.step('noFeedback', 'Drie keer gebeld, niemand belt terug.');
  await expect(app.referrals.course('Drie keer gebeld, niemand belt terug.')).toBeVisible();
  await app.referrals.referAgain();
  const { consent: _, ...again } = referral;
  await app.referrals.fill({ ...again, destination: other, contact: '' });
  await app.referrals.save();
  const chain = app.referrals.chain();
  await expect(chain).toContainText(referral.destination);
  await expect(chain).toContainText(other);
  await expect(chain.getByRole('link')).toHaveCount(1);
  await app.frame.go('today');
  await expect(main().getByText(noAnswer)).toHaveCount(0);
  await app.frame.go('referrals');
  await expect(app.referrals.row(other)).toBeVisible();
  await expect(app.referrals.row(referral.destination)).toHaveCount(0);
});
