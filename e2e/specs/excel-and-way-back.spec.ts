// A class list from Excel, the way back when it was the wrong one, and finding words in what was written.
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { note } from '../journey.ts';
import { coach, coordinator, readClassList } from '../school.ts';

test.use({ begin: 'school' });

const workbook = join(
  import.meta.dirname,
  '..',
  '..',
  'test',
  'samples',
  'magister-leerlingen.xlsx',
);

test('een Excel-lijst inlezen en terugdraaien [P69]', async ({ app }) => {
  const main = () => app.page().getByRole('main');
  const isKnown = async (count: number): Promise<void> => {
    await app.frame.go('pupils');
    await expect(main()).toContainText(app.t('pupils:list.known', { count }));
  };
  await app.unlock.unlock(coordinator);
  await isKnown(90);
  await readClassList(app, workbook);
  await isKnown(154);
  await app.pupils.backToImport();
  await app.pupils.takeBack();
  await expect(app.pupils.isTakenBack()).toBeVisible();
  await isKnown(90);
});

test('woorden terugvinden in een notitie en erheen gaan [P47]', async ({ app }) => {
  await app.unlock.unlock(coach);
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  await app.pair.write(note);
  await app.pair.layDown(note.facts);
  await app.frame.go('today');
  const [word = ''] = note.facts.match(/\p{L}{6,}/u) ?? [];
  const hits = await app.frame.searchTexts(word);
  await expect(hits).toHaveCount(1);
  await hits.first().click();
  await expect(app.pair.item(note.facts)).toBeFocused();
});
