// The frame around every screen: going to a part, the palette, the quick note, locking.
import { button, field, goTo, heading, main, untilNewPage, type At } from './at.ts';

export type Part =
  | 'today'
  | 'pairs'
  | 'pupils'
  | 'referrals'
  | 'intervision'
  | 'signOff'
  | 'papers'
  | 'programme'
  | 'settings';

const titles: Readonly<Record<Part, string>> = {
  today: 'today:title',
  pairs: 'pairs:list.title',
  pupils: 'pupils:list.title',
  referrals: 'referrals:title',
  intervision: 'intervision:title',
  signOff: 'signoff:title',
  papers: 'papers:screen.title',
  programme: 'programme:parts.title',
  settings: 'settings:title',
};

export function frame(at: At) {
  const { t } = at;
  const nav = () => at.page().getByRole('navigation', { name: t('common:frame.navigation') });
  const palette = () => at.page().getByRole('dialog', { name: t('common:palette.title') });
  return {
    go: async (part: Part) => {
      await nav()
        .getByRole('link', { name: new RegExp(`^${t(`common:nav.${part}`)}`) })
        .click();
      await heading(main(at), t(titles[part])).waitFor();
    },
    goTo: (path: string) => goTo(at, path),
    waiting: (part: Part) =>
      nav().getByRole('link', { name: new RegExp(`^${t(`common:nav.${part}`)}`) }),
    /** Opens the palette with Ctrl+K and takes the first thing found for these words. */
    find: async (words: string) => {
      await at.page().keyboard.press('Control+k');
      await palette().getByRole('combobox').fill(words);
      await palette().getByRole('option').first().waitFor();
      await at.page().keyboard.press('Enter');
      await palette().waitFor({ state: 'hidden' });
    },
    /** What the palette finds in texts for these words; the palette stays open. */
    searchTexts: async (words: string) => {
      await at.page().keyboard.press('Control+k');
      await palette().getByRole('combobox').fill(words);
      await palette().getByText(t('common:palette.texts')).waitFor();
      return palette()
        .getByRole('option')
        .filter({ has: at.page().locator('mark') });
    },
    openPalette: async () => {
      await at.page().keyboard.press('Control+k');
      await palette().waitFor();
    },
    openHelp: async () => {
      await at.page().keyboard.press('F1');
      await heading(at.page(), t('common:shortcuts.title')).waitFor();
    },
    closePalette: async () => {
      await at.page().keyboard.press('Escape');
      await palette().waitFor({ state: 'hidden' });
    },
    /** By its button: a second Escape soon after the first would blank the screen. */
    closeDialog: async () => {
      await button(at.page().getByRole('dialog'), t('common:words.close')).click();
      await at.page().getByRole('dialog').waitFor({ state: 'hidden' });
    },
    lock: () => untilNewPage(at, () => button(at.page(), t('common:frame.lock')).click()),
    lockWithKeys: () => untilNewPage(at, () => at.page().keyboard.press('Control+l')),
    /** What locks comes from outside: the system, another hand. */
    lockedBy: (act: () => Promise<unknown>) => untilNewPage(at, act),
    loggedInAs: (name: string) => at.page().getByRole('banner').getByText(name),
    title: (name: string) => heading(at.page(), name),
    field: (label: string) => field(at.page(), label),
  };
}
