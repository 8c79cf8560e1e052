// Papieren: making a mentor's sheet, and the register of what was printed.
import { action, button, field, heading, main, type At } from './at.ts';

export type MentorSheet = {
  readonly className: string;
  /** Pairs as they are named on the screen, or a part of it; all their ticks are put. */
  readonly tick: readonly string[];
  readonly requests: string;
  readonly next: { readonly on: string; readonly text: string };
};

export function papersPage(at: At) {
  const { t } = at;
  const preview = () => main(at).getByRole('region', { name: t('papers:form.preview') });
  return {
    register: () => at.page().getByRole('grid', { name: t('papers:screen.register') }),
    startSheet: async () => {
      await action(main(at), t('papers:screen.newSheet')).click();
      await heading(main(at), t('papers:form.title')).waitFor();
    },
    fillSheet: async (sheet: MentorSheet) => {
      await field(main(at), t('papers:form.class')).selectOption(sheet.className);
      for (const pair of sheet.tick) {
        for (const line of await main(at).getByRole('listitem').filter({ hasText: pair }).all()) {
          for (const box of await line.getByRole('checkbox').all()) await box.check();
        }
      }
      await field(main(at), t('papers:form.requests')).fill(sheet.requests);
      await button(main(at), t('papers:form.addNext')).click();
      await field(main(at), t('papers:form.nextOn')).fill(sheet.next.on);
      await field(main(at), t('papers:form.nextText')).fill(sheet.next.text);
      await preview().getByText(sheet.next.text).waitFor();
    },
    preview,
    /** The name of the file it was kept as. */
    print: async () => {
      await button(main(at), t('papers:form.print')).click();
      const said = main(at).getByRole('status').filter({ hasText: '.pdf' });
      await said.waitFor({ timeout: 30_000 });
      return /\S+\.pdf/.exec(await said.innerText())?.[0] ?? '';
    },
  };
}
