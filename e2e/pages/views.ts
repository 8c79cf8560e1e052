// The panels above a table: its groups and columns, its kept views, and the way to a file.
import { button, field, main, type At } from './at.ts';

export function viewsPage(at: At) {
  const { t } = at;
  const columns = () => button(main(at), t('common:table.columns'));
  const dialog = () => at.page().getByRole('dialog');
  return {
    columns,
    groupBy: async (header: string) => {
      await columns().click();
      await field(main(at), t('common:table.groupBy')).selectOption({ label: header });
      await columns().click();
    },
    hide: async (header: string) => {
      await columns().click();
      await main(at).getByRole('checkbox', { name: header, exact: true }).uncheck();
      await columns().click();
    },
    button: (name: string) => button(main(at), name),
    saveAs: async (name: string) => {
      await button(main(at), t('common:views.standard')).click();
      await button(main(at), t('common:views.saveAs')).click();
      await field(dialog(), t('common:views.name')).fill(name);
      await button(dialog(), t('common:views.save')).click();
      await dialog().waitFor({ state: 'hidden' });
    },
    choose: async (from: string, to: string) => {
      await button(main(at), from).click();
      await main(at).getByRole('group', { name: from }).getByRole('button', { name: to }).click();
    },
    startFile: async () => {
      await button(main(at), t('common:views.toFile')).click();
      await dialog().waitFor();
    },
    saveFile: async (format: 'csv' | 'xlsx') => {
      await dialog()
        .getByRole('radio', { name: t(`common:views.export.${format}`) })
        .check();
      await button(dialog(), t('common:views.export.save')).click();
      await dialog().waitFor({ state: 'hidden' });
    },
  };
}
