// The way in: making a vault, unlocking it, and what it says when that does not work.
import { button, field, main, type At } from './at.ts';

export type Person = {
  readonly name: string;
  readonly login: string;
  readonly passphrase: string;
};

/** The passphrase an administrator gives: the person's own follows at the first login. */
export function givenPassphrase(person: Pick<Person, 'passphrase'>): string {
  return `${person.passphrase} van de beheerder`;
}

export function unlockPage(at: At) {
  const { t } = at;
  const form = () => at.page().getByRole('form', { name: t('unlock:unlock.title') });
  const choosing = () => at.page().getByRole('form', { name: t('unlock:own.title') });
  const creating = () => at.page().getByRole('form', { name: t('unlock:create.title') });
  return {
    form,
    isLocked: () => form().waitFor(),
    /** Fills in everything and stops before the last press. */
    fillNewVault: async (school: string, maker: Person, site = '') => {
      await field(creating(), t('unlock:create.school')).fill(school);
      await field(creating(), t('unlock:create.site')).fill(site);
      await field(creating(), t('unlock:create.name')).fill(maker.name);
      await field(creating(), t('unlock:create.login')).fill(maker.login);
      await field(creating(), t('unlock:passphrase.new')).fill(maker.passphrase);
      await field(creating(), t('unlock:passphrase.again')).fill(maker.passphrase);
      await creating().getByText(t('unlock:passphrase.enough')).waitFor();
    },
    makeVault: async () => {
      await button(creating(), t('unlock:create.button')).click();
      await button(at.page(), t('common:frame.lock')).waitFor();
    },
    try: async (login: string, passphrase: string) => {
      await field(form(), t('unlock:unlock.login')).fill(login);
      await field(form(), t('unlock:unlock.passphrase')).fill(passphrase);
      await button(form(), t('unlock:unlock.button')).click();
      await form().locator('[aria-busy]').waitFor({ state: 'detached' });
    },
    unlock: async ({ login, passphrase }: Pick<Person, 'login' | 'passphrase'>) => {
      await field(form(), t('unlock:unlock.login')).fill(login);
      await field(form(), t('unlock:unlock.passphrase')).fill(passphrase);
      await field(form(), t('unlock:unlock.passphrase')).press('Enter');
      await button(at.page(), t('common:frame.lock')).waitFor();
    },
    /** The first login of a new colleague, up to having a passphrase of their own. */
    unlockFirst: async (person: Person) => {
      await field(form(), t('unlock:unlock.login')).fill(person.login);
      await field(form(), t('unlock:unlock.passphrase')).fill(givenPassphrase(person));
      await field(form(), t('unlock:unlock.passphrase')).press('Enter');
      await field(choosing(), t('unlock:passphrase.new')).fill(person.passphrase);
      await field(choosing(), t('unlock:passphrase.again')).fill(person.passphrase);
      await choosing().getByText(t('unlock:passphrase.enough')).waitFor();
      await field(choosing(), t('unlock:passphrase.again')).press('Enter');
      await button(at.page(), t('common:frame.lock')).waitFor();
    },
    refusal: () => form().getByRole('alert'),
    /** The card beside the form, with its numbers. */
    emergencyRegion: () => at.page().getByRole('region', { name: t('emergency:card.title') }),
    main: () => main(at),
  };
}
