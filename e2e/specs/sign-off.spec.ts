// A signature with questions: sent back, answered, read again with what changed, signed, and the code checked.
import { expect, test } from '../fixtures.ts';
import { approver, changeTo, coach } from '../school.ts';
import { referral, writeReferral } from '../journey.ts';

test.use({ begin: 'school' });

test('akkoord: terug met een vraag, opnieuw gevraagd, gelezen wat veranderde, getekend en de code nagekeken [P29, P31, P32]', async ({
  app,
}) => {
  await app.unlock.unlock(coach);
  await writeReferral(app, referral);
  await app.referrals.ask(approver.name, 'Is de vraag duidelijk genoeg?');

  await changeTo(app, approver);
  await app.frame.go('signOff');
  await app.signOffs.openWaiting(referral.destination);
  await app.signOffs.returnByKeys('Sinds wanneer is dit zo?', approver.passphrase);

  await changeTo(app, coach);
  await app.frame.go('referrals');
  await app.referrals.open(referral.destination);
  await expect(app.page().getByRole('main')).toContainText('Sinds wanneer is dit zo?');
  await app.referrals.editButton().click();
  await app.referrals.fill({
    ...referral,
    reason: `${referral.reason} Dit is zo sinds september.`,
  });
  await app.referrals.saveChanges();
  await app
    .page()
    .getByRole('button', { name: app.t('signoff:ask.again'), exact: true })
    .click();
  await app.page().getByText(app.t('signoff:ask.asked')).first().waitFor();

  await changeTo(app, approver);
  await app.frame.go('signOff');
  await app.signOffs.openWaiting(referral.destination);
  await expect(app.signOffs.changes()).toBeVisible();
  await expect(app.page().locator('ins').first()).toContainText('sinds september');
  await expect(app.page().getByRole('main')).toContainText('Sinds wanneer is dit zo?');
  await app.signOffs.approve(approver.passphrase);
  const code = (await app.signOffs.code().textContent()) ?? '';
  await app.frame.go('signOff');
  await app.signOffs.check(code.toLowerCase());
  await expect(app.page().getByRole('main')).toContainText(approver.name);
});
