// A new cohort: from an application with a decision by two people, through a training, to a first contact
// of a matched pair and the certificate of the peer.
import { readdirSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { approver, changeTo, coach, coordinator, today } from '../school.ts';

test.use({ begin: 'school' });

const peer = 'Floris van den Brink';
const pupil = 'Eva Kuipers';
const untrained = 'Lotte Vos';
const training = 'Training buddy’s najaar';
const learned = 'Samen een weekplanning gemaakt.';
const question = 'Hoe verdeel ik mijn huiswerk over de week?';

function daysAgo(days: number): string {
  const day = new Date(Date.parse(`${today()}T12:00:00Z`) - days * 86_400_000);
  return day.toISOString().slice(0, 10);
}

test('een nieuwe lichting: van aanmelding tot certificaat [E1, E2, E3, E5, F2, F6, G4, L1, P6, P7, P10]', async ({
  app,
}) => {
  const main = () => app.page().getByRole('main');

  // A pupil applies, is interviewed, and the coordinator decides with a reason for each stage.
  await app.unlock.unlock(coordinator);
  await app.selection.startNew();
  await app.selection.apply(peer, 'Ik wil iemand helpen die het druk heeft.');
  await app.selection.getToKnow({
    interviewers: coach.name,
    outcome: 'Floris luistert rustig en vraagt door.',
  });
  await app.selection.accept(approver.name);
  await expect(app.selection.tellButton()).toBeDisabled();

  // The second person agrees; only then can it be told.
  await changeTo(app, approver);
  await app.frame.go('signOff');
  await app.signOffs.agreeAsSecond(app.t('forms:names.peerBuddy'));
  await changeTo(app, coordinator);
  await app.selection.openList();
  await app.selection.grid().getByRole('row').filter({ hasText: 'Brink' }).click();
  await app.selection.tellButton().click();
  await app.selection.isTold().waitFor();

  // Three half-days by the template of buddies; an experienced adult at the start; attendance by keyboard.
  await app.trainings.openList();
  await app.trainings.startNew();
  await app.trainings.add(training, daysAgo(14));
  await expect(app.trainings.sessions().getByRole('listitem')).toHaveCount(3);
  await expect(app.trainings.sessions()).toContainText(
    app.t('training:topics.complicatedProblems'),
  );
  await app.trainings.openSession(0);
  await app.trainings.nameAdult(coordinator.name);
  await app.trainings.addAccepted(peer);
  await app.trainings.grid().getByRole('gridcell').first().focus();
  for (const key of ['Space', 'ArrowRight', 'Space', 'ArrowRight', 'Space', 'Control+Enter']) {
    await app.page().keyboard.press(key);
  }
  await expect(main().getByText(app.t('training:session.held'), { exact: true })).toHaveCount(3);
  await app.trainings.openSession(1);
  await expect(app.page().getByRole('dialog')).toContainText(app.t('pairs:agreement.secrecyRule'));
  await app.frame.closeDialog();
  await app.trainings.openTrainee(peer);
  await app.trainings.finish();
  await expect(app.trainings.grid()).toContainText(app.t('training:results.completed'));

  // A younger pupil asks: first whether it is too heavy. The proposal says why, and who cannot and why not.
  await app.requests.open();
  await app.requests.startNew();
  await app.requests.fillNew({ pupil, question, tooHeavy: false });
  await app.requests.save();
  for (const reason of ['trained', 'free', 'older', 'otherClass'] as const) {
    await expect(app.requests.free(1)).toContainText(app.t(`matching:reason.${reason}`));
  }
  await expect(app.requests.free(1)).toContainText(peer);
  await expect(app.requests.blocked(1)).toContainText(untrained);
  await expect(app.requests.blocked(1)).toContainText(app.t('matching:block.notTrained'));
  await app.requests.chooseFree(peer);
  await app.pairs.fillAdults({
    outside: 'cijfers',
    coach: coach.name,
    backstop: coordinator.name,
  });
  await expect(app.pairs.reasonsToAllow()).toHaveCount(0);
  await app.pairs.save();
  await app.pair.agree(today(), true);
  await app.pair.open('timeline');
  await app.pair.recordContact({ minutes: '30', learned, positiveClose: 'Eva ging lachend weg.' });

  // The certificate says what was followed, and names nobody else.
  await app.hours.openPeer(peer);
  await app.hours.startCertificate();
  await app.hours.seeCertificate(app.t('papers:certificate.skill.listening'), 'Voorbeeldstad');
  await expect(app.hours.paper()).toContainText(peer);
  await expect(app.hours.paper()).toContainText(training);
  await expect(app.hours.paper()).not.toContainText(pupil);
  await app.hours.print();
  expect(readdirSync(app.home.papersDir)).toHaveLength(1);

  // All of it stands with the pupil who became a peer.
  await app.frame.go('pupils');
  await app.pupils.search(peer);
  await app.pupils.openPupil(peer);
  const way = main().getByRole('region', { name: app.t('selection:preparation.title') });
  await expect(way.getByRole('listitem')).toHaveCount(2);
  await expect(way).toContainText(training);
});
