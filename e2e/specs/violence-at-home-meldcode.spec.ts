// Violence at home: a coach brings a concern, the care coordinator goes through the meldcode, doubts about
// safety and reports. The coach sees nothing of it.
import { expect, test, type App } from '../fixtures.ts';
import { layConcern } from '../karims-concern.ts';
import { changeTo, coach, coordinator } from '../school.ts';

test.use({ begin: 'school' });

const word = 'kamerslot';

/** Lays down a concern about Karim, and gives the address of its reporting code. */
async function bringConcern(app: App): Promise<string> {
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  const pairId = new URL(app.page().url()).hash.split('/').at(-1) ?? '';
  const address = await layConcern(app, pairId, {
    category: 'domesticViolence',
    ownWords: '“Ik durf niet naar huis.”',
    facts: 'Karim had een blauwe plek op zijn arm.',
    interpretation: '',
    immediateAction: '',
    people: [{ pupilId: null, name: 'Karim Huisman', className: '1B', role: 'affected' }],
  });
  return `${address}/meldcode`;
}

test('geweld thuis: vijf stappen, twijfel over de veiligheid, melden, en de coach ziet niets [P22]', async ({
  app,
}) => {
  const { reportingCode: code } = app;
  await app.unlock.unlock(coach);
  const address = await bringConcern(app);
  await app.frame.goTo(address);
  await expect(app.page().getByRole('main')).toContainText(coordinator.name);
  await expect(app.page().getByRole('main')).toContainText(app.t('reportingCode:empty.title'));

  await changeTo(app, coordinator);
  await app.frame.goTo(address);
  await code.openNew('Karim had een blauwe plek.');
  await code.fill('facts', 'Blauwe plek op de linkerarm, gezien in de pauze.');
  await code.save(code.step('signs'));

  await code.write('consultation');
  await app.frame.field(app.t('reportingCode:fields.with')).selectOption('veiligThuis');
  await code.fill('advice', 'Eerst vragen of het thuis veilig is.');
  await code.save(code.step('consultation'));

  await code.write('talk');
  await app.frame.field(app.t('reportingCode:fields.withPupil')).check();
  await code.fill('notBecause', 'Praten met de ouders kan hem nu in gevaar brengen.');
  await code.fill('outcome', `Er zit een ${word} op zijn deur, aan de buitenkant.`);
  await code.save(code.step('talk'));

  await code.write('weighing');
  await code.weigh('suspicion', 'yes', 'Wat Karim vertelt past bij wat wij zien.');
  await code.weigh('safety', 'doubt', 'Wij weten niet hoe het vanavond gaat.');
  await expect(code.banner()).toBeVisible();
  await code.save(code.step('weighing'));
  await expect(code.banner()).toBeVisible();

  await code.write('decision');
  await app
    .page()
    .getByRole('radio', { name: app.t('reportingCode:decisions.reported'), exact: true })
    .check();
  await code.fill('reportNumber', 'VT-881');
  await app.frame.field(app.t('reportingCode:fields.toldPupil')).check();
  await code.fill('notToldBecause', 'Op advies van Veilig Thuis.');
  await code.fill('reason', 'Twijfel over de veiligheid.');
  await code.save(code.step('decision'));
  await expect(code.banner()).toHaveCount(0);
  await expect(app.page().getByRole('main')).toContainText(
    app.t('reportingCode:side.reportingCodeFeedback'),
  );

  const dialog = await code.sheet('Veilig Thuis', true);
  await expect(dialog).toContainText(word);
  await expect(dialog).not.toContainText('Karim');
  await app.page().keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await changeTo(app, coach);
  await app.frame.goTo(address);
  await expect(app.page().getByRole('main')).toContainText(app.t('reportingCode:empty.title'));
  for (const part of ['today', 'pairs', 'papers'] as const) {
    await app.frame.go(part);
    for (const trace of [word, /M-[0-9A-F]{6}/u, 'VT-881']) {
      await expect(app.page().locator('body')).not.toContainText(trace);
    }
  }
});
