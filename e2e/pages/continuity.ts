// Programma, opvolging: handing over pairs and starting a new school year.
import { button, field, heading, link, main, rowWith, type At } from './at.ts';

export function continuityPage(at: At) {
  const { t } = at;
  const open = async (hash: string, title: string) => {
    await at.page().evaluate((to) => {
      location.hash = to;
    }, hash);
    await heading(main(at), title).waitFor();
  };
  const coaches = () => main(at).getByRole('grid', { name: t('tasks:coaches.title') });
  return {
    open: () => open('#/programma/opvolging', t('programme:parts.title')),
    coach: (name: string) => rowWith(coaches(), name),
    startHandover: async () => {
      await link(main(at), t('tasks:continuity.toHandover')).click();
      await heading(main(at), t('tasks:handover.title')).waitFor();
    },
    handOver: async (from: string, to: string, reason: string) => {
      await field(main(at), t('tasks:handover.from')).selectOption({ label: from });
      await field(main(at), t('tasks:handover.to')).selectOption({ label: to });
      await field(main(at), t('tasks:handover.reason')).fill(reason);
      await button(main(at), t('tasks:handover.make_one', { count: 1 })).click();
      await heading(main(at), t('programme:parts.title')).waitFor();
    },
    startSchoolYear: async () => {
      await link(main(at), t('tasks:continuity.toSchoolYear')).click();
      await heading(main(at), t('tasks:rollover.title')).waitFor();
    },
    fact: (term: string) =>
      main(at).locator('dl > div').filter({ hasText: term }).locator('dd').first(),
    toChoose: () => button(main(at), t('tasks:rollover.toChoose')).click(),
    run: (count: number) => button(main(at), t('tasks:rollover.run_one', { count })).click(),
    isDone: (year: string) => main(at).getByText(t('tasks:rollover.done', { year })).waitFor(),
    toPlan: () => link(main(at), t('tasks:rollover.toPlan')).click(),
  };
}
