// What was left open last time: counted in the head until something is said of it, and standing in one place. A topic
// that names somebody is pointed at before the table reads it.
import { addDaysTo } from '#shared/domain/date.ts';
import { expect, test } from '../fixtures.ts';
import { coach, today } from '../school.ts';

test.use({ begin: 'school' });

const group = 'Buddygroep 1';
const peers = ['Lotte Vos', 'Karim', 'Tess'];
const task = 'Navragen bij de conciërge';
const agreed = 'Ieder vraagt één keer door';
const topic = 'Hoe stop ik een gesprek met Semih?';

test('wat vorige keer open bleef telt af zodra er iets van gezegd is [J2, J3]', async ({ app }) => {
  const { t, intervision, intervisionAfter: after, intervisionSession: session } = app;
  const { keyboard } = app.page();
  const screen = app.page().getByRole('main');
  const open = (count: number) => screen.getByText(t('intervisionSession:openPoints', { count }));
  await app.unlock.unlock(coach);
  await intervision.makeGroup({ name: group, peers, place: 'Lokaal 12' }, addDaysTo(today(), -1));
  await session.open();
  await session.attend(['p', 'p', 'p']);
  await session.say(`/${t('intervisionSession:slash.task')} ${task}`);
  await session.say(`/${t('intervisionSession:slash.agreement')} ${agreed}`);
  await expect(after.outcomes()).toContainText(task);
  await expect(after.outcomes()).toContainText(agreed);
  await session.toFinish();
  await session.finish('Ieder durft nu iets te vragen.');

  await intervision.openGroup(group);
  await intervision.addTopic(topic);
  await intervision.plan({ type: 'intervision', everyWeeks: '0', from: today() });
  await intervision.toSession();
  const where = t('intervisionSession:agenda.topic');
  await expect(screen).toContainText(
    t('intervisionSession:agenda.named', { where, names: 'Semih' }),
  );
  await keyboard.press('Control+Enter');
  await session.line().waitFor();
  await expect(open(2)).toBeVisible();
  // Past the opening and the check-in: looking back.
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+ArrowDown');
  await expect(screen.getByText(task, { exact: true })).toHaveCount(1);
  await after.answer(task, 'well');
  await expect(open(1)).toBeVisible();
  await after.answer(agreed, 'dropped');
  await expect(open(1)).toHaveCount(0);
  await expect(open(2)).toHaveCount(0);

  // The name in a topic goes with one key, also when it has become the question of a case.
  await session.makeCase(topic).click();
  await keyboard.press('Alt+v');
  await expect(session.caseQuestion()).toHaveValue(/leerling A\?$/u);
});
