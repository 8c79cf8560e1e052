// Nothing to save: what was typed is there again, however the app ended.
import { expect, test, type App } from '../fixtures.ts';
import { typeUntilKilled } from '../type-until-killed.ts';
import { coach } from '../school.ts';

test.use({ begin: 'school' });

async function openNote(app: App): Promise<void> {
  await app.unlock.unlock(coach);
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
}

const sentence = 'Karim vertelt dat hij sinds vorige week weer bij zijn tante slaapt en dat hij';

test('deksel dicht midden in een zin: hooguit de laatste seconde ontbreekt [P14]', async ({
  app,
}) => {
  await openNote(app);
  await app.pair.facts().click();
  const surely = await typeUntilKilled(app, sentence);

  await app.start();
  await openNote(app);
  const kept = (await app.pair.facts().innerText()).trim();
  expect(sentence.startsWith(kept), `“${kept}” is how the sentence begins`).toBe(true);
  expect(kept.length, `of ${sentence.length} signs`).toBeGreaterThanOrEqual(surely);
});

test('vergrendelen met Ctrl+L midden in een zin: alles staat er weer', async ({ app }) => {
  await openNote(app);
  await app.pair.facts().click();
  await app.page().keyboard.type(sentence);
  await app.frame.lockWithKeys();
  await expect(app.page().locator('body')).not.toContainText('Karim');
  await openNote(app);
  await expect(app.pair.facts()).toHaveText(sentence);
});

test('de laptop gaat slapen midden in een zin: alles tot een seconde ervoor staat er weer', async ({
  app,
}) => {
  await openNote(app);
  await app.pair.facts().click();
  await app.page().keyboard.type(sentence);
  await app.pair.draftIsSaved();
  await app.page().keyboard.type(' en');
  await app.frame.lockedBy(app.systemLock);
  await app.unlock.isLocked();
  await openNote(app);
  await expect(app.pair.facts()).toContainText(sentence);
});
