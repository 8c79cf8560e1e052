// Applications and trainings: their lists, a new application, a new training.
import { button, field, heading, main, type At } from './at.ts';

export function selectionPage(at: At) {
  const { t } = at;
  const goTo = async (path: string, title: string): Promise<void> => {
    await at.page().evaluate(`location.hash = ${JSON.stringify(`#${path}`)}`);
    await heading(main(at), title).waitFor();
  };
  return {
    openList: () => goTo('/leerlingen/aanmeldingen', t('people:parts.title')),
    startNew: () => goTo('/leerlingen/aanmeldingen/nieuw', t('selection:new.title')),
    apply: async (pupil: string) => {
      await field(main(at), t('selection:new.pupil')).fill(pupil);
      await main(at).getByRole('option').first().waitFor();
      await at.page().keyboard.press('Enter');
      await field(main(at), t('selection:new.voluntary')).check();
      await button(main(at), t('selection:new.save')).click();
      await heading(main(at), pupil).waitFor();
    },
    openTrainings: () => goTo('/programma/training', t('programme:parts.title')),
    startTraining: async (name: string) => {
      await button(main(at), t('training:list.new')).first().click();
      const dialog = at.page().getByRole('dialog');
      await field(dialog, t('training:form.name')).fill(name);
      await button(dialog, t('training:form.save')).click();
      await heading(main(at), name).waitFor();
    },
  };
}
