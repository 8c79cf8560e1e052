// Leerlingen: reading in a class list, and finding a pupil.
import { action, button, heading, main, type At } from './at.ts';

export function pupilsPage(at: At) {
  const { t } = at;
  const grid = () => at.page().getByRole('grid', { name: t('pupils:list.label') });
  return {
    /** Comes to the choice of a file, or to the list that is still being read. */
    startImport: async (step: 'choose' | 'importing' = 'choose') => {
      await action(main(at), t('pupils:list.import')).click();
      await heading(main(at), t(`pupils:${step}.title`)).waitFor();
    },
    /** The file itself is given to the app as the dialog of the system would. */
    chooseFile: async () => {
      await button(main(at), t('pupils:choose.button')).click();
      await heading(main(at), t('pupils:preview.title')).waitFor();
    },
    importButton: () => button(main(at), t('pupils:preview.start')),
    startReading: async () => {
      await button(main(at), t('pupils:preview.start')).click();
    },
    isRead: () => heading(main(at), t('pupils:done.title')).waitFor({ timeout: 60_000 }),
    progress: () => main(at).getByRole('progressbar', { name: t('pupils:importing.progress') }),
    openPupil: async (name: string) => {
      await grid().getByRole('row').filter({ hasText: name }).click();
      await heading(main(at), name).waitFor();
    },
    grid,
    search: (words: string) =>
      main(at).getByRole('textbox', { name: t('pupils:list.filter') }).fill(words),
  };
}
