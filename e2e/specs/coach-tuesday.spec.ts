// The Tuesday of a coach: what needs me, a contact in a few keys, the next one planned, a question of a
// peer in between, a break, and everything still there after locking.
import { expect, test } from '../fixtures.ts';
import { coach } from '../school.ts';

test.use({ begin: 'school' });

const learned = 'Planning gemaakt voor de toetsweek.';
const question = 'Hij komt steeds te laat. Wat nu?';

function daysAhead(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(day);
}

test('de dinsdag van een coach [B8, H6, I1, I2, I6, P2, P3, P48, P49]', async ({ app }, info) => {
  const { keyboard } = app.page();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await keyboard.press(key);
  };
  const type = async (text: string) => {
    keys += text.length;
    await keyboard.type(text);
  };

  await app.unlock.unlock(coach);
  await app.frame.title(app.t('today:title')).waitFor();
  await app.frame.go('pairs');
  await app.pairs.open('Karim');

  // A contact by keyboard: minutes, what was done, how it ended, the feeling, how far the goal is.
  await app.pair.startContact();
  const form = app.pair.contactForm();
  await expect(form.getByLabel(app.t('contacts:form.minutes'))).toBeFocused();
  await expect(form).toContainText(app.t('contacts:form.learnedHelp'));
  const startedMs = Date.now();
  await type('25');
  await press('Tab');
  await type(learned);
  await press('Tab');
  await type('Een lach');
  await press('Tab');
  await type('g');
  await press('Tab');
  await type('4');
  await press('Control+Enter');
  const contact = app.pair.item(learned);
  await contact.waitFor();
  const tookMs = Date.now() - startedMs;
  expect(tookMs, 'a contact takes less than half a minute').toBeLessThan(30_000);
  info.annotations.push({
    type: 'a contact by keyboard',
    description: `${String(keys)} keys, of which ${String(learned.length)} are the sentence; ${String(tookMs)} ms`,
  });
  await expect(contact).toContainText('25 min');
  await expect(contact).toContainText(app.t('contacts:places.school'));
  await expect(contact).toContainText(app.t('contacts:feelings.good'));
  await expect(app.page().getByRole('main')).toContainText(app.t('pairs:health.ok'));
  await expect(app.page().getByRole('main')).toContainText(app.t('pairs:side.course', { now: 4 }));

  await app.pair.planContact(daysAhead(7), '1310');
  await expect(app.pair.item(app.t('contacts:item.planned'))).toContainText('13:10');

  await app.pair.writeNote();
  await app.pair.consult(question, 'Vraag wat hem zou helpen.', daysAhead(3));
  await expect(app.pair.item(app.t('notes:types.consult'))).toContainText(question);

  await app.pair.open('agreements');
  for (const rule of ['firstRule', 'secrecyRule', 'paceRule', 'roleText'] as const) {
    await expect(app.page().getByRole('main')).toContainText(app.t(`pairs:agreement.${rule}`));
  }
  await app.pair.pause('exams');
  await app.pair.open('timeline');
  const plan = app.pair.item(app.t('contacts:item.title')).first();
  await expect(plan).toContainText(app.t('contacts:item.chipCancelled'));
  await expect(app.pair.item(app.t('pairs:timeline.paused'))).toContainText(
    app.t('pairs:pause.reasons.exams'),
  );

  // Only the contacts, and then nothing is lost by locking.
  await app.pair.filter(app.t('pairs:timeline.kinds.contact'));
  await expect(app.pair.timeline()).not.toContainText(question);
  await expect(app.pair.timeline()).toContainText(learned);
  await app.frame.lockWithKeys();
  await app.unlock.unlock(coach);
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  await expect(app.pair.timeline()).toContainText(learned);
  await expect(app.pair.timeline()).toContainText(question);
  await expect(app.page().getByRole('main')).toContainText(app.t('pairs:health.paused'));
});
