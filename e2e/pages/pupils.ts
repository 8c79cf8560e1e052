// Leerlingen: reading in a class list, and finding a pupil.
import { action, button, field, heading, link, main, rowWith, type At } from './at.ts';

/** 'Groot, Julia de' as 'Julia de Groot'. */
function asSaid(sortName: string): string {
  const [family = '', given = ''] = sortName.split(', ');
  return `${given} ${family}`.trim();
}

export function pupilsPage(at: At) {
  const { t } = at;
  const grid = () => at.page().getByRole('grid', { name: t('pupils:list.label') });
  const classFilter = () => field(main(at), t('pupils:list.classFilter'));
  return {
    startImport: async () => {
      await action(main(at), t('pupils:list.import')).click();
      await heading(main(at), t('pupils:choose.title')).waitFor();
    },
    /** The file itself is given to the app as the dialog of the system would. */
    chooseFile: async () => {
      await button(main(at), t('pupils:choose.button')).click();
      await heading(main(at), t('pupils:preview.title')).waitFor();
    },
    importButton: () => button(main(at), t('pupils:preview.start')),
    /** The list has been looked at and can be read in. */
    isReady: () =>
      main(at)
        .getByRole('button', { name: t('pupils:preview.start'), exact: true, disabled: false })
        .waitFor({ timeout: 30_000 }),
    startReading: async () => {
      await button(main(at), t('pupils:preview.start')).click();
    },
    isRead: () => heading(main(at), t('pupils:done.title')).waitFor({ timeout: 60_000 }),
    /** To the import of this session, which is where one left it. */
    backToImport: async () => {
      await action(main(at), t('pupils:list.import')).click();
      await heading(main(at), t('pupils:done.title')).waitFor();
    },
    /** Takes back the import that was just made, from its result. */
    takeBack: async () => {
      await button(main(at), t('pupils:undo.button')).click();
      const dialog = at.page().getByRole('dialog', { name: t('pupils:undo.title') });
      await dialog.getByText(t('pupils:undo.again')).waitFor();
      await button(dialog, t('pupils:undo.confirm')).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    isTakenBack: () => main(at).getByText(t('pupils:undo.done'), { exact: true }).first(),
    progress: () => main(at).getByRole('progressbar', { name: t('pupils:importing.progress') }),
    openPupil: async (name: string) => {
      await rowWith(grid(), name).click();
      await heading(main(at), name).waitFor();
    },
    /** One of the lists of Leerlingen, by its tab. */
    openList: async (list: 'classes' | 'staff' | 'pupils') => {
      await link(main(at), t(`people:parts.${list}`)).click();
      await main(at)
        .getByRole('link', { name: t(`people:parts.${list}`), exact: true })
        .and(at.page().locator('[aria-current="page"]'))
        .waitFor();
    },
    openClass: async (className: string) => {
      const classes = at.page().getByRole('grid', { name: t('people:class.label') });
      await rowWith(classes, className).click();
      await heading(main(at), t('people:class.title', { className })).waitFor();
    },
    startNew: async () => {
      await action(main(at), t('people:pupil.new')).click();
      await heading(main(at), t('people:pupil.newTitle')).waitFor();
    },
    fillNew: async (
      pupil: Readonly<Record<'pupilNumber' | 'givenName' | 'familyName', string>>,
    ) => {
      for (const name of ['pupilNumber', 'givenName', 'familyName'] as const) {
        await field(main(at), t(`people:pupil.field.${name}`)).fill(pupil[name]);
      }
    },
    save: () => action(main(at), t('people:pupil.save')).click(),
    /** A part of the pupil's page. */
    openPart: async (part: 'overview' | 'timeline' | 'consent') => {
      await link(main(at), t(`people:pupil.${part}`)).click();
    },
    /** How far a peer leader is, on the page of the pupil. */
    leaderSteps: () =>
      main(at).getByRole('region', { name: t('people:leader.title'), exact: true }),
    addStepGoal: async (step: string, goal: string) => {
      await button(main(at), t('people:leader.add')).click();
      const dialog = at.page().getByRole('dialog', { name: t('people:leader.goalTitle') });
      await field(dialog, t('people:leader.forStep')).selectOption(step);
      await field(dialog, t('people:leader.fromList')).selectOption(goal);
      await button(dialog, t('people:save')).click();
      await dialog.waitFor({ state: 'hidden' });
    },
    stepGoal: (goal: string) => main(at).getByRole('checkbox', { name: goal }),
    /** What warns that this pupil may be here already. */
    doubleWarning: () => main(at).getByText(t('people:double.maybe')),
    startMerge: async () => {
      // The last one stands beside the pupil who looks like this one, and has that pupil filled in.
      await button(main(at), t('people:merge.open')).last().click();
      return at.page().getByRole('dialog');
    },
    merge: () => button(at.page().getByRole('dialog'), t('people:merge.do')).click(),
    undoMerge: () => button(main(at), t('people:merge.undo')).click(),
    timelineItems: () => main(at).getByRole('list', { name: t('people:timeline.label') }),
    grid,
    /** The classes one can choose from, in the order of the school. */
    classes: async () => {
      const labels = await classFilter().getByRole('option').allInnerTexts();
      const others = [t('pupils:list.allClasses'), t('pupils:list.noClass')];
      return labels.filter((label) => !others.includes(label));
    },
    /** Names as people say them, of the rows in sight of one class, in the order of the list. */
    namesOfClass: async (className: string) => {
      await classFilter().selectOption({ label: className });
      const rows = grid()
        .getByRole('row')
        .filter({ has: at.page().getByRole('gridcell') });
      const read = await Promise.all(
        (await rows.all()).map((row) => row.getByRole('gridcell').first().innerText()),
      );
      await classFilter().selectOption({ label: t('pupils:list.allClasses') });
      return read.map(asSaid);
    },
    search: (words: string) =>
      main(at)
        .getByRole('textbox', { name: t('pupils:list.filter') })
        .fill(words),
  };
}
