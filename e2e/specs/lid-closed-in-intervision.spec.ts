// The lid closes in the middle of a session: everything is there again, and one is back in the line where one was.
import { expect, test } from '../fixtures.ts';
import { typeUntilKilled } from '../type-until-killed.ts';
import { coordinator, today } from '../school.ts';

test.use({ begin: 'school' });

const sentence = 'Hij zit sinds twee weken elke pauze alleen bij de kluisjes en dan';

test('deksel dicht midden in een intervisie: zelfde regel, hooguit de laatste seconde ontbreekt [P14, P34]', async ({
  app,
}) => {
  await app.unlock.unlock(coordinator);
  const session = app.intervisionSession;
  const peers = ['Lotte Vos', 'Karim', 'Tess', 'Semih', 'Julia W'];
  await app.intervision.makeGroup({ name: 'Buddygroep 1', peers, place: 'Lokaal 12' }, today());
  await session.open();
  await session.attend(['p', 'p', 'm', 'p', 'p']);
  await session.newCase('Hoe begin ik een gesprek?');
  await session.say('Ik heb hem een appje gestuurd.');
  const address = new URL(app.page().url()).hash.slice(1);

  const surely = await typeUntilKilled(app, sentence);

  await app.start();
  await app.unlock.unlock(coordinator);
  await app.frame.goTo(address);
  const line = session.line();
  await expect(line).toBeFocused();
  const kept = await line.inputValue();
  expect(sentence.startsWith(kept), `“${kept}” is how the sentence begins`).toBe(true);
  expect(kept.length, `of ${String(sentence.length)} signs`).toBeGreaterThanOrEqual(surely);
  const place = await line.evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.selectionStart : -1,
  );
  expect(place, 'the caret stands where one was').toBe(kept.length);
  await expect(session.lines()).toHaveText(['Ik heb hem een appje gestuurd.']);
  await expect(app.page().getByRole('main')).toContainText(
    app.t('intervisionSession:present', { count: 4, of: 5 }),
  );

  // The talk goes on for longer than the screen: the line one is in stays in sight, with the commands under it.
  const { keyboard } = app.page();
  for (let count = 1; count <= 40; count += 1) {
    await keyboard.insertText(` ${String(count)}: wat er gezegd werd, en wat een ander erop zei.`);
    await keyboard.press('Enter');
    if (count % 8 === 0) await expect(line).toBeInViewport({ ratio: 0.95 });
  }
  await expect(line).toBeFocused();
  await keyboard.type('/');
  await expect(session.commands()).toBeInViewport({ ratio: 0.95 });
});
