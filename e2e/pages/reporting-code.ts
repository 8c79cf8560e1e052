// Meldcode: opening one at a concern, laying down its steps one at a time, and its worksheet.
import { button, field, group, heading, main, type At } from './at.ts';

export type Answer = 'yes' | 'no' | 'doubt';
export type Question = 'suspicion' | 'safety' | 'ownHelp' | 'acceptance' | 'result';

const steps = ['signs', 'consultation', 'talk', 'weighing', 'decision'] as const;
export type CodeStep = (typeof steps)[number];

export function reportingCodePage(at: At) {
  const { t } = at;
  const text = (key: string) => t(`reportingCode:${key}`);
  const step = (name: CodeStep) =>
    main(at).getByRole('region', {
      name: t('reportingCode:step.number', {
        number: steps.indexOf(name) + 1,
        title: text(`steps.${name}`),
      }),
    });
  const save = async (where: ReturnType<typeof main>) => {
    await button(where, text('step.save')).click();
    await button(where, text('step.save')).waitFor({ state: 'detached' });
  };
  return {
    step,
    save,
    banner: () => main(at).getByRole('alert').filter({ hasText: '0800-2000' }),
    openNew: async (cause: string) => {
      await field(main(at), text('open.cause')).fill(cause);
      await button(main(at), text('open.button')).click();
      await heading(
        main(at),
        t('reportingCode:step.number', { number: 1, title: text('steps.signs') }),
      ).waitFor();
    },
    /** Opens its form, when it is not open already. */
    write: async (name: CodeStep) => {
      const opens = button(step(name), text('step.write')).or(
        button(step(name), text('step.again')),
      );
      if (await opens.isVisible()) await opens.click();
      await button(step(name), text('step.save')).waitFor();
    },
    fill: (label: string, words: string) => field(main(at), text(`fields.${label}`)).fill(words),
    weigh: async (question: Question, answer: Answer, why: string) => {
      const asked = group(main(at), text(`weighing.${question}.question`));
      await asked.getByRole('radio', { name: text(`weighing.${answer}`), exact: true }).check();
      await field(step('weighing'), text('fields.motivation')).last().fill(why);
    },
    /** The preview of the worksheet, for this reader. */
    sheet: async (reader: string, without: boolean) => {
      await field(main(at), text('print.reader')).fill(reader);
      await field(main(at), text('print.without')).setChecked(without);
      await button(main(at), text('print.button')).click();
      const dialog = at.page().getByRole('dialog');
      await dialog.getByRole('article').or(dialog.locator('iframe')).first().waitFor();
      return dialog;
    },
  };
}
