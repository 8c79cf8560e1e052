// The app was renewed, and a form with it: what was being typed in the old one is not written over.
import { expect, test } from '../fixtures.ts';
import { coordinator } from '../school.ts';

test.use({ begin: 'school' });

const words = 'Karim en Lotte, vanaf januari';

test('een concept van een formulier dat veranderd is: de woorden staan op Vandaag tot ze weg mogen', async ({
  app,
}) => {
  await app.unlock.unlock(coordinator);
  // As an older app could have left it: no field of the form of today.
  await app.page().evaluate(async (said) => {
    await window.achtervang.call('drafts.save', { name: 'pair:new', body: { watIkDacht: said } });
  }, words);
  await app.frame.lockWithKeys();

  await app.unlock.unlock(coordinator);
  await app.frame.goTo('/koppels/nieuw');
  await app.page().getByRole('main').getByRole('combobox').first().waitFor();
  await app.frame.go('today');
  const main = app.page().getByRole('main');
  await main.getByText(app.t('today:drafts.aside.why')).click();
  const dialog = app.page().getByRole('dialog');
  await expect(dialog).toContainText(words);
  await dialog.getByRole('button', { name: app.t('today:drafts.aside.throwAway') }).click();
  await expect(main).not.toContainText(app.t('today:drafts.aside.why'));

  await app.frame.lockWithKeys();
  await app.unlock.unlock(coordinator);
  await expect(app.page().getByRole('main')).toContainText(app.t('today:drafts.none'));
});
