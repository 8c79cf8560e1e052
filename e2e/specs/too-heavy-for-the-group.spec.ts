// Something said in a session is too heavy for the group: the coach makes a concern of it, which begins with the
// sentence, and with the peer who came with it.
import { expect, test } from '../fixtures.ts';
import { coach, today } from '../school.ts';

test.use({ begin: 'school' });

const worry = 'Zegt dat het thuis niet veilig is';
const ownWords = '“Ik wil vanavond niet naar huis.”';

test('te zwaar voor de groep: van de zin in de bijeenkomst naar een signaal', async ({ app }) => {
  const { t, concerns, intervisionAfter: after, intervisionSession: session } = app;
  const main = () => app.page().getByRole('main');
  const peers = ['Lotte Vos', 'Tess', 'Semih'];
  await app.unlock.unlock(coach);
  await app.intervision.makeGroup({ name: 'Buddygroep', peers, place: 'Lokaal 12' }, today());
  await session.open();
  await session.attend(['p', 'p', 'p']);
  await session.newCase('Wat doe ik als het mij te veel wordt?');
  await session.link('Lotte Vos');
  await session.say(`/${t('intervisionSession:slash.concern')} ${worry}`);
  await expect(after.outcomes()).toContainText(worry);
  await session.toFinish();
  await session.finish('Iedereen durfde iets te vragen.');

  // Finishing lays nothing to rest: it stands first on Vandaag until a concern is made of it.
  await app.frame.go('today');
  await main()
    .getByRole('link', { name: t('today:row.unmade') })
    .click();
  await expect(main()).toContainText(t('concerns:report.fromLetter', { letter: 'A' }));
  await expect(main()).toContainText(worry);
  await expect(concerns.tooHeavy()).toBeChecked();
  const broughtBy = main().getByRole('combobox', { name: t('concerns:report.broughtBy') });
  await expect(broughtBy).toHaveValue('supporter');
  await expect(main()).toContainText('Lotte Vos');
  await app.page().screenshot({ path: '/tmp/look-heavy.png', fullPage: true });

  // Whom it is about, what, how soon and in whose words is all there is to add.
  await app.page().keyboard.type('Karim');
  await app.page().keyboard.press('Enter');
  const choose = (name: string) => main().getByRole('radio', { name }).check();
  await choose(t('emergency:form.categories.domesticViolence'));
  await choose(t('emergency:serious.urgency.day'));
  await main()
    .getByRole('textbox', { name: t('concerns:report.ownWords') })
    .fill(ownWords);
  const address = await concerns.saveByKeys();
  await expect(main()).toContainText(worry);
  await expect(main()).toContainText('Lotte Vos');

  // The session shows that it was made, and Vandaag asks for it no more.
  await app.frame.go('today');
  await expect(main()).not.toContainText(t('today:row.unmade'));
  await app.frame.goTo(address);
  await expect(main()).toContainText(ownWords);
});
