// How heavy it is for a peer: asked by keyboard, one peer's page, the list, letting a new coach in.
import { button, field, goTo, heading, main, rowWith, type At } from './at.ts';

export function peerLoadPage(at: At) {
  const { t } = at;
  const dialog = () => at.page().getByRole('dialog');
  const press = (keys: string) => at.page().keyboard.press(keys);
  const type = (text: string) => at.page().keyboard.type(text);
  return {
    openList: () => goTo(at, '/intervisie/belasting'),
    row: (peer: string) => rowWith(main(at).getByRole('grid'), peer),
    openPeer: async (peer: string) => {
      await goTo(at, '/intervisie/belasting');
      await rowWith(main(at).getByRole('grid'), peer).click();
      await heading(main(at), peer).waitFor();
    },
    /** Keys only: a name, a digit, a few words; leads to the page of the peer. */
    checkIn: async (givenName: string, load: string, gives: string) => {
      await goTo(at, '/intervisie/check-in');
      await main(at).getByRole('combobox').waitFor();
      await type(givenName);
      await main(at).getByRole('option', { name: givenName }).first().waitFor();
      await press('Enter');
      // Past the button that takes the name away again.
      await press('Tab');
      await press('Tab');
      await press(load);
      await press('Tab');
      await type(gives);
      await press('Control+Enter');
      await main(at)
        .getByRole('list', { name: t('peerLoad:peer.history') })
        .waitFor();
    },
    heavy: (name: string) => main(at).getByText(t('peerLoad:care.title', { name })),
    /** Beside the finish of a session: for whom it was heavy. */
    showHeavy: () => button(main(at), t('peerLoad:heavy.show')).click(),
    makeCare: () => button(main(at), t('peerLoad:care.make')).first().click(),
    plan: async (needs: string, supports: string) => {
      await field(main(at), t('peerLoad:plan.needs')).fill(needs);
      await field(main(at), t('peerLoad:plan.supports')).fill(supports);
      await button(main(at), t('peerLoad:plan.save')).click();
      await at.page().getByText(t('peerLoad:plan.saved')).first().waitFor();
    },
    /** The card on the screen of a session: the row of a buddy, by number. */
    buddy: (number: number) =>
      main(at).getByRole('radiogroup', {
        name: t('peerLoad:card.of', { name: t('peerLoad:card.buddy', { number }) }),
      }),
    card: () => main(at).getByRole('region', { name: t('peerLoad:card.title') }),
    /** For a coach who came after. */
    letIn: async (peer: string, names: string) => {
      await button(main(at), t('peerLoad:before.letInOf', { peer, names })).click();
      await button(dialog(), t('peerLoad:before.letIn')).click();
      await dialog().waitFor({ state: 'hidden' });
    },
  };
}
