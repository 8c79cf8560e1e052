import { expect, it } from 'vitest';
import en from '#resources/locales/en/referrals.json' with { type: 'json' };
import nl from '#resources/locales/nl/referrals.json' with { type: 'json' };
import { usualDestinations } from '#shared/domain/destination-kind.ts';
import { destinations } from './destinations.ts';

it('[P27] the addresses on screen are the usual ones, under the names by which they are known', () => {
  const shown = destinations.map(({ id, kind }) => ({
    ...{ id, kind },
    names: [nl.destinations[id], en.destinations[id]],
  }));
  expect(shown).toEqual(usualDestinations);
});
