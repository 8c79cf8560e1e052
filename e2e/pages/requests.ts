// Hulpvragen: the list, noting a request, choosing who supports, and who must not be matched.
import { button, field, group, heading, link, main, type At } from './at.ts';

export type NewRequest = {
  /** A part of a name, as one would type it. */
  readonly pupil: string;
  readonly question: string;
  readonly tooHeavy: boolean;
};

export function requestsPage(at: At) {
  const { t } = at;
  const yesNo = (question: string, yes: boolean) =>
    group(main(at), t(question))
      .getByRole('radio', { name: t(yes ? 'matching:form.yes' : 'matching:form.no'), exact: true })
      .check();
  return {
    grid: () => at.page().getByRole('grid', { name: t('matching:list.title') }),
    /** By its address: from wherever one is. */
    open: async () => {
      await at.page().evaluate(() => {
        location.hash = '#/leerlingen/hulpvragen';
      });
      await button(main(at), t('matching:list.new')).first().waitFor();
    },
    openNotTogether: async () => {
      await link(main(at), t('matching:list.notTogether')).click();
      await heading(main(at), t('matching:notTogether.title')).waitFor();
    },
    startNew: async () => {
      await button(main(at), t('matching:list.new')).first().click();
      await heading(main(at), t('matching:new.title')).waitFor();
    },
    fillNew: async (request: NewRequest) => {
      const picker = main(at).getByRole('combobox', { name: t('matching:form.pupil') });
      await picker.fill(request.pupil);
      await main(at).getByRole('option').filter({ hasText: request.pupil }).first().waitFor();
      await picker.press('Enter');
      await yesNo('matching:form.tooHeavy', request.tooHeavy);
      await field(main(at), t('matching:form.question')).fill(request.question);
      if (!request.tooHeavy) await yesNo('matching:form.pupilWants', true);
    },
    save: async () => {
      await button(main(at), t('matching:form.save')).click();
      await heading(main(at), t('matching:withdraw.title')).waitFor();
    },
    /** Who could support, and who cannot now, each by how many there are. */
    free: (count: number) =>
      main(at).getByRole('region', { name: t('matching:proposals.title', { count }) }),
    blocked: (count: number) =>
      main(at).getByRole('region', { name: t('matching:proposals.blocked', { count }) }),
    /** Somebody who can support: leads to the form of the new pair. */
    chooseFree: async (name: string) => {
      await button(main(at), t('matching:proposals.chooseName', { name })).click();
      await heading(main(at), t('pairs:new.title')).waitFor();
    },
    /** Somebody with something in the way, all the same: leads to the form of the new pair. */
    choose: async (name: string) => {
      await main(at)
        .getByRole('button', { name: t('matching:proposals.stillName', { name }) })
        .click();
      await heading(main(at), t('pairs:new.title')).waitFor();
    },
  };
}
