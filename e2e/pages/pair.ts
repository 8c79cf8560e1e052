// The page of one pair: agreements, notes as they are written and as they stand, who can read it.
import { button, field, link, main, type At } from './at.ts';

export type Note = {
  readonly type: 'conversation' | 'observation';
  /** Left out: today. */
  readonly occurredOn?: string;
  readonly facts: string;
  readonly ownWords: string;
  readonly interpretation?: string;
  readonly agreements?: string;
  readonly positiveClose?: string;
};

export type Contact = {
  readonly minutes: string;
  readonly learned: string;
  readonly positiveClose?: string;
  readonly question?: string;
};

export function pairPage(at: At) {
  const { t } = at;
  const composer = () => main(at).getByRole('region', { name: t('notes:composer.label') });
  const tabs = () => main(at).getByRole('navigation', { name: t('pairs:pair.parts') });
  const dialog = () => at.page().getByRole('dialog');
  const detail = (name: string) => field(composer(), t(`notes:details.${name}.label`));
  const contactForm = () => main(at).getByRole('region', { name: t('contacts:composer.label') });
  const timeline = () => main(at).getByRole('list', { name: t('pairs:timeline.label') });
  const startContact = () => button(main(at), t('pairs:pair.contact')).click();
  const openDetails = async () => {
    const more = button(composer(), t('notes:form.more'));
    if (await more.isVisible()) await more.click();
  };
  return {
    facts: () => detail('facts'),
    ownWords: () => detail('ownWords'),
    openDetails,
    timeline,
    contactForm,
    startContact,
    /** The item on the timeline with this text in it. */
    item: (seen: string) => timeline().getByRole('listitem').filter({ hasText: seen }).first(),
    recordContact: async (contact: Contact) => {
      await startContact();
      await field(contactForm(), t('contacts:form.minutes')).fill(contact.minutes);
      await field(contactForm(), t('contacts:form.learned')).fill(contact.learned);
      if (contact.positiveClose !== undefined) {
        await field(contactForm(), t('contacts:form.positiveClose')).fill(contact.positiveClose);
      }
      if (contact.question !== undefined) {
        await button(contactForm(), t('contacts:form.more')).click();
        await field(contactForm(), t('contacts:form.question')).fill(contact.question);
      }
      await button(contactForm(), t('contacts:composer.save')).click();
      await timeline().getByText(contact.learned).first().waitFor();
    },
    planContact: async (day: string, time: string) => {
      await startContact();
      await field(contactForm(), t('contacts:form.state')).selectOption('planned');
      await field(contactForm(), t('contacts:form.on')).fill(day);
      await field(contactForm(), t('contacts:form.startsAt')).fill(time);
      await button(contactForm(), t('contacts:composer.savePlan')).click();
      await timeline().getByText(t('contacts:item.planned')).first().waitFor();
    },
    writeNote: () =>
      main(at)
        .getByRole('radio', { name: t('contacts:composer.note'), exact: true })
        .check(),
    consult: async (question: string, advice: string, followUp: string) => {
      await field(composer(), t('notes:form.type')).selectOption('consult');
      await field(composer(), t('notes:details.question.label')).fill(question);
      await field(composer(), t('notes:details.advice.label')).fill(advice);
      await field(composer(), t('notes:form.followUp')).fill(followUp);
      await button(composer(), t('notes:composer.save')).click();
      await timeline().getByText(question).first().waitFor();
    },
    /** Shows one kind of items only. */
    filter: (kind: string) =>
      main(at)
        .getByRole('group', {
          name: t('common:timeline.filter', { label: t('pairs:timeline.label') }),
        })
        .getByRole('button', { name: kind })
        .click(),
    pause: async (reason: string) => {
      await button(main(at), t('pairs:status.pause')).click();
      await field(dialog(), t('pairs:pause.reason')).selectOption(reason);
      await button(dialog(), t('pairs:pause.save')).click();
      await dialog().waitFor({ state: 'hidden' });
    },
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
