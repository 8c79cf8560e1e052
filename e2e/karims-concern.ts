// A concern about Karim, laid down through the page's own door: for who looks at what comes after it.
import { askIn } from './ask-in.ts';
import type { App } from './fixtures.ts';
import type { CallInput } from '#shared/ipc/contract.ts';

type Fields = CallInput<'concerns.create'>['fields'];

/** The id of Karim's pair, with its page open. */
export async function openKarimsPair(app: App): Promise<string> {
  await app.frame.go('pairs');
  await app.pairs.open('Karim');
  return new URL(app.page().url()).hash.split('/').at(-1) ?? '';
}

/** In the pair of this id, which is paused then, or in none; gives the address of the concern. */
export async function layConcern(
  app: App,
  pairId: string | null,
  change: Partial<Fields> = {},
): Promise<string> {
  const { concernId } = await askIn(app.page(), 'concerns.create', {
    pairId,
    pausePair: pairId !== null,
    fields: {
      category: 'suicidality',
      ownCategory: '',
      urgency: 'day',
      heardAtMs: Date.now() - 60_000,
      broughtBy: 'supporter',
      peerId: null,
      ownWords: '“Ik wil er niet meer zijn.”',
      facts: 'Karim zei dit in de pauze tegen zijn buddy.',
      interpretation: 'Ik schrok ervan; ik denk dat hij het meent.',
      immediateAction: 'Ik ben bij hem gebleven en heb de zorgcoördinator gebeld.',
      tooHeavy: true,
      people: [
        { pupilId: null, name: 'Karim Huisman', className: '1B', role: 'affected' },
        { pupilId: null, name: 'Julia Bakker', className: '4H1', role: 'told' },
      ],
      route: {
        encouragedOn: null,
        pupilAnswer: null,
        broughtTo: ['teacherCoach'],
        broughtOn: null,
        pupilToldOn: null,
      },
      ...change,
    },
  });
  return `/signalen/${concernId}`;
}
