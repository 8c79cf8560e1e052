// Intervisie: groups, planning them, what peers want to bring in, the calendar and the methods.
import { action, button, field, group, heading, main, rowWith, type At } from './at.ts';

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
  const goTo = async (path: string) => {
    await at.page().evaluate((to) => {
      location.hash = to;
    }, `#${path}`);
    await main(at).getByRole('heading', { level: 1 }).waitFor();
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
    await goTo('/intervisie');
    await rowWith(main(at).getByRole('grid'), name).click();
    await heading(main(at), name).waitFor();
  };
  return {
    goTo,
    addPeers,
    openGroup,
    startNew: async () => {
      await goTo('/intervisie');
      await button(main(at), t('intervision:list.new')).first().click();
      await heading(main(at), t('intervision:group.new')).waitFor();
    },
    fill: async ({ name, kind, peers = [], place }: NewIntervisionGroup) => {
      await field(main(at), t('intervision:group.name')).fill(name);
      await group(main(at), t('intervision:group.kind'))
        .getByRole('radio', { name: new RegExp(`^${t(`intervision:kindChoice.${kind}`)}`) })
        .check();
      await addPeers(peers);
      if (place !== undefined) await field(main(at), t('intervision:group.place')).fill(place);
    },
    /** Leads to the group. */
    saveAs: async (name: string) => {
      await at.page().keyboard.press('Control+Enter');
      await heading(main(at), name).waitFor();
      await button(main(at), t('intervision:plan.open')).waitFor();
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
    /** Of the group that is open. */
    plan: async ({ type, everyWeeks, from, until }: NewSeries) => {
      await button(main(at), t('intervision:plan.open')).click();
      await field(dialog(), t('intervision:plan.type')).selectOption(type);
      await field(dialog(), t('intervision:plan.rhythm')).selectOption(everyWeeks);
      const once = everyWeeks === '0';
      const first = once ? t('intervision:plan.on') : t('intervision:plan.from');
      await field(dialog(), first).fill(from);
      if (until !== undefined) await field(dialog(), t('intervision:plan.until')).fill(until);
      await save();
    },
    coming: () => main(at).getByRole('list', { name: t('intervision:sessions.coming') }),
    past: () => main(at).getByRole('list', { name: t('intervision:sessions.past') }),
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
    cancelFirst: async (reason: string) => {
      await main(at)
        .getByRole('button', { name: new RegExp(`^${t('intervision:change.open')}`) })
        .first()
        .click();
      await dialog()
        .getByRole('radio', { name: t('intervision:change.cancel') })
        .check();
      await field(dialog(), t('intervision:change.reason')).fill(reason);
      await save();
    },
    /** The one next step, on the list of groups, on the group and on Vandaag. */
    toSession: async () => {
      await action(main(at), t('intervision:list.open')).click();
      await at.page().waitForURL((url) => url.hash.startsWith('#/intervisie/bijeenkomst/'));
    },
  };
}
