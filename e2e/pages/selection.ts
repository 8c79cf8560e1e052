// Applications: their list, a new one, what is known of a candidate, the decision, and telling it.
import { button, field, group, heading, main, type At } from './at.ts';

export type Interview = { readonly interviewers: string; readonly outcome: string };

const criteria = ['initiative', 'stable', 'empathy', 'social'] as const;

export function selectionPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const goTo = async (path: string, title: string): Promise<void> => {
    await at.page().evaluate((to) => {
      location.hash = to;
    }, `#${path}`);
    await heading(main(at), title).waitFor();
  };
  const choose = (question: string, answer: string) =>
    group(main(at), question).getByRole('radio', { name: answer, exact: true }).check();
  const save = () => button(main(at), t('selection:assessment.save'));
  return {
    grid: () => at.page().getByRole('grid', { name: t('selection:list.title') }),
    openList: () => goTo('/leerlingen/aanmeldingen', t('people:parts.title')),
    startNew: () => goTo('/leerlingen/aanmeldingen/nieuw', t('selection:new.title')),
    /** By the whole name. */
    apply: async (pupil: string, motivation?: string) => {
      await field(main(at), t('selection:new.pupil')).fill(pupil);
      await main(at).getByRole('option').first().waitFor();
      await at.page().keyboard.press('Enter');
      if (motivation !== undefined) {
        await choose(t('selection:new.motivation'), t('selection:motivation.letter'));
        await field(main(at), t('selection:new.motivationText')).fill(motivation);
      }
      await field(main(at), t('selection:new.voluntary')).check();
      await button(main(at), t('selection:new.save')).click();
      await heading(main(at), pupil).waitFor();
    },
    /** An interview, enough marks, the whole profile. */
    getToKnow: async (interview: Interview) => {
      await button(main(at), t('selection:interview.add')).click();
      await field(dialog(), t('selection:interview.interviewers')).fill(interview.interviewers);
      await field(dialog(), t('selection:interview.outcome')).fill(interview.outcome);
      await button(dialog(), t('selection:interview.save')).click();
      await dialog().waitFor({ state: 'hidden' });
      await choose(t('selection:assessment.marks'), t('selection:answers.yes'));
      for (const criterion of criteria) {
        await field(main(at), t(`selection:criteria.${criterion}`)).selectOption('yes');
      }
      await field(main(at), t('selection:growth.planning')).check();
      await save().click();
      await at.page().getByText(t('selection:assessment.saved'), { exact: true }).first().waitFor();
    },
    accept: async (second: string) => {
      await choose(t('selection:decision.outcome'), t('selection:outcomes.accepted'));
      await field(main(at), t('selection:decision.second')).selectOption({ label: second });
      await button(main(at), t('selection:decision.save')).click();
      await button(main(at), t('selection:decision.reopen')).waitFor();
    },
    tellButton: () => button(main(at), t('selection:ending.tell')),
    isTold: () => at.page().getByText(t('selection:ending.toldSaved')).first(),
  };
}
