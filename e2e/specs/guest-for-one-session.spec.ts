// A guest for one session: reads what is said there, and nothing of who brought it in or of the rest of the group.
import { expect, test } from '../fixtures.ts';
import { addColleagues, changeTo, coordinator, today, welcome } from '../school.ts';
import type { Colleague } from '../pages/settings.ts';

test.use({ begin: 'school' });

const adviser: Colleague = {
  name: 'Vera Kuipers',
  login: 'vera',
  functionTitle: 'vertrouwenspersoon',
  roles: ['confidentialAdviser'],
  passphrase: 'korenwolf tafelblad madelief ponton',
};

test('een vertrouwenspersoon sluit één keer aan en leest alleen die bijeenkomst [B6]', async ({
  app,
}) => {
  await app.unlock.unlock(coordinator);
  await addColleagues(app, [adviser]);
  await welcome(app, [adviser]);
  const session = app.intervisionSession;
  const peers = ['Lotte Vos', 'Karim', 'Tess'];
  await app.intervision.makeGroup({ name: 'Buddygroep 1', peers, place: 'Lokaal 12' }, today());
  await session.open();
  await session.attend(['p', 'p', 'p']);
  await session.newCase('Wat doe ik als hij niets zegt?');
  await session.link('Lotte Vos');
  await session.say('Hij kijkt weg als ik iets vraag.');
  await session.say(`/${app.t('intervisionSession:slash.task')} Navragen hoe de pauzes lopen`);
  await session.letGuestIn(adviser.name, 'Denkt mee over pesten');
  const main = app.page().getByRole('main');
  await expect(main).toContainText(app.t('intervisionSession:case.kept'));
  await expect(main).toContainText(app.t('intervisionSession:guests', { count: 1 }));
  await session.toFinish();
  await session.finish('Iedereen durfde iets te vragen.');

  await changeTo(app, adviser);
  await app.frame.go('intervision');
  const screen = app.page().getByRole('main');
  await screen.getByRole('link', { name: /Buddygroep 1/ }).click();
  await expect(screen).toContainText('Hij kijkt weg als ik iets vraag.');
  await expect(screen).toContainText(app.t('intervisionSession:read.guest'));
  // What a line was made into stands with it, as it did on the screen of the session.
  await expect(
    screen.getByRole('listitem').filter({ hasText: 'Navragen hoe de pauzes lopen' }),
  ).toContainText(app.t('intervisionSession:slash.task'));
  await expect(screen).not.toContainText('Lotte');
  await expect(screen).not.toContainText(app.t('intervisionSession:case.kept'));
  await app.frame.goTo('/intervisie/agenda');
  await expect(app.page().getByRole('main')).not.toContainText('Buddygroep 1');
});
