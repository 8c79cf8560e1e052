// An approver goes away and says who signs until when: the stand-in signs in their place, and the day after the last
// one finds nothing to sign any more.
import { expect, test } from '../fixtures.ts';
import { referral, writeReferral } from '../journey.ts';
import {
  addColleagues,
  approver,
  changeTo,
  coach,
  coordinator,
  otherApprover,
  today,
  welcome,
} from '../school.ts';

test.use({ begin: 'school' });

const dayMs = 86_400_000;
const first = referral;
const second = { ...referral, destination: 'Jeugdteam Noord', contact: 'balie' };

test('een vervanger tekent tot en met de laatste dag, en vindt daarna niets meer om te tekenen [P29]', async ({
  app,
}) => {
  const { referrals, signOffs, t } = app;
  const main = () => app.page().getByRole('main');
  await app.unlock.unlock(coordinator);
  await addColleagues(app, [otherApprover]);
  await welcome(app, [otherApprover], coach);
  await writeReferral(app, first);
  await referrals.ask(approver.name, 'Is de vraag duidelijk genoeg?');

  await changeTo(app, approver);
  await app.frame.go('signOff');
  await signOffs.nameStandIn(otherApprover.name, today(), 'Studiereis');

  await changeTo(app, otherApprover);
  await app.frame.go('signOff');
  await expect(main()).toContainText(t('signoff:standIn.youFor', { name: approver.name }));
  await expect(signOffs.waiting(first.destination)).toContainText(
    t('signoff:list.inPlaceOf', { name: approver.name }),
  );
  await signOffs.openWaiting(first.destination);
  await signOffs.approveByKeys(otherApprover.passphrase);
  await expect(main()).toContainText(
    t('signoff:standIn.onBehalf', { name: otherApprover.name, other: approver.name }),
  );

  // What is asked while it lasts is open to the stand-in; the day after, it waits for the approver alone.
  await changeTo(app, coach);
  await writeReferral(app, second);
  await referrals.ask(approver.name, 'Kan dit vandaag nog?');
  await app.frame.lock();
  await app.unlock.isLocked();
  await app.page().clock.install();
  await app.unlock.unlock(otherApprover);
  await app.frame.go('signOff');
  await signOffs.openWaiting(second.destination);
  const address = new URL(app.page().url()).hash.slice(1);
  await expect(signOffs.decision()).toBeVisible();
  await app.page().clock.setSystemTime(new Date(Date.now() + dayMs));
  await app.page().clock.runFor(61_000);
  await expect(signOffs.decision()).toHaveCount(0);
  await expect(main()).toContainText(t('signoff:decide.notYours', { name: approver.name }));
  await app.frame.go('signOff');
  await expect(signOffs.waiting(second.destination)).toHaveCount(0);
  await expect(main()).not.toContainText(t('signoff:standIn.youFor', { name: approver.name }));

  await changeTo(app, approver);
  await app.frame.goTo(address);
  await signOffs.approveByKeys(approver.passphrase);
});
