// A concern: laying it down by keys, what the page of it says, and the steps of the care coordinator.
import { action, button, field, main, type At } from './at.ts';

export type Keys = { readonly pressed: number };

export type NewConcern = {
  /** The first letters of what it is about, and of how soon. */
  readonly category: string;
  readonly urgency: string;
  readonly ownWords: string;
};

export type Account = Readonly<Record<'summary' | 'done' | 'pupilNow' | 'peerNow', string>>;

type Kind = 'consult' | 'parents' | 'decision';

export function concernsPage(at: At) {
  const { t } = at;
  const next = (name: string) => main(at).getByRole('button', { name, exact: true });
  const write = async (kind: Kind, text: string, choose: () => Promise<unknown>) => {
    await main(at)
      .getByRole('radio', { name: t(`concerns:composer.kinds.${kind}`), exact: true })
      .check();
    await choose();
    await field(main(at), t(`concerns:composer.text.${kind}`)).fill(text);
    await at.page().keyboard.press('Control+Enter');
    await main(at).getByText(text).first().waitFor();
  };
  return {
    /** The form of a new concern in this pair, with the focus on what it is about. */
    openNew: async (pairId: string) => {
      await at.page().evaluate((to) => {
        location.hash = to;
      }, `#/signalen/nieuw?pair=${pairId}`);
      await main(at)
        .getByRole('group', { name: t('concerns:report.category') })
        .waitFor();
      await at
        .page()
        .waitForFunction(() => document.activeElement?.closest('[data-choices="category"]'));
    },
    /** Fills the form from where it opens, by keys alone; gives how many were pressed apart from the text. */
    fillByKeys: async (concern: NewConcern): Promise<Keys> => {
      const { keyboard } = at.page();
      const letters = (text: string) => Array.from(text);
      const before = [...letters(concern.category), 'Enter', ...letters(concern.urgency), 'Enter'];
      for (const key of before) await keyboard.press(key);
      await keyboard.type(concern.ownWords);
      const after = ['Tab', 'Space'];
      for (const key of after) await keyboard.press(key);
      return { pressed: before.length + after.length };
    },
    /** The section beside the form that says who must know by when. */
    mustKnow: () => main(at).getByRole('region', { name: t('concerns:report.knowTitle') }),
    chosen: (label: string) => main(at).getByRole('radio', { name: label, checked: true }),
    tooHeavy: () =>
      main(at).getByRole('checkbox', { name: t('concerns:report.tooHeavy'), exact: true }),
    /** Lays it down with the keys, and gives the address of its page. */
    saveByKeys: async () => {
      await at.page().keyboard.press('Control+Enter');
      await at.page().waitForURL((url) => /^#\/signalen\/(?!nieuw)[^/?]+$/.test(url.hash));
      await main(at).getByText(t('concerns:text.title')).waitFor();
      return new URL(at.page().url()).hash.slice(1);
    },
    code: async () => /S\d{4}-\d+/.exec((await at.page().locator('body').textContent()) ?? '')?.[0],
    iKnow: () =>
      main(at)
        .locator('button')
        .filter({ hasText: t('concerns:clock.iKnow') })
        .first(),
    refer: () => action(main(at), t('concerns:side.refer')).click(),
    take: () => next(t('concerns:next.take')).click(),
    consult: (who: string, advice: string) =>
      write('consult', advice, () => field(main(at), t('concerns:composer.with')).fill(who)),
    tellParents: (text: string) =>
      write('parents', text, () =>
        main(at)
          .getByRole('radio', { name: t('concerns:composer.told.yes'), exact: true })
          .check(),
      ),
    decide: (decision: 'keepFollowing' | 'refer', why: string) =>
      write('decision', why, () =>
        main(at)
          .getByRole('combobox', { name: t('concerns:composer.decision') })
          .selectOption(decision),
      ),
    /** The open tasks of this concern, by the beginning of their sentences; all of them, or of one rule. */
    task: (rule?: 'afterCare') => {
      const rules = ['afterCare', 'concernDecide', 'concernFollowUp'];
      const starts = (rule ? [rule] : rules).map((rule) => taskStart(at, rule).source).join('|');
      return main(at).getByRole('button', { name: new RegExp(starts) });
    },
    taskStart: (rule: string) => taskStart(at, rule),
    /** In the list of those one cannot read. */
    closedToMe: (code: string) => main(at).getByRole('button').filter({ hasText: code }),
    glass: () => at.page().getByRole('dialog', { name: new RegExp(glassStart(at)) }),
    openByGlass: () => button(at.page().getByRole('dialog'), t('concerns:list.glass.open')),
    /** Says to have read that somebody broke the glass. */
    glassSeen: () => button(main(at), t('concerns:glassNotice.seen')),
    noTasks: () => main(at).getByText(t('concerns:side.noTasks')),
    writeAccount: async (account: Account) => {
      await field(main(at), t('concerns:closing.outcome')).selectOption('helpWorks');
      for (const name of ['summary', 'done', 'pupilNow', 'peerNow'] as const) {
        await field(main(at), t(`concerns:closing.field.${name}`)).fill(account[name]);
      }
      await at.page().keyboard.press('Control+Enter');
      await main(at).getByRole('article').waitFor();
    },
    closeButton: () => button(main(at), t('concerns:closing.close')),
  };
}

/** 'Noodtoegang tot', without its number. */
function glassStart({ t }: At): string {
  return t('concerns:list.glass.title', { code: '§' }).split('§')[0]?.trim() ?? '§';
}

/** 'Nazorg voor de peer: hoe is het met', without whom it is about. */
function taskStart({ t }: At, rule: string): RegExp {
  return new RegExp(t(`tasks:rules.${rule}`, { subject: '§' }).split('§')[0]?.trim() ?? '§');
}
