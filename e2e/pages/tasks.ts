// Taken: making a task, and the table of all of them.
import { button, field, group, link, main, rowWith, type At } from './at.ts';

export type NewTask = {
  readonly title: string;
  readonly dueOn: string;
  readonly private?: boolean;
  /** By the full name of a colleague. */
  readonly owner?: string;
};

export function tasksPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const grid = () => at.page().getByRole('grid', { name: t('tasks:list.label') });
  return {
    grid,
    row: (words: string) => rowWith(grid(), words),
    /** From Vandaag. */
    open: async () => {
      await link(main(at), t('tasks:list.title')).click();
      await main(at)
        .getByRole('heading', { name: t('tasks:list.title') })
        .waitFor();
    },
    startNew: async () => {
      await button(main(at), t('tasks:new.button')).first().click();
      await dialog().waitFor();
    },
    fillNew: async (task: NewTask) => {
      await field(dialog(), t('tasks:fields.title')).fill(task.title);
      await field(dialog(), t('tasks:fields.dueOn')).fill(task.dueOn);
      if (task.private) {
        await group(dialog(), t('tasks:fields.visibility'))
          .getByRole('radio', { name: t('tasks:fields.private') })
          .check();
      }
      if (task.owner !== undefined) {
        await field(dialog(), t('tasks:fields.owner')).selectOption({ label: task.owner });
      }
    },
    save: async () => {
      await button(dialog(), t('tasks:new.save')).click();
      await dialog().waitFor({ state: 'hidden' });
    },
    show: (choice: 'mine' | 'others' | 'all' | 'finished') =>
      field(main(at), t('tasks:list.shown')).selectOption(choice),
    finish: async (outcome: string) => {
      await field(dialog(), t('tasks:dialog.outcome')).fill(outcome);
      await button(dialog(), t('tasks:dialog.done')).click();
      await dialog().waitFor({ state: 'hidden' });
    },
    withdrawButton: () => button(dialog(), t('tasks:dialog.withdraw')),
    undo: () => button(at.page(), t('common:words.undo')).click(),
  };
}
