// Koppels: the list, and making a pair.
import { button, field, group, heading, main, rowWith, type At } from './at.ts';

export type NewPair = {
  readonly form: 'peerBuddy' | 'peerLeader' | 'newcomerBuddy';
  /** Parts of names, as one would type them. */
  readonly supporters: readonly string[];
  readonly supportees: readonly string[];
  readonly className?: string;
  readonly category: string;
  readonly question: string;
  readonly outside: string;
  readonly coach: string;
  readonly backstop: string;
  /** Left out: today. */
  readonly startedOn?: string;
};

export function pairsPage(at: At) {
  const { t } = at;
  const grid = () => at.page().getByRole('grid', { name: t('pairs:list.title') });
  const pick = async (label: string, words: readonly string[]) => {
    const picker = main(at).getByRole('combobox', { name: label });
    for (const word of words) {
      await picker.fill(word);
      await main(at).getByRole('option').filter({ hasText: word }).first().waitFor();
      await picker.press('Enter');
    }
  };
  /** A coordinator allows peers who are not in Training and Aanmeldingen, and says why. */
  const allow = async () => {
    await field(main(at), t('pairs:match.why.notTrained')).waitFor();
    for (const rule of ['notTrained', 'notAccepted', 'fullLoad', 'sameClass'] as const) {
      const why = field(main(at), t(`pairs:match.why.${rule}`));
      if (await why.isVisible()) await why.fill('training buiten Achtervang gevolgd');
    }
  };
  return {
    grid,
    row: (words: string) => rowWith(grid(), words),
    isEmpty: () => main(at).getByText(t('pairs:empty.title')),
    startNew: async () => {
      await button(main(at), t('pairs:list.new')).first().click();
      await heading(main(at), t('pairs:new.title')).waitFor();
    },
    fillNew: async (pair: NewPair) => {
      const leaders = pair.form === 'peerLeader';
      await group(main(at), t('pairs:new.form'))
        .getByRole('radio', { name: t(`forms:names.${pair.form}`), exact: true })
        .check();
      await pick(t(leaders ? 'pairs:new.leaders' : 'pairs:new.supporter'), pair.supporters);
      if (pair.className !== undefined) {
        await field(main(at), t('pairs:new.className')).selectOption(pair.className);
      }
      if (!leaders) await pick(t('pairs:new.supportee'), pair.supportees);
      await allow();
      if (pair.form === 'newcomerBuddy') {
        await group(main(at), t('pairs:match.knowsCountry'))
          .getByRole('radio', { name: t('pairs:new.yes'), exact: true })
          .check();
        await field(main(at), t('pairs:match.safetyNet')).fill('de ISK-mentor');
        await field(main(at), t('pairs:match.safetyNetBy')).selectOption({ label: pair.coach });
        await field(main(at), t('pairs:match.safetyNetOn')).fill(
          new Date().toISOString().slice(0, 10),
        );
      }
      await field(main(at), t('pairs:goal.category')).selectOption(pair.category);
      await field(main(at), t('pairs:goal.question')).fill(pair.question);
      await field(main(at), t('pairs:goal.outside')).fill(pair.outside);
      await field(main(at), t('pairs:new.coach')).selectOption({ label: pair.coach });
      await field(main(at), t('pairs:new.backstop')).selectOption({ label: pair.backstop });
      if (pair.startedOn !== undefined) {
        await field(main(at), t('pairs:new.startedOn')).fill(pair.startedOn);
      }
      await group(main(at), t('pairs:new.tooHeavy'))
        .getByRole('radio', { name: t('pairs:new.no'), exact: true })
        .check();
    },
    /** What a request did not say yet. */
    fillAdults: async (pair: Pick<NewPair, 'outside' | 'coach' | 'backstop'>) => {
      await field(main(at), t('pairs:goal.outside')).fill(pair.outside);
      await field(main(at), t('pairs:new.coach')).selectOption({ label: pair.coach });
      await field(main(at), t('pairs:new.backstop')).selectOption({ label: pair.backstop });
    },
    /** The places where a coordinator would say why a rule may be passed over. */
    reasonsToAllow: () => main(at).getByRole('textbox', { name: t('pairs:match.why.notTrained') }),
    /** Leads to the agreements of the new pair. */
    save: async () => {
      await button(main(at), t('pairs:new.save')).click();
      await heading(main(at), t('pairs:agreement.title')).waitFor();
    },
    open: async (words: string) => {
      await rowWith(grid(), words).click();
      await main(at)
        .getByRole('navigation', { name: t('pairs:pair.parts') })
        .waitFor();
    },
  };
}
