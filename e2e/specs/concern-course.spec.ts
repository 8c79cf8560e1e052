// The care coordinator takes a concern in hand: consults, decides, writes down who was told, and writes the
// account of its closing, which says what is still lacking.
import { expect, test } from '../fixtures.ts';
import { layConcern, openKarimsPair } from '../karims-concern.ts';
import { changeTo, coach, coordinator } from '../school.ts';

test.use({ begin: 'school' });

test('verloop van een signaal: oppakken, overleggen, besluiten, delen en wat er nog ontbreekt om te sluiten [L2, P19]', async ({
  app,
}) => {
  await app.unlock.unlock(coach);
  const address = await layConcern(app, await openKarimsPair(app));
  await changeTo(app, coordinator);
  const page = app.page();
  await app.frame.goTo(address);
  const main = page.getByRole('main');
  await expect(main).toContainText('Julia Bakker');
  await expect(main).toContainText(app.t('concerns:words.role.told'));
  await main.getByRole('button', { name: app.t('concerns:next.take') }).waitFor();
  await main.getByRole('button', { name: app.t('concerns:next.take') }).click();
  await main.getByRole('radio', { name: app.t('concerns:composer.kinds.consult') }).check();
  await main.getByRole('textbox', { name: app.t('concerns:composer.with') }).fill('113');
  await main
    .getByRole('textbox', { name: app.t('concerns:composer.text.consult') })
    .fill('Vraag er rechtstreeks naar.');
  await page.keyboard.press('Control+Enter');
  await main.getByText('Overlegd met 113').first().waitFor();
  await main.getByRole('radio', { name: app.t('concerns:composer.kinds.decision') }).check();
  await main
    .getByRole('combobox', { name: app.t('concerns:composer.decision') })
    .selectOption('keepFollowing');
  await main
    .getByRole('textbox', { name: app.t('concerns:composer.text.decision') })
    .fill('Huisarts is gebeld door moeder.');
  await page.keyboard.press('Control+Enter');
  await main.getByText(app.t('concerns:words.decision.keepFollowing')).first().waitFor();
  await app.frame.goTo(`${address}/wie-weet-wat`);
  await main.getByRole('button', { name: app.t('concerns:knowing.tell') }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: app.t('concerns:disclose.who') })
    .fill('Mevrouw Huisman');
  await dialog.getByRole('textbox', { name: app.t('concerns:disclose.capacity') }).fill('moeder');
  await dialog
    .getByRole('combobox', { name: app.t('concerns:disclose.ground') })
    .selectOption('consent');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(main.getByRole('columnheader', { name: 'Mevrouw Huisman, moeder' })).toBeVisible();
  await app.frame.goTo(`${address}/verhaal`);
  await main.getByText('Huisarts is gebeld door moeder.').first().waitFor();

  // What is no longer needed of something serious goes only with a reason.
  await app.frame.goTo(address);
  await app.concerns.task('afterCare').first().press('Enter');
  await expect(app.tasks.withdrawButton()).toHaveAccessibleDescription(
    app.t('errors:mustReasonMissing'),
  );
  await page.keyboard.type('Julia is deze week van school gegaan.');
  await app.tasks.withdrawButton().press('Enter');
  await expect(app.concerns.task('afterCare')).toHaveCount(0);

  await app.frame.goTo(`${address}/afsluiten`);
  await main
    .getByRole('combobox', { name: app.t('concerns:closing.outcome') })
    .selectOption('helpWorks');
  for (const name of ['summary', 'done', 'pupilNow', 'peerNow'])
    await main
      .getByRole('textbox', { name: app.t(`concerns:closing.field.${name}`) })
      .fill(`Tekst voor ${name}.`);
  await page.keyboard.press('Control+Enter');
  await main.getByRole('article').waitFor();
  await expect(main).toContainText('Huisarts is gebeld door moeder.');
  await expect(main).toContainText(app.t('concerns:next.blocked.openTasks', { count: 1 }));
  await expect(main).toContainText(app.t('concerns:closing.unsigned', { count: 2 }));
  const close = main.getByRole('button', { name: app.t('concerns:closing.close'), exact: true });
  await expect(close).toBeDisabled();
  await expect(close).toHaveAccessibleDescription(/taak open.*handtekeningen/u);
});
