// Akkoord: what waits for somebody, reading it, and deciding with the passphrase.
import { button, field, group, main, type At } from './at.ts';

export function signOffsPage(at: At) {
  const { t } = at;
  const choose = (decision: 'approved' | 'returned' | 'refused') =>
    group(main(at), t('signoff:decide.what'))
      .getByRole('radio', { name: t(`signoff:decide.${decision}`), exact: true })
      .check();
  const passphrase = (words: string) => field(main(at), t('signoff:decide.passphrase')).fill(words);
  const sign = async () => {
    await button(main(at), t('signoff:decide.sign')).click();
    await main(at).getByText(t('signoff:signed.approvedTitle')).first().waitFor();
  };
  return {
    openWaiting: async (words: string) => {
      await main(at).getByRole('link').filter({ hasText: words }).first().click();
      await main(at).getByText(t('signoff:decide.title')).waitFor();
    },
    /** A decision that waits for a second pair of eyes: opens it, and agrees. */
    agreeAsSecond: async (words: string) => {
      await main(at)
        .getByRole('list', { name: t('signoff:second.title') })
        .getByRole('link')
        .filter({ hasText: words })
        .click();
      await group(main(at), t('signoff:second.question'))
        .getByRole('radio', { name: t('signoff:second.yes'), exact: true })
        .check();
      await button(main(at), t('signoff:second.give')).click();
      await main(at).getByText(t('signoff:second.agrees'), { exact: true }).first().waitFor();
    },
    choose,
    comment: (text: string) => field(main(at), t('signoff:decide.comment')).fill(text),
    passphrase,
    sign,
    /** What is open: yes, without a word. */
    approve: async (words: string) => {
      await choose('approved');
      await passphrase(words);
      await sign();
    },
    /** The same, by keyboard alone from where the page opens. */
    approveByKeys: async (words: string) => {
      await at.page().keyboard.press('a');
      await at.page().keyboard.type(words);
      await at.page().keyboard.press('Enter');
      await main(at).getByText(t('signoff:signed.approvedTitle')).first().waitFor();
    },
    waiting: (words: string) =>
      main(at)
        .getByRole('list', { name: t('signoff:list.forMe') })
        .getByRole('link')
        .filter({ hasText: words }),
    decision: () => main(at).getByText(t('signoff:decide.title')),
    /** Somebody who signs in one's place, from today up to and including this day. */
    nameStandIn: async (name: string, until: string, reason: string) => {
      await field(main(at), t('signoff:standIn.who')).selectOption({ label: name });
      await field(main(at), t('signoff:standIn.until')).fill(until);
      await field(main(at), t('signoff:standIn.reason')).fill(reason);
      await button(main(at), t('signoff:standIn.save')).click();
      await button(main(at), t('signoff:standIn.end')).waitFor();
    },
    /** Sends it back with a question, by keyboard alone from where the page opens. */
    returnByKeys: async (question: string, words: string) => {
      await at.page().keyboard.press('t');
      await at.page().keyboard.type(question);
      await passphrase(words);
      await at.page().keyboard.press('Enter');
      await main(at).getByText(t('signoff:signed.returnedTitle')).first().waitFor();
    },
    /** What came and what went since somebody last decided on the text. */
    changes: () => main(at).getByRole('heading', { name: t('signoff:changed.sinceTitle') }),
    code: () => main(at).getByRole('code').first(),
    check: async (code: string) => {
      await button(main(at), t('signoff:check.open'))
        .or(main(at).getByRole('link', { name: t('signoff:check.open') }))
        .click();
      await field(main(at), t('signoff:check.code')).fill(code);
      await button(main(at), t('signoff:check.action')).click();
      await main(at).getByText(t('signoff:check.same')).first().waitFor();
    },
  };
}
