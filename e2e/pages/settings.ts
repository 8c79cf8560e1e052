// Beheer: giving colleagues a login, how the screens look, checking the vault, the log.
import { button, field, group, heading, link, main, type At } from './at.ts';
import { givenPassphrase, type Person } from './unlock.ts';

export type Colleague = Person & {
  readonly functionTitle: string;
  readonly roles: readonly string[];
};

export type SettingsTab =
  | 'members'
  | 'school'
  | 'peerSupport'
  | 'emergency'
  | 'serious'
  | 'passphrase'
  | 'appearance'
  | 'check'
  | 'log';

export function settingsPage(at: At) {
  const { t } = at;
  const tabs = () => at.page().getByRole('navigation', { name: t('settings:tabs.label') });
  const form = () => at.page().getByRole('form', { name: t('settings:newMember.title') });
  const card = () => at.page().getByRole('form', { name: t('emergency:edit.form') });
  return {
    open: async (tab: SettingsTab) => {
      await link(tabs(), t(`settings:tabs.${tab}`)).click();
    },
    startMember: async () => {
      await at
        .page()
        .getByRole('grid', { name: t('settings:tabs.members') })
        .waitFor();
      await button(main(at), t('settings:members.add')).click();
      await form().waitFor();
    },
    fillMember: async (colleague: Colleague) => {
      await field(form(), t('settings:member.name')).fill(colleague.name);
      await field(form(), t('settings:member.function')).fill(colleague.functionTitle);
      await field(form(), t('settings:member.login')).fill(colleague.login);
      for (const role of colleague.roles) {
        await form()
          .getByRole('checkbox', { name: t(`settings:role.${role}.name`), exact: true })
          .check();
      }
      await field(form(), t('unlock:passphrase.new')).fill(givenPassphrase(colleague));
      await field(form(), t('unlock:passphrase.again')).fill(givenPassphrase(colleague));
      await form().getByText(t('unlock:passphrase.enough')).waitFor();
    },
    addMember: async (name: string) => {
      await button(form(), t('settings:newMember.button')).click();
      await at
        .page()
        .getByRole('grid', { name: t('settings:tabs.members') })
        .getByText(name)
        .waitFor();
    },
    /** On the tab of how the screens look. */
    look: async (question: 'language' | 'theme' | 'contrast', answer: string) => {
      await group(main(at), t(`settings:appearance.${question}`))
        .getByRole('radio', { name: t(`settings:appearance.${answer}`), exact: true })
        .check();
    },
    checkVault: async () => {
      await button(main(at), t('settings:check.button')).click();
      await main(at).getByText(t('settings:check.sound')).waitFor();
    },
    title: () => heading(main(at), t('settings:title')),
    /** On the tab of serious problems: within how many minutes the first rung of the acute ladder knows it. By keys. */
    setFirstAcuteMinutes: async (minutes: number) => {
      const rungs = t('emergency:serious.rungs', { urgency: t('emergency:serious.urgency.acute') });
      await field(
        main(at).getByRole('list', { name: rungs }).getByRole('listitem').first(),
        t('emergency:serious.count.minutes'),
      ).focus();
      await at.page().keyboard.press('Control+a');
      await at.page().keyboard.type(String(minutes));
      await at.page().keyboard.press('Control+Enter');
      await at.page().getByText(t('emergency:serious.saved')).first().waitFor();
    },
    /** On the tab of the emergency card: a line more, as one types it. */
    addEmergencyLine: async (line: { number: string; name: string; when: string }) => {
      const rows = () => card().getByRole('listitem');
      const before = await rows().count();
      await button(card(), t('emergency:edit.add')).click();
      await rows().nth(before).waitFor();
      // The new line has the focus: typed as one would, from field to field.
      for (const text of [line.number, line.name, line.when]) {
        await at.page().keyboard.type(text);
        await at.page().keyboard.press('Tab');
      }
    },
    /** Presses the arrow of a line of the card until it stands at the top. */
    emergencyLineToTop: async (name: string) => {
      const up = button(card(), t('common:rows.up', { name }));
      await up.focus();
      for (let left = await card().getByRole('listitem').count(); left > 1; left -= 1) {
        await at.page().keyboard.press('Enter');
      }
    },
    emergencyNumbers: async () => {
      const fields = await card()
        .getByRole('textbox', { name: t('emergency:edit.number') })
        .all();
      return Promise.all(fields.map((one) => one.inputValue()));
    },
    saveEmergencyCard: async () => {
      await button(card(), t('emergency:edit.save')).click();
    },
    /** What the editor says is wrong. */
    emergencyRefusal: () => card().getByRole('alert'),
  };
}
