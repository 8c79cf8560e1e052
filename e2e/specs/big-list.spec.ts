// A class list of ten thousand rows is read in while the app goes on answering.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { makeVault } from '../school.ts';

const rows = 10_000;

const firstNames = [
  'Sanne',
  'Bram',
  'Noor',
  'Daan',
  'Yara',
  'Tijn',
  'Lina',
  'Sem',
  'Roos',
  'Milan',
];
const lastNames = ['Kuiper', 'Postma', 'Dekker', 'Hendriks', 'Blom', 'Kok', 'Schouten', 'Prins'];

function row(at: number): string {
  const name = `${firstNames[at % 10] ?? ''};${lastNames[Math.floor(at / 10) % 8] ?? ''}`;
  return `${String(500_000 + at)};${name};${1 + (at % 6)}${'ABCDEFGH'[at % 8] ?? ''};A. Bakker`;
}

test('10.000 rijen inlezen terwijl het venster blijft antwoorden', async ({ app }, info) => {
  const file = info.outputPath('grote-lijst.csv');
  mkdirSync(join(file, '..'), { recursive: true });
  const list = Array.from({ length: rows }, (_, at) => row(at));
  writeFileSync(file, ['Leerlingnummer;Roepnaam;Achternaam;Klas;Mentor', ...list].join('\r\n'));
  await makeVault(app);
  app.chooseFile(file);
  await app.frame.go('pupils');
  await app.pupils.startImport();
  await app.pupils.chooseFile();
  await expect(app.pupils.importButton()).toBeEnabled({ timeout: 30_000 });
  await app.pupils.startReading();
  await app.pupils.progress().waitFor();

  // Windows open and close and another screen comes, all while the list is still being read.
  await app.frame.openHelp();
  await app.frame.closeDialog();
  await app.frame.openPalette();
  await app.frame.closePalette();
  const done = Number(await app.pupils.progress().getAttribute('aria-valuenow'));
  expect(done, 'the list is still being read').toBeLessThan(100);
  await app.frame.go('papers');
  await app.papers.startSheet();
  await app.frame.go('pupils');
  await expect(app.page().getByRole('main')).toContainText(
    app.t('pupils:list.known', { count: rows }),
    { timeout: 60_000 },
  );

  // A row far down opens at the first click: nothing jumps away under the hand.
  await app.frame.go('today');
  await app.frame.go('pupils');
  const { mouse } = app.page();
  await app.pupils.grid().getByRole('row').nth(3).hover();
  await mouse.wheel(0, 2_000);
  await app.pupils.grid().getByRole('row').nth(13).click();
  await app.page().waitForURL(({ hash }) => /^#\/leerlingen\/[\da-f-]{36}$/.test(hash));
});
