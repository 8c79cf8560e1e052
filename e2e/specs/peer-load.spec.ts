// How heavy it is for a peer: the coach asks by keyboard and does something with it; nobody else reads it, a new
// coach only when the one before opens it, and on the screen that a table can read nobody has a name.
import { expect, test, type App } from '../fixtures.ts';
import { changeTo, coach, coordinator, otherCoach, today } from '../school.ts';

test.use({ begin: 'school' });

const peer = 'Lotte Vos';
const gives = 'Samen lachen';

const screen = (app: App) => app.page().getByRole('main');

async function readsNothing(app: App): Promise<void> {
  await app.peerLoad.openList();
  await expect(screen(app)).toContainText(app.t('peerLoad:counts.empty'));
  await expect(screen(app)).not.toContainText(peer);
  await app.frame.go('today');
  await expect(screen(app)).not.toContainText(app.t('today:row.heavy', { name: peer }));
}

test('een peer heeft het zwaar: gevraagd met toetsen, nazorg, een steunplan, een pauze; een ander leest niets [Q1, Q2, Q3]', async ({
  app,
}) => {
  const { t, peerLoad } = app;
  await app.unlock.unlock(coach);
  await peerLoad.checkIn('Lotte', '4', gives);
  const peerAddress = new URL(app.page().url()).hash.slice(1);
  await expect(peerLoad.heavy(peer)).toBeVisible();
  await expect(screen(app)).toContainText(gives);

  await app.frame.go('today');
  await expect(screen(app)).toContainText(t('today:row.heavyLack.both'));
  await screen(app)
    .getByRole('link', { name: t('today:row.heavy', { name: peer }) })
    .click();
  await peerLoad.makeCare();
  await expect(peerLoad.heavy(peer)).toHaveCount(0);
  await app.frame.go('today');
  await expect(screen(app)).toContainText(t('today:row.heavyLack.plan'));
  await peerLoad.openPeer(peer);
  await peerLoad.plan('Een rustig moment in de week', 'Mentor\nNoor');
  await app.frame.go('today');
  await expect(screen(app)).not.toContainText(t('today:row.heavy', { name: peer }));

  // Stopping for a while is one press away, and nobody has to say why.
  await peerLoad.openPeer(peer);
  await screen(app)
    .getByRole('link', { name: /Pauze voor/u })
    .click();
  const pause = app.page().getByRole('dialog');
  await expect(pause.getByLabel(t('pairs:pause.reason'))).toHaveValue('load');
  await pause.getByRole('button', { name: t('pairs:pause.save') }).click();
  await expect(pause).toBeHidden();
  await expect(screen(app)).toContainText(t('pairs:pause.reasons.load'));
  await peerLoad.openList();
  await expect(peerLoad.row(peer)).toContainText(t('peerLoad:load.4'));

  for (const who of [coordinator, otherCoach]) {
    await changeTo(app, who);
    await readsNothing(app);
    await app.frame.goTo(peerAddress);
    await expect(screen(app)).toContainText(t('peerLoad:notYours'));
    await expect(screen(app)).not.toContainText(gives);
  }
});

test('een nieuwe docentcoach leest pas mee als de vorige het openzet [Q1]', async ({ app }) => {
  const { t, peerLoad } = app;
  await app.unlock.unlock(coach);
  await peerLoad.checkIn('Lotte', '2', gives);
  await changeTo(app, coordinator);
  await app.continuity.open();
  await app.continuity.startHandover();
  await app.continuity.handOver(coach.name, otherCoach.name, 'Ander werk');

  await changeTo(app, otherCoach);
  await peerLoad.openPeer(peer);
  const before = t('peerLoad:before.title', { names: coach.name });
  await expect(screen(app)).toContainText(before);
  await expect(screen(app)).not.toContainText(gives);

  await changeTo(app, coach);
  await peerLoad.openList();
  await peerLoad.letIn(peer, otherCoach.name);
  await expect(screen(app)).not.toContainText(t('peerLoad:before.toLetIn'));

  await changeTo(app, otherCoach);
  await peerLoad.openPeer(peer);
  await expect(screen(app)).toContainText(gives);
  await expect(screen(app)).not.toContainText(before);
});

test('in een bijeenkomst staat hoe zwaar het is bij een nummer; een gast leest de bijeenkomst en geen belasting [Q1, B6]', async ({
  app,
}) => {
  const { t, peerLoad, intervisionSession: session } = app;
  await app.unlock.unlock(coach);
  await app.frame.go('intervision');
  const peers = ['Lotte Vos', 'Karim', 'Tess'];
  await app.intervision.makeGroup({ name: 'Buddygroep 1', peers, place: 'Lokaal 12' }, today());
  await session.open();
  await session.attend(['p', 'p', 'p']);
  await session.letGuestIn(coordinator.name, 'Denkt mee over pesten');

  await peerLoad.buddy(1).getByRole('radio').first().focus();
  await app.page().keyboard.press('5');
  await app.page().keyboard.press('ArrowDown');
  await app.page().keyboard.press('2');
  const buddy = t('peerLoad:card.buddy', { number: 1 });
  await expect(peerLoad.card()).toContainText(t('peerLoad:card.buddy', { number: 3 }));
  await expect(peerLoad.card()).not.toContainText('Lotte');
  await expect(peerLoad.buddy(2).getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(peerLoad.buddy(3).getByRole('radio', { checked: true })).toHaveCount(0);
  // Nothing tells the table for whom it is heavy, and no number stands beside the name it belongs to.
  await expect(peerLoad.heavy(buddy)).toHaveCount(0);
  const named = t('intervisionSession:attendance.peer', { number: 1, name: peer });
  await app.page().keyboard.press('Alt+a');
  await expect(screen(app)).toContainText(named);
  await expect(peerLoad.buddy(1)).toHaveCount(0);
  await app.page().keyboard.press('Alt+b');
  await expect(peerLoad.buddy(1)).toBeVisible();
  await expect(screen(app)).not.toContainText(named);
  // Beside the finish the coach alone asks to see it.
  await session.toFinish();
  await expect(screen(app)).toContainText(t('peerLoad:heavy.title', { count: 1 }));
  await expect(peerLoad.heavy(peer)).toHaveCount(0);
  await peerLoad.showHeavy();
  await expect(peerLoad.heavy(peer)).toBeVisible();
  await peerLoad.makeCare();
  await expect(screen(app)).not.toContainText(t('peerLoad:heavy.title', { count: 1 }));

  await changeTo(app, coordinator);
  await app.frame.go('intervision');
  const asGuest = screen(app).getByRole('list', { name: t('intervision:guest.title') });
  await expect(asGuest.getByRole('link')).toHaveCount(1);
  await asGuest.getByRole('link', { name: /Buddygroep 1/u }).click();
  await expect(screen(app)).toContainText(t('intervisionSession:read.guest'));
  await expect(screen(app)).not.toContainText(buddy);
  await readsNothing(app);
});
