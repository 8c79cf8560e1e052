// Tuesday's five buddies: a coach opens the session, marks who is there, writes along, makes of what is said a task,
// a point for a mentor and a concern, and finishes with a next date. No mouse from the opening on.
import { expect, test, type App } from '../fixtures.ts';
import { coach, today } from '../school.ts';
import { tabTo } from '../tab-to.ts';

test.use({ begin: 'school' });

const group = 'Buddygroep dinsdag';
const buddies = ['Lotte Vos', 'Karim', 'Tess', 'Semih', 'Julia W'];
const topic = 'Hoe begin ik als iemand niets zegt?';
const task = 'Navragen hoe de pauzes lopen';
const point = 'Graag letten op een vaste plek in de pauze';
const worry = 'Zegt dat het thuis niet veilig is';
const good = 'Ieder durft nu iets te vragen.';

/** What was said is made into something by "/" and a word. */
async function makeOf(app: App, command: string, text: string): Promise<void> {
  await app.intervisionSession.say(`/${app.t(`intervisionSession:slash.${command}`)} ${text}`);
  await expect(app.intervisionAfter.outcomes()).toContainText(text);
}

test('vijf buddy’s op dinsdag: alles met het toetsenbord [I7, J3, J5, J6, L1, P34]', async ({
  app,
}, info) => {
  const { t, intervisionAfter: after, intervisionSession: session } = app;
  const { keyboard } = app.page();
  const screen = () => app.page().getByRole('main');

  await app.unlock.unlock(coach);
  await app.intervision.makeGroup({ name: group, peers: buddies, place: 'Lokaal 12' }, today());
  await app.intervision.addTopic(topic);
  await expect(app.intervision.agenda()).toContainText(topic);
  await session.open();
  await expect(screen()).toContainText(t('pairs:agreement.secrecyRule'));

  const startedMs = Date.now();
  await session.attend(['p', 'p', 'p', 'p', 'm']);
  // Out of the line to what is on the agenda: a topic becomes a case.
  await keyboard.press('Escape');
  await tabTo(app, session.makeCase(topic));
  await keyboard.press('Enter');
  await expect(session.caseQuestion()).toHaveValue(topic);
  await expect(session.makeCase(topic)).toHaveCount(0);
  await keyboard.press('Enter');
  await session.say('Zit sinds twee weken alleen in de pauze.');
  await makeOf(app, 'task', task);
  await makeOf(app, 'mentorPoint', point);
  await makeOf(app, 'concern', worry);
  await keyboard.press('Control+Enter');

  // The point has no mentor yet: its row opens with Enter.
  await after.title().waitFor();
  await expect(after.warnings()).toContainText(point);
  await tabTo(app, after.warnings().getByRole('button').first());
  await keyboard.press('Enter');
  await tabTo(app, after.className());
  await keyboard.type('1A');
  await keyboard.press('Control+Enter');
  await after.dialog().waitFor({ state: 'hidden' });
  await expect(after.warnings()).toBeHidden();
  await expect(after.makeConcern()).toBeVisible();

  // Nobody leaves before a good word was asked for; the next day is proposed by the rhythm.
  await expect(after.finish()).toHaveAttribute('aria-disabled', 'true');
  // A refused try says why in sight, and one is where it lacks.
  await keyboard.press('Control+Enter');
  await expect(after.refusal()).toHaveText(t('errors:positiveCloseMissing'));
  await expect(after.refusal()).toBeInViewport();
  await expect(after.positiveClose()).toBeFocused();
  await keyboard.type(good);
  await keyboard.press('Control+Enter');
  await expect(after.refusal()).toHaveText(t('intervisionAfter:closing.paperMissing'));
  await expect(after.paper('none')).toBeFocused();
  await keyboard.press('Space');
  await expect(after.nextDay()).not.toHaveValue('');
  await keyboard.press('Control+Enter');
  await app.frame.title(group).waitFor();
  info.annotations.push({
    type: 'a session by keyboard',
    description: `${String(Date.now() - startedMs)} ms from the first mark to the next date`,
  });
  await expect(screen()).toContainText(t('intervision:state.held'));
  await expect(screen()).toContainText(t('intervision:state.planned'));
  // What became a case was dealt with, and does not come back.
  await expect(app.intervision.agenda()).not.toContainText(topic);

  // What came of it is on the list of tasks, and reaches the mentor only by a tick.
  await app.frame.goTo('/vandaag/taken');
  await expect(screen()).toContainText(task);
  await app.frame.goTo('/papieren/mentorblad');
  await app.frame.field(t('papers:form.class')).selectOption('1A');
  const tick = screen().getByRole('checkbox', { name: point });
  await expect(tick).not.toBeChecked();
  await tick.check();
  const sheet = app.papers.preview().last();
  await expect(sheet).toContainText(point);
  await expect(sheet).not.toContainText(group);
  await expect(sheet).not.toContainText(worry);
});
