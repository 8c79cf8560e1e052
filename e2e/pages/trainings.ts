// Programma, training: the list, a new training, who takes part, who was there, who finished.
import { button, field, heading, main, type At } from './at.ts';

export function trainingsPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const closed = () => dialog().waitFor({ state: 'hidden' });
  return {
    openList: async () => {
      await at.page().evaluate(() => {
        location.hash = '#/programma/training';
      });
      await button(main(at), t('training:list.new')).first().waitFor();
    },
    startNew: async () => {
      await button(main(at), t('training:list.new')).first().click();
      await dialog().waitFor();
    },
    /** For peer buddies, with the three half-days that are proposed. */
    add: async (name: string, firstOn: string) => {
      await field(dialog(), t('training:form.name')).fill(name);
      await field(dialog(), t('training:form.template')).selectOption({
        label: t('training:templates.peerBuddy'),
      });
      await field(dialog(), t('training:form.firstOn')).fill(firstOn);
      await button(dialog(), t('training:form.save')).click();
      await heading(main(at), name).waitFor();
    },
    sessions: () => main(at).getByRole('list', { name: t('training:session.title') }),
    openSession: async (number: number) => {
      await main(at)
        .getByRole('list', { name: t('training:session.title') })
        .getByRole('listitem')
        .nth(number)
        .getByRole('button')
        .click();
      await dialog().waitFor();
    },
    nameAdult: async (name: string) => {
      await field(dialog(), t('training:session.adult')).fill(name);
      await button(dialog(), t('training:session.save')).click();
      await closed();
    },
    /** Takes in who was accepted for this form. */
    addAccepted: async (pupil: string) => {
      await button(main(at), t('training:attendance.add')).first().click();
      await dialog().getByRole('checkbox', { name: pupil }).check();
      await button(dialog(), t('training:attendance.addCount', { count: 1 })).click();
      await closed();
    },
    addTrainee: async (pupil: string) => {
      await button(main(at), t('training:attendance.add')).first().click();
      await field(dialog(), t('training:attendance.pupils')).fill(pupil);
      await dialog().getByRole('option').first().waitFor();
      await at.page().keyboard.press('Enter');
      await button(dialog(), t('training:attendance.addCount', { count: 1 })).click();
      await closed();
    },
    grid: () => main(at).getByRole('grid', { name: t('training:attendance.title') }),
    openTrainee: (name: string) =>
      button(main(at), t('training:attendance.open', { name })).click(),
    finish: async () => {
      await button(dialog(), t('training:trainee.complete')).click();
      await closed();
    },
  };
}
