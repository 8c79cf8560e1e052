// Tasks of the day, and tables as somebody likes to see them: made, done, put back, kept, saved as a file.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { changeTo, coach, coordinator, today } from '../school.ts';

test.use({ begin: 'school' });

const title = 'Mentor bellen over de afspraak';

test('[P37, P38] een taak maken, op Vandaag zien, doen en terugzetten', async ({ app }) => {
  await app.unlock.unlock(coordinator);
  await app.tasks.startNew();
  await app.tasks.fillNew({ title, dueOn: today(), owner: coach.name });
  await app.tasks.save();
  await changeTo(app, coach);
  await expect(app.frame.waiting('today')).toContainText('1');
  await app.page().getByRole('button', { name: title }).click();
  await app.tasks.finish('Gebeld, het gaat goed.');
  await expect(app.page().getByRole('button', { name: title })).toHaveCount(0);
  await app.tasks.undo();
  await expect(app.page().getByRole('button', { name: title })).toBeVisible();
  await app.tasks.open();
  await expect(app.tasks.row(title)).toContainText(app.t('tasks:state.today'));
});

test('[P37] een eigen taak ziet niemand anders', async ({ app }) => {
  await app.unlock.unlock(coordinator);
  await app.tasks.startNew();
  await app.tasks.fillNew({ title, dueOn: today(), private: true });
  await app.tasks.save();
  await app.tasks.open();
  await expect(app.tasks.row(title)).toBeVisible();
  await changeTo(app, coach);
  await app.tasks.open();
  await app.tasks.show('all');
  await expect(app.page().getByText(title)).toHaveCount(0);
});

test('[P39] de check-in van een nieuw koppel staat bij de docentcoach', async ({ app }) => {
  await app.unlock.unlock(coach);
  await app.tasks.open();
  await expect(app.tasks.row('Check-in Lotte')).toBeVisible();
});

test('[P38] wordt het morgen terwijl de app open staat, dan zegt zij wat er aan de beurt is', async ({
  app,
}) => {
  await app.page().clock.install();
  await app.unlock.unlock(coordinator);
  const tomorrow = new Date(Date.now() + 86_400_000);
  await app.tasks.startNew();
  await app.tasks.fillNew({ title, dueOn: tomorrow.toLocaleDateString('sv-SE') });
  await app.tasks.save();
  await app.page().clock.setSystemTime(tomorrow);
  await app.page().clock.runFor(61_000);
  await expect(app.page().getByText(app.t('tasks:toast.dueToday', { count: 1 }))).toBeVisible();
});

test('[P50] een weergave met groepen en kolommen bewaren, en haar na het vergrendelen terugvinden', async ({
  app,
}) => {
  await app.unlock.unlock(coordinator);
  await app.frame.go('pupils');
  await app.views.groupBy(app.t('pupils:list.class'));
  await app.views.hide(app.t('pupils:list.mentor'));
  const grid = () => app.page().getByRole('treegrid', { name: app.t('pupils:list.label') });
  await expect(grid().getByRole('row', { expanded: true }).first()).toBeVisible();
  await expect(grid()).not.toContainText(app.t('pupils:list.mentor'));
  await app.views.saveAs('Per klas');
  await changeTo(app, coordinator);
  await app.frame.go('pupils');
  await expect(app.views.button('Per klas')).toBeVisible();
  await expect(grid().getByRole('row', { expanded: true }).first()).toBeVisible();
  await expect(grid()).not.toContainText(app.t('pupils:list.mentor'));

  const first = grid().getByRole('row', { expanded: true }).first();
  await first.focus();
  await app.page().keyboard.press('ArrowLeft');
  await expect(grid().getByRole('row', { expanded: false })).toHaveCount(1);
  await app.page().keyboard.press('ArrowRight');
  await expect(grid().getByRole('row', { expanded: false })).toHaveCount(0);
});

test('een tabel als bestand bewaren: alleen wat te zien is, en zonder namen in de naam', async ({
  app,
}) => {
  await app.unlock.unlock(coordinator);
  await app.frame.go('pupils');
  await app.views.hide(app.t('pupils:list.number'));
  await app.pupils.search('Karim Huisman');
  await app.views.startFile();
  await expect(app.page().getByRole('dialog')).toContainText(app.t('common:views.export.outside'));
  await app.views.saveFile('csv');
  const [file] = readdirSync(app.home.papersDir);
  expect(file).toMatch(/^leerlingen-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(join(app.home.papersDir, file ?? ''), 'utf8').split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).not.toContain(app.t('pupils:list.number'));
  expect(lines[1]).toContain('Karim');
});
