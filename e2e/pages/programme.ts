// Programma: the plan with its stages, and its yearly evaluation.
import { button, field, goTo, group, heading, link, main, type At } from './at.ts';

export function programmePage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const section = (name: string) => main(at).getByRole('region', { name, exact: true });
  return {
    open: () => goTo(at, '/programma'),
    /** The five stages, in order. */
    stages: () =>
      section(t('programme:stages.title'))
        .getByRole('listitem')
        .filter({ has: at.page().getByText(/^\d\. /) }),
    stageNow: () => section(t('programme:stages.title')).locator('[aria-current="step"]'),
    newcomers: () => section(t('programme:newcomers.title')),
    /** A point of the step that is open. */
    finishItem: async (id: string) => {
      const title = t(`programme:items.${id}.title`);
      await main(at)
        .getByRole('button', { name: new RegExp(`^${title}`) })
        .click();
      await group(dialog(), t('programme:item.status'))
        .getByRole('radio', { name: t('programme:status.done') })
        .check();
      await button(dialog(), t('programme:item.save')).click();
      await dialog().waitFor({ state: 'hidden' });
    },
    openEvaluation: async () => {
      await link(main(at), t('programme:evaluation.write')).click();
      await heading(main(at), t('programme:part.evaluatie.title')).waitFor();
    },
    evaluate: async (findings: string, changes: string) => {
      await field(main(at), t('programme:evaluation.findings')).fill(findings);
      await field(main(at), t('programme:evaluation.changes')).fill(changes);
      await button(main(at), t('programme:evaluation.save')).click();
      await at.page().getByText(t('programme:evaluation.saved')).first().waitFor();
    },
  };
}
