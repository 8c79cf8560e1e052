// Builds the emergency sheet: numbers, ladders and colleagues only, never a pupil.
import { endOfNextYear, schoolOf, type ExportSource } from '#main/exports/source.ts';
import { rungParties, type Ladder, type RungParty } from '#shared/domain/concern-clock.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import type { EmergencySheet } from '#shared/domain/emergency-sheet.ts';
import { urgencies } from '#shared/domain/urgency.ts';

/** More names of one role would push the sheet off its page. */
const mostNames = 8;

function partiesOn(ladder: Ladder): readonly RungParty[] {
  const used = new Set(urgencies.flatMap((urgency) => ladder[urgency].map(({ party }) => party)));
  return rungParties.filter((party) => used.has(party));
}

const folded = (name: string): string => name.trim().toLocaleLowerCase('nl');

export function buildEmergencySheet(source: ExportSource): {
  readonly content: EmergencySheet;
  readonly destroyBy: string;
} {
  const settings = concernSettingsIn(source.list('concernSettings'));
  const reachOf = new Map(
    source
      .list('staffContact')
      .filter(({ body }) => body.active)
      .map(({ body }) => [folded(body.name), body.reach]),
  );
  const peopleOf = (party: RungParty) =>
    source.vault
      .members()
      .filter(({ active, roles }) => active && roles.includes(party))
      .map(({ displayName, functionTitle = '' }) => ({
        name: displayName,
        functionTitle,
        reach: reachOf.get(folded(displayName)) ?? '',
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return {
    content: {
      ...schoolOf(source),
      card: source.list('emergencyCard')[0]?.body ?? null,
      ladder: settings.ladder,
      parties: partiesOn(settings.ladder).map((party) => {
        const people = peopleOf(party);
        const more = Math.max(0, people.length - mostNames);
        return { party, people: people.slice(0, mostNames), more };
      }),
      ownCategories: [...settings.ownCategories],
    },
    destroyBy: endOfNextYear(source),
  };
}
