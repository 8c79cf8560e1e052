// A referral of which who decides for the pupil does not know: two approvers sign it, each by keyboard, before it
// leaves.
import { expect, test } from '../fixtures.ts';
import { referral, writeReferral } from '../journey.ts';
import {
  addColleagues,
  approver,
  changeTo,
  coach,
  coordinator,
  otherApprover,
  welcome,
} from '../school.ts';
import type { Referral } from '../pages/referrals.ts';

test.use({ begin: 'school' });

const { consent: _, ...plain } = referral;
const untold: Referral = {
  ...plain,
  exception: {
    ground: 'conflictOfDuties',
    explanation: 'Karim is thuis niet veilig als zijn vader dit eerst hoort.',
    notToldBecause: 'Dat doet de hulpverlener samen met Karim.',
  },
};

test('ouders weten het niet: na één akkoord nog dicht, na het tweede de deur uit [P30]', async ({
  app,
}) => {
  const { referrals, signOffs, t } = app;
  const main = () => app.page().getByRole('main');
  const open = async () => {
    await changeTo(app, coach);
    await app.frame.go('referrals');
    await referrals.open(untold.destination);
  };
  await app.unlock.unlock(coordinator);
  await addColleagues(app, [otherApprover]);
  await welcome(app, [otherApprover], coach);
  await writeReferral(app, untold);
  await expect(main()).toContainText(t('signoff:twice.two'));
  await expect(main()).toContainText(t('signoff:twice.because.parentsNotInformed'));
  await referrals.ask(approver.name, 'Is het terecht dat de ouders dit nog niet weten?');

  await changeTo(app, approver);
  await app.frame.go('signOff');
  await signOffs.openWaiting(untold.destination);
  await expect(main()).toContainText('Dat doet de hulpverlener samen met Karim.');
  await signOffs.approveByKeys(approver.passphrase);
  await expect(main()).toContainText(t('signoff:twice.oneMore'));

  await open();
  await expect(main()).toContainText(t('signoff:twice.oneMore'));
  await expect(referrals.handOverButton()).toHaveAccessibleDescription(
    t('referrals:step.signOffMissing'),
  );
  await expect(referrals.approvers()).not.toContainText([approver.name]);
  await referrals.ask(otherApprover.name, 'Wilt u meelezen? Henk tekende al.');

  await changeTo(app, otherApprover);
  await app.frame.go('signOff');
  await expect(signOffs.waiting(untold.destination)).toContainText(
    t('signoff:list.secondAfter', { name: approver.name }),
  );
  await signOffs.openWaiting(untold.destination);
  await signOffs.approveByKeys(otherApprover.passphrase);

  await open();
  await expect(main()).not.toContainText(t('signoff:twice.oneMore'));
  await expect(main()).toContainText(t('referrals:sentence.approved'));
  await referrals.step('sent', 'Per beveiligde mail aan het secretariaat.');
  await expect(referrals.course('Per beveiligde mail aan het secretariaat.')).toBeVisible();
});
