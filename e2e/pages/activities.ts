// Programma: lessons, drop-in with the tally, and hours.
import { button, field, group, heading, main, rowWith, type At } from './at.ts';

export type NewLesson = {
  readonly className: string;
  /** Parts of names, as one would type them. */
  readonly peers: readonly string[];
  readonly theme: string;
  readonly on: string;
};

export function activitiesPage(at: At) {
  const { t } = at;
  const goTo = (path: string) => at.page().evaluate(`location.hash = '#${path}'`);
  const lessons = () => at.page().getByRole('grid', { name: t('activities:lessons.table') });
  const hours = () => at.page().getByRole('grid', { name: t('activities:hours.table') });
  const choice = (label: string, name: string) =>
    group(main(at), label).getByRole('radio', { name, exact: true });
  const area = (name: string) => field(main(at), t(`activities:lesson.${name}`));
  return {
    hours,
    area,
    goToLessons: async () => {
      await goTo('/programma/lessen');
      await button(main(at), t('activities:lessons.newActivity')).waitFor();
    },
    startLesson: async () => {
      await button(main(at), t('activities:lessons.new')).first().click();
      await heading(main(at), t('activities:lesson.newTitle')).waitFor();
    },
    startActivity: async () => {
      await button(main(at), t('activities:lessons.newActivity')).click();
      await heading(main(at), t('activities:activity.newTitle')).waitFor();
    },
    fillLesson: async (lesson: NewLesson) => {
      await area('class').selectOption(lesson.className);
      const picker = main(at).getByRole('combobox', { name: t('activities:lesson.peers') });
      for (const peer of lesson.peers) {
        await picker.fill(peer);
        await main(at).getByRole('option').filter({ hasText: peer }).first().waitFor();
        await picker.press('Enter');
      }
      await area('theme').selectOption(lesson.theme);
      await area('on').fill(lesson.on);
      await area('missed').fill('1');
    },
    /** What the peers do, and of a lesson of their own where it comes from. */
    chooseKind: (kind: 'ownLesson' | 'helpInMentorLesson') =>
      choice(t('activities:lesson.kind'), t(`activities:lesson.kindOf.${kind}`)).check(),
    design: (design: 'example' | 'varied' | 'own') =>
      choice(t('activities:lesson.design'), t(`activities:lesson.designOf.${design}`)),
    makeExample: () => button(main(at), t('activities:lesson.makeExample')),
    save: async () => {
      await button(main(at), t('activities:lesson.save')).click();
      await at.page().getByText(t('activities:lesson.saved')).waitFor();
    },
    give: async () => {
      await button(main(at), t('activities:lesson.give')).click();
      await area('wentWell').waitFor();
    },
    lessonRow: (words: string) => rowWith(lessons(), words),
    goToDropIn: async () => {
      await goTo('/programma/inloop');
      await heading(main(at), t('activities:tally.title')).waitFor();
      // Keys count as soon as it is known that this member may count.
      await main(at).getByText(t('activities:tally.help')).waitFor();
    },
    tallied: (theme: string) =>
      main(at)
        .getByRole('listitem')
        .filter({ hasText: t(`activities:tally.themeOf.${theme}`) }),
    goToHours: async () => {
      await goTo('/programma/uren');
      await button(main(at), t('activities:hours.register')).waitFor();
    },
    openHours: async (peer: string) => {
      await rowWith(hours(), peer).click();
      await button(main(at), t('activities:hours.printOverview')).waitFor();
    },
    /** The name of the file the overview was kept as. */
    printOverview: async () => {
      await button(main(at), t('activities:hours.printOverview')).click();
      const dialog = at.page().getByRole('dialog');
      await dialog.getByRole('region', { name: t('papers:form.preview') }).waitFor();
      await button(dialog, t('papers:form.print')).click();
      const said = at.page().getByRole('status').filter({ hasText: '.pdf' });
      await said.waitFor({ timeout: 30_000 });
      return /\S+\.pdf/.exec(await said.innerText())?.[0] ?? '';
    },
  };
}
