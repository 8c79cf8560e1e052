// The page of one pair: agreements, notes as they are written and as they stand, who can read it.
import { button, field, link, main, type At } from './at.ts';

export type Note = {
  readonly type: 'conversation' | 'buddyMeeting' | 'observation';
  /** Left out: today. */
  readonly occurredOn?: string;
  readonly facts: string;
  readonly ownWords: string;
  readonly interpretation?: string;
  readonly agreements?: string;
  readonly positiveClose?: string;
};

export function pairPage(at: At) {
  const { t } = at;
  const composer = () => main(at).getByRole('region', { name: t('notes:composer.label') });
  const tabs = () => main(at).getByRole('navigation', { name: t('pairs:pair.parts') });
  const dialog = () => at.page().getByRole('dialog');
  const detail = (name: string) => field(composer(), t(`notes:details.${name}.label`));
  const openDetails = async () => {
    const more = button(composer(), t('notes:form.more'));
    if (await more.isVisible()) await more.click();
  };
  return {
    composer,
    facts: () => detail('facts'),
    ownWords: () => detail('ownWords'),
    detail,
    openDetails,
    timeline: () => main(at).getByRole('list', { name: t('pairs:timeline.label') }),
    open: (tab: 'timeline' | 'agreements' | 'readers') =>
      link(tabs(), t(`pairs:pair.${tab}`)).click(),
    agree: async (day: string, mentorMayKnow: boolean) => {
      await field(main(at), t('pairs:agreement.supporter')).fill(day);
      await field(main(at), t('pairs:agreement.supportee')).fill(day);
      await field(main(at), t('pairs:agreement.secrecy')).fill(day);
      if (mentorMayKnow) {
        await main(at)
          .getByRole('checkbox', { name: t('pairs:agreement.mentor'), exact: true })
          .check();
      }
      await button(main(at), t('pairs:agreement.save')).click();
      await at.page().getByText(t('pairs:agreement.saved')).first().waitFor();
    },
    write: async (note: Note) => {
      await field(composer(), t('notes:form.type')).selectOption(note.type);
      if (note.occurredOn !== undefined) {
        await field(composer(), t('notes:form.occurredOn')).fill(note.occurredOn);
      }
      await detail('facts').fill(note.facts);
      await detail('ownWords').fill(note.ownWords);
      const more = { interpretation: '', agreements: '', positiveClose: '', ...note };
      for (const name of ['interpretation', 'agreements', 'positiveClose'] as const) {
        if (more[name] === '') continue;
        await openDetails();
        await detail(name).fill(more[name]);
      }
    },
    draftIsSaved: () =>
      composer()
        .getByText(new RegExp(t('notes:draft.saved').slice(0, 12)))
        .waitFor(),
    layDown: async (seen: string) => {
      await button(composer(), t('notes:composer.save')).click();
      await main(at)
        .getByRole('list', { name: t('pairs:timeline.label') })
        .getByText(seen)
        .first()
        .waitFor();
    },
    refer: () => button(main(at), t('pairs:pair.refer')).click(),
    printReport: async (reader: string) => {
      await button(main(at), t('notes:entry.print')).first().click();
      await field(dialog(), t('notes:print.reader')).fill(reader);
      await button(dialog(), t('notes:print.make')).click();
      await dialog().waitFor({ state: 'hidden', timeout: 30_000 });
    },
  };
}
