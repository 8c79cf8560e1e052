// Leerlingen: reading in a class list, and finding a pupil.
import { action, button, heading, main, rowWith, type At } from './at.ts';

/** 'Groot, Julia de' as 'Julia de Groot'. */
function asSaid(sortName: string): string {
  const [family = '', given = ''] = sortName.split(', ');
  return `${given} ${family}`.trim();
}

export function pupilsPage(at: At) {
  const { t } = at;
  const grid = () => at.page().getByRole('grid', { name: t('pupils:list.label') });
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
    progress: () => main(at).getByRole('progressbar', { name: t('pupils:importing.progress') }),
    openPupil: async (name: string) => {
      await rowWith(grid(), name).click();
      await heading(main(at), name).waitFor();
    },
    grid,
    /** Names as people say them and classes, of the rows in sight, sorted by class. */
    rowsByClass: async (order: 'youngestFirst' | 'oldestFirst') => {
      const sort = button(at.page(), t('pupils:list.class'));
      const wanted = order === 'youngestFirst' ? 'ascending' : 'descending';
      const head = grid().getByRole('columnheader').filter({ has: sort });
      while ((await head.getAttribute('aria-sort')) !== wanted)
        await head.getByRole('button').click();
      const rows = await grid()
        .getByRole('row')
        .filter({ has: at.page().getByRole('gridcell') })
        .all();
      const read = await Promise.all(
        rows.map(async (row) => row.getByRole('gridcell').allInnerTexts()),
      );
      return read.map(([name = '', className = '']) => ({ name: asSaid(name), className }));
    },
    search: (words: string) =>
      main(at)
        .getByRole('textbox', { name: t('pupils:list.filter') })
        .fill(words),
  };
}
