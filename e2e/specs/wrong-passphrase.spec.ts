// Guessing a passphrase gets slower, and starting again does not help.
import { expect, test } from '../fixtures.ts';
import { coach } from '../school.ts';

test.use({ begin: 'school' });

test('een verkeerde wachtzin maakt trager, ook na opnieuw starten [P58]', async ({ app }) => {
  const wait = /\d+ seconden/;
  for (let turn = 0; turn < 3; turn += 1) {
    await app.unlock.try(coach.login, `fout ${turn}`);
    await expect(app.unlock.refusal()).toHaveText(app.t('errors:wrongCredentials'));
    await expect(app.unlock.form().getByRole('textbox').last()).not.toHaveValue('fout');
  }
  await app.unlock.try(coach.login, coach.passphrase);
  await expect(app.unlock.refusal()).toHaveText(wait);
  // Wait that turn out and fail once more, so that the next wait outlasts a new start.
  await expect(async () => {
    await app.unlock.try(coach.login, 'weer fout');
    await expect(app.unlock.refusal()).toHaveText(app.t('errors:wrongCredentials'), {
      timeout: 10_000,
    });
  }).toPass({ timeout: 200_000 });
  await app.relaunch();
  await app.unlock.try(coach.login, coach.passphrase);
  await expect(app.unlock.refusal()).toHaveText(wait);
  await expect(async () => {
    await app.unlock.try(coach.login, coach.passphrase);
    await app.frame.loggedInAs(coach.name).waitFor({ timeout: 4_000 });
  }).toPass({ timeout: 200_000 });
});
