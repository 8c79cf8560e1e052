// A complaint about a member of staff: what to do now, laying down that the board was told, and its page.
import { button, field, group, heading, main, type At } from './at.ts';

export type NewBoardReport = {
  readonly kind: 'possibleSexualOffence' | 'byPeer' | 'otherConduct';
  readonly knownAt: string;
  /** Null: the board does not know yet. */
  readonly told: { readonly at: string; readonly whom: string } | null;
  readonly safety: string;
  readonly implicated: string | null;
  readonly designated: string | null;
};

export function boardReportsPage(at: At) {
  const { t } = at;
  const text = (key: string) => t(`boardReports:${key}`);
  const choose = (label: string, value: string) =>
    group(main(at), text(label))
      .getByRole('radio', { name: text(value), exact: true })
      .check();
  const told = async ({ at: time, whom }: { readonly at: string; readonly whom: string }) => {
    await choose('form.told', 'form.toldYes');
    await field(main(at), text('form.toldAt')).fill(time);
    await field(main(at), text('form.toldWhom')).fill(whom);
  };
  return {
    told,
    fill: async (report: NewBoardReport) => {
      await choose('what', `kind.${report.kind}`);
      await field(main(at), text('form.knownAt')).fill(report.knownAt);
      if (report.told) await told(report.told);
      else await choose('form.told', 'form.toldNo');
      await choose('form.safe', 'form.safeYes');
      await field(main(at), text('form.safety')).fill(report.safety);
      if (report.implicated) {
        await field(main(at), text('form.implicated')).fill(report.implicated);
        await at
          .page()
          .getByRole('listbox')
          .getByRole('option', { name: report.implicated })
          .click();
      }
      if (report.designated) {
        const select = field(main(at), text('form.designated'));
        await select.selectOption({ label: report.designated });
      }
    },
    choices: () => field(main(at), text('form.designated')).locator('option').allInnerTexts(),
    save: async () => {
      await button(main(at), text('form.save')).click();
      await heading(main(at), text('page.title')).waitFor();
    },
    saveChange: async () => {
      await button(main(at), text('form.save')).click();
      await button(main(at), text('page.change')).waitFor();
    },
    notFound: () => main(at).getByText(text('page.notFound')),
    addStep: async (event: string) => {
      await field(main(at), text('steps.what')).selectOption({ label: text(`steps.${event}`) });
      await button(main(at), text('steps.add')).click();
      await at.page().getByText(text('steps.added')).first().waitFor();
    },
  };
}
