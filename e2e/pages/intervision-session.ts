// A session of intervision: opening it, and what one does in it by keys alone.
import { action, button, field, main, type At } from './at.ts';

export function intervisionSessionPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const line = () => at.page().locator('#session-line');
  const press = (keys: string) => at.page().keyboard.press(keys);
  const type = (text: string) => at.page().keyboard.type(text);
  return {
    /** From the group's page, by the key of its one next step. */
    open: async () => {
      await action(main(at), t('intervision:list.open')).click();
      await button(main(at), t('intervisionSession:prepare.open')).waitFor();
      await press('Control+Enter');
      await line().waitFor();
    },
    line,
    /** What "/" offers, under the line. */
    commands: () => at.page().locator('#session-line + [role="status"]'),
    /** The lines under the case one is in, the one being typed left out. */
    lines: () =>
      main(at)
        .getByRole('list', { name: t('intervisionSession:sheet.lines') })
        .getByRole('button'),
    /** One key a peer, in the order of the list; goes back into the line. */
    attend: async (marks: readonly ('p' | 'm' | 'a')[]) => {
      await press('Alt+a');
      for (const mark of marks) await press(mark);
      await main(at)
        .getByText(
          t('intervisionSession:present', {
            count: marks.filter((mark) => mark === 'p').length,
            of: marks.length,
          }),
        )
        .waitFor();
      await line().focus();
    },
    step: (title: string) =>
      main(at)
        .getByRole('button', { name: new RegExp(title) })
        .and(at.page().locator('[aria-current="step"]')),
    newCase: async (question: string) => {
      await press('Alt+n');
      await type(question);
      await press('Enter');
    },
    /** Makes a case of what is on the agenda. */
    makeCase: (topic: string) =>
      button(main(at), t('intervisionSession:agenda.makeCaseOf', { text: topic })),
    caseQuestion: () => field(main(at), t('intervisionSession:case.question')),
    /** A line and the next one. */
    say: async (text: string) => {
      await type(text);
      await press('Enter');
    },
    outcome: (text: string) =>
      main(at)
        .getByRole('list', { name: t('intervisionAfter:outcomes') })
        .getByRole('button', { name: new RegExp(text) })
        .first(),
    letGuestIn: async (name: string, reason: string) => {
      await button(main(at), t('intervisionSession:keys.guest')).click();
      await field(dialog(), t('intervisionSession:guest.who')).selectOption({ label: name });
      await field(dialog(), t('intervisionSession:guest.reason')).fill(reason);
      await press('Control+Enter');
      await dialog().waitFor({ state: 'hidden' });
    },
    /** Keeps who brought the case in, by its name in the list. */
    link: async (presenter: string) => {
      await press('Alt+k');
      await field(dialog(), t('intervisionSession:link.presenter')).selectOption({
        label: presenter,
      });
      await press('Control+Enter');
      await dialog().waitFor({ state: 'hidden' });
    },
    toFinish: async () => {
      await press('Control+Enter');
      await button(main(at), t('intervisionAfter:finish.finish')).waitFor();
    },
    /** With a good word to leave with; the rest as it is proposed. */
    finish: async (goodWord: string) => {
      await field(main(at), t('intervisionAfter:closing.positive')).fill(goodWord);
      await main(at)
        .getByRole('radio', { name: t('intervisionAfter:paper.none') })
        .check();
      await press('Control+Enter');
      await at.page().getByText(t('intervisionAfter:finish.done')).first().waitFor();
    },
  };
}
