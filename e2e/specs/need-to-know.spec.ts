// Two members, need to know: what one may not read is not on the screen, wherever one looks.
import { expect, test, type App } from '../fixtures.ts';
import { note, referral } from '../journey.ts';
import { approver, changeTo, coach, otherCoach } from '../school.ts';

test.use({ begin: 'school' });

const secrets = [note.facts, note.ownWords, 'Hoe krijg ik mijn huiswerk op tijd af?'];

async function seesNoWordOf(app: App, words: readonly string[]): Promise<void> {
  for (const part of ['today', 'pairs', 'pupils', 'referrals', 'signOff', 'papers'] as const) {
    await app.frame.go(part);
    for (const word of words) await expect(app.page().locator('body')).not.toContainText(word);
  }
}

test('de coach van een ander koppel en wie akkoord geeft zien alleen wat zij nodig hebben [L3]', async ({
  app,
}) => {
  await app.unlock.unlock(coach);
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  const address = app.page().url();
  await app.pair.write(note);
  await app.pair.layDown(note.facts);
  await app.pair.refer();
  await app.referrals.fill(referral);
  await app.referrals.save();
  await app.referrals.ask(approver.name, 'Klopt het zo?');

  await changeTo(app, otherCoach);
  await seesNoWordOf(app, [...secrets, referral.reason, referral.destination]);
  await app.frame.go('pairs');
  await expect(app.pairs.isEmpty()).toBeVisible();
  await app.page().evaluate((hash) => {
    location.hash = hash;
  }, new URL(address).hash);
  await expect(app.page().getByText(app.t('pairs:pair.notFound'))).toBeVisible();

  await changeTo(app, approver);
  await seesNoWordOf(app, secrets);
  await app.frame.go('pairs');
  await expect(app.pairs.grid()).toHaveCount(0);
  await app.frame.go('pupils');
  await expect(app.pupils.grid()).toHaveCount(0);
  await app.frame.go('signOff');
  await app.signOffs.openWaiting(referral.destination);
  await expect(app.page().getByRole('main')).toContainText(referral.reason);
});
