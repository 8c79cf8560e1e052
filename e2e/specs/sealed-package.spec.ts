// A referral to another school as a sealed package: made and saved, opened with the passphrase, and its receipt
// code said back.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { changeTo, coach } from '../school.ts';
import { referral, signReferral, writeReferral } from '../journey.ts';

test.use({ begin: 'school' });

const school = { ...referral, destination: 'Lyceum Zuid', contact: 'zorgcoördinator' };

test('verzegeld pakket: maken, openen met de wachtzin en de ontvangst bevestigen [P28]', async ({
  app,
}) => {
  const main = () => app.page().getByRole('main');
  await app.unlock.unlock(coach);
  await writeReferral(app, school);
  await expect(main().getByRole('button', { name: app.t('transfers:make') })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await signReferral(app, school.destination, 'Mag dit naar de andere school?');

  await changeTo(app, coach);
  await app.frame.go('referrals');
  await app.referrals.open(school.destination);
  const passphrase = await app.transfers.make();
  await app.page().keyboard.press('Escape');
  await expect(app.page().getByText(app.t('transfers:once.warning'))).toBeVisible();
  await app.transfers.closeOnce();
  await expect(app.page().getByText(passphrase)).toHaveCount(0);
  const files = readdirSync(app.home.papersDir).filter((name) => name.endsWith('.age'));
  expect(files).toHaveLength(1);

  await app.frame.go('referrals');
  await app.transfers.startOpening();
  app.chooseFile(join(app.home.papersDir, files[0] ?? ''));
  await app.transfers.choose();
  await app.transfers.open('ABC DEF GHJ KMN PQR STV');
  await expect(main().getByRole('alert')).toContainText(app.t('errors:packageWrong'));
  await app.transfers.open(passphrase.toLowerCase());
  const code = await app.transfers.receiptCode();
  await expect(main()).toContainText(school.reason);
  await expect(main()).toContainText(school.tried);
  await app.transfers.close();
  await expect(main().getByText(school.reason)).toHaveCount(0);

  await app.frame.go('referrals');
  await app.referrals.open(school.destination);
  await app.transfers.confirm(code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`);
  await expect(main()).toContainText(app.t('transfers:left', { count: 9 }));
  await app.transfers.confirm(code);
  await expect(main()).toContainText(app.t('transfers:receivedText'));
  await expect(main()).toContainText(
    app.t('referrals:course.received', { destination: school.destination }),
  );
});
