// What comes of a session: its outcomes, finishing it, and its two papers.
import { button, field, heading, link, main, type At } from './at.ts';

export function intervisionAfterPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  return {
    outcomes: () =>
      main(at).getByRole('list', { name: t('intervisionAfter:outcomes'), exact: true }),
    /** Outcomes that ask for another look. */
    warnings: () => main(at).getByRole('list', { name: t('intervisionAfter:warnings.title') }),
    dialog,
    /** In the dialog of an outcome: the class whose mentor a point is for. */
    className: () => field(dialog(), t('intervisionAfter:outcome.mentorOf')),
    saveOutcome: async () => {
      await at.page().keyboard.press('Control+Enter');
      await dialog().waitFor({ state: 'hidden' });
    },
    /** What is said of a point of last time. */
    answer: (text: string, verdict: 'well' | 'partly' | 'notYet' | 'dropped') =>
      main(at)
        .getByRole('radiogroup', { name: t('intervisionAfter:lookBack.how', { text }) })
        .getByRole('radio', { name: t(`intervisionAfter:lookBack.${verdict}`) })
        .click(),
    title: () => heading(main(at), t('intervisionAfter:finish.title')),
    finish: () => button(main(at), t('intervisionAfter:finish.finish')),
    /** Why finishing was refused, where it lacks. */
    refusal: () => main(at).getByRole('alert'),
    positiveClose: () => field(main(at), t('intervisionAfter:closing.positive')),
    paper: (said: 'none' | 'destroyed' | 'open') =>
      main(at).getByRole('radio', { name: t(`intervisionAfter:paper.${said}`) }),
    nextDay: () => field(main(at), t('intervisionAfter:closing.next')),
    makeConcern: () => link(main(at), t('intervisionAfter:concerns.make')),
    openPaper: async (paper: 'intervisionReport' | 'attendanceList') => {
      await button(main(at), t(`papers:title.${paper}`)).click();
      const preview = dialog().getByRole('region', { name: t('papers:form.preview') });
      await preview.waitFor();
      return preview;
    },
    closePaper: async () => {
      await at.page().keyboard.press('Escape');
      await dialog().waitFor({ state: 'hidden' });
    },
  };
}
