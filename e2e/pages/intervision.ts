// Intervisie: groups, planning them, what peers want to bring in, the calendar and the methods.
import { action, button, field, goTo, group, heading, main, rowWith, type At } from './at.ts';

export type NewIntervisionGroup = {
  readonly name: string;
  readonly kind: 'buddies' | 'leaders' | 'other';
  /** Parts of names, as one would type them; left out: those that are proposed. */
  readonly peers?: readonly string[];
  readonly place?: string;
};

export type NewSeries = {
  readonly type: 'intervision' | 'reflection' | 'dilemma';
  /** '0' for one session. */
  readonly everyWeeks: '0' | '1' | '2' | '3' | '4';
  readonly from: string;
  readonly until?: string;
};

export function intervisionPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const save = async () => {
    await at.page().keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'hidden' });
  };
  const addPeers = async (peers: readonly string[]) => {
    const picker = main(at).getByRole('combobox', { name: t('intervision:group.peers') });
    for (const peer of peers) {
      await picker.fill(peer);
      await main(at).getByRole('option').filter({ hasText: peer }).first().waitFor();
      await picker.press('Enter');
    }
  };
  const openGroup = async (name: string) => {
    await goTo(at, '/intervisie');
    await rowWith(main(at).getByRole('grid'), name).click();
    await heading(main(at), name).waitFor();
  };
  const startNew = async () => {
    await goTo(at, '/intervisie');
    await button(main(at), t('intervision:list.new')).first().click();
    await heading(main(at), t('intervision:group.new')).waitFor();
  };
  const fill = async ({ name, kind, peers = [], place }: NewIntervisionGroup) => {
    await field(main(at), t('intervision:group.name')).fill(name);
    await group(main(at), t('intervision:group.kind'))
      .getByRole('radio', { name: new RegExp(`^${t(`intervision:kindChoice.${kind}`)}`) })
      .check();
    await addPeers(peers);
    if (place !== undefined) await field(main(at), t('intervision:group.place')).fill(place);
  };
  /** Leads to the group. */
  const saveAs = async (name: string) => {
    await at.page().keyboard.press('Control+Enter');
    await heading(main(at), name).waitFor();
    await button(main(at), t('intervision:plan.open')).waitFor();
  };
  /** Of the group that is open. */
  const plan = async ({ type, everyWeeks, from, until }: NewSeries) => {
    await button(main(at), t('intervision:plan.open')).click();
    await field(dialog(), t('intervision:plan.type')).selectOption(type);
    await field(dialog(), t('intervision:plan.rhythm')).selectOption(everyWeeks);
    const once = everyWeeks === '0';
    const first = once ? t('intervision:plan.on') : t('intervision:plan.from');
    await field(dialog(), first).fill(from);
    if (until !== undefined) await field(dialog(), t('intervision:plan.until')).fill(until);
    await save();
  };
  return {
    openGroup,
    startNew,
    fill,
    saveAs,
    /** A group of peer buddies of which one is the coach, with one session planned for this day; leads to the group. */
    makeGroup: async (made: Omit<NewIntervisionGroup, 'kind'>, on: string) => {
      await startNew();
      await fill({ ...made, kind: 'buddies' });
      await saveAs(made.name);
      await plan({ type: 'intervision', everyWeeks: '0', from: on });
    },
    /** The form of the group that is open. */
    change: async () => {
      await action(main(at), t('intervision:group.edit')).click();
      await heading(main(at), t('intervision:group.change')).waitFor();
    },
    addMissingLeaders: (count: number) =>
      button(main(at), t('intervision:group.addLeaders', { count })).click(),
    startPlanning: async () => {
      await button(main(at), t('intervision:plan.open')).click();
      await dialog().waitFor();
    },
    plan,
    coming: () => main(at).getByRole('list', { name: t('intervision:sessions.coming') }),
    agenda: () => main(at).getByRole('list', { name: t('intervision:agenda.title') }),
    /** Of the group that is open. */
    addTopic: async (text: string, broughtBy = '') => {
      await field(main(at), t('intervision:topics.text')).fill(text);
      if (broughtBy !== '') {
        await field(main(at), t('intervision:topics.broughtBy')).selectOption({ label: broughtBy });
      }
      await field(main(at), t('intervision:topics.text')).press('Enter');
      await main(at)
        .getByRole('list', { name: t('intervision:topics.title') })
        .getByText(text)
        .waitFor();
    },
    /** The one next step, on the list of groups, on the group and on Vandaag. */
    toSession: async () => {
      await action(main(at), t('intervision:list.open')).click();
      await at.page().waitForURL((url) => url.hash.startsWith('#/intervisie/bijeenkomst/'));
    },
  };
}
