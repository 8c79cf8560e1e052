import { expect, it } from 'vitest';
import { saysTheSame } from './intervision-outcome.ts';

const outcome = 'Samen een vaste plek in de pauze zoeken';

it.each([
  outcome,
  'samen een vaste plek, in de pauze zoeken!',
  `${outcome} met Noor`,
  'vaste plek in de pauze',
])('[P36] the words of a session are known again on a pair: %s', (text) => {
  expect(saysTheSame(text, outcome)).toBe(true);
});

it.each(['Kijk waar ze kunnen zitten', 'Pauze', 'Bespreek de lunch'])(
  '[P36] own words are not: %s',
  (text) => {
    expect(saysTheSame(text, outcome)).toBe(false);
  },
);
