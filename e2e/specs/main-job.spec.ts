// The main job from beginning to end, as the members of a school do it.
import { readdirSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import {
  addColleagues,
  approver,
  buddyPair,
  changeTo,
  coach,
  makePair,
  makeVault,
  readClassList,
  welcome,
} from '../school.ts';
import { note, referral, sheet } from '../journey.ts';

test('het hoofdwerk: van klassenlijst tot doorverwijzing met akkoord en mentorblad [P31, P64]', async ({
  app,
}) => {
  await makeVault(app);
  await addColleagues(app, [coach, approver]);
  await welcome(app, [coach, approver]);
  await readClassList(app);
  await makePair(app, buddyPair);

  await changeTo(app, coach);
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  await app.pair.write(note);
  await app.pair.layDown(note.facts);
  await app.pair.refer();
  await app.referrals.fill(referral);
  await app.referrals.save();
  await app.referrals.ask(approver.name, 'Is de vraag duidelijk genoeg?');

  await changeTo(app, approver);
  await app.frame.go('signOff');
  await app.signOffs.openWaiting(referral.destination);
  await expect(app.page().getByRole('main')).toContainText(referral.reason);
  await app.signOffs.approve(approver.passphrase);

  await changeTo(app, coach);
  await app.frame.go('referrals');
  await app.referrals.open(referral.destination);
  await expect(app.page().getByText(app.t('referrals:page.locked'))).toBeVisible();
  await expect(app.referrals.editButton()).toHaveCount(0);
  await app.referrals.step('sent', 'Per beveiligde mail aan het secretariaat.');
  await app.referrals.step('done', 'Gesprek gehad; Karim komt elke twee weken langs.');
  await expect(app.page().getByRole('main')).toContainText('Karim komt elke twee weken langs');

  await app.frame.go('papers');
  await app.papers.startSheet();
  await app.papers.fillSheet(sheet);
  const fileName = await app.papers.print();
  expect(readdirSync(app.home.papersDir)).toEqual([fileName]);
  await app.frame.go('papers');
  await expect(app.papers.register().getByRole('row').filter({ hasText: fileName })).toHaveCount(1);
});
