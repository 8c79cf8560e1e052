// Nearly everything by keyboard: reading in the class list and writing a note, without a mouse.
import { expect, test } from '../fixtures.ts';
import { note } from '../journey.ts';
import { classList, coach, coordinator } from '../school.ts';

test('een klassenlijst inlezen met alleen toetsen', async ({ app }) => {
  const { keyboard } = app.page();
  const form = app.page().getByRole('form', { name: app.t('unlock:create.title') });
  await form.waitFor();
  await keyboard.type('Het Voorbeeld College');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(coordinator.name);
  await keyboard.press('Tab');
  await keyboard.type(coordinator.login);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(coordinator.passphrase);
  // Past the button that shows what is typed.
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(coordinator.passphrase);
  await form.getByText(app.t('unlock:passphrase.enough')).waitFor();
  await keyboard.press('Enter');
  await app.frame.loggedInAs(coordinator.name).waitFor();

  app.chooseFile(classList);
  await app.frame.openPalette();
  await keyboard.type(app.t('common:commands.importList'));
  await expect(app.page().getByRole('option')).not.toHaveCount(0);
  await keyboard.press('Enter');
  await app.frame.title(app.t('pupils:choose.title')).waitFor();
  await keyboard.press('Control+Enter');
  await expect(app.pupils.importButton()).toBeEnabled();
  await keyboard.press('Control+Enter');
  await app.pupils.isRead();
});

test.describe('met een koppel', () => {
  test.use({ begin: 'school' });

  test('een snelle notitie schrijven met alleen toetsen', async ({ app }) => {
    const { keyboard } = app.page();
    await app.unlock.form().waitFor();
    await keyboard.type(coach.login);
    await keyboard.press('Tab');
    await keyboard.type(coach.passphrase);
    await keyboard.press('Enter');
    await app.frame.loggedInAs(coach.name).waitFor();

    await keyboard.press('Control+j');
    await app.page().getByRole('dialog').waitFor();
    await keyboard.type('Karim');
    await expect(app.page().getByRole('option')).not.toHaveCount(0);
    await keyboard.press('Enter');
    await expect(app.pair.facts()).toBeFocused();
    await keyboard.type(note.facts);
    await keyboard.press('Tab');
    await expect(app.pair.ownWords()).toBeFocused();
    await keyboard.type(note.ownWords);
    await keyboard.press('Control+Enter');
    await expect(app.pair.timeline()).toContainText(note.facts);
    await expect(app.pair.timeline()).toContainText(note.ownWords);
    await expect(app.pair.facts()).toHaveText('');
  });
});
