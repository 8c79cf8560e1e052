// What a school may not make of its ladder: too slow when it is acute, a higher rung before a lower one, or
// something serious that care hears of tomorrow. Judged at the moments of a school day, with the real clock.
import { endOfDay } from 'date-fns';
import { dueAtMs, type Ladder, type Rung } from './concern-clock.ts';
import { isSerious, urgencies, type Urgency } from './urgency.ts';

export type LadderFault = {
  readonly code: 'ladderTooSlow' | 'ladderTurnsBack' | 'ladderWithoutCare' | 'ladderDoubled';
  readonly urgency: Urgency;
};

const dayMs = 24 * 60 * 60_000;

/** Every half hour from seven in the morning to six in the afternoon of a plain Tuesday. */
const moments: readonly number[] = Array.from({ length: 23 }, (_, half) =>
  new Date(2026, 10, 24, 7, half * 30).getTime(),
);

function turnsBack(rungs: readonly Rung[]): boolean {
  return moments.some((heardAtMs) =>
    rungs.some(({ within }, at) => {
      const below = rungs[at - 1];
      return below !== undefined && dueAtMs(within, heardAtMs) < dueAtMs(below.within, heardAtMs);
    }),
  );
}

function careKnowsToday(rungs: readonly Rung[]): boolean {
  const care = rungs.find(({ party }) => party === 'careCoordinator');
  return (
    care !== undefined &&
    moments.every((heardAtMs) => dueAtMs(care.within, heardAtMs) <= endOfDay(heardAtMs).getTime())
  );
}

function faultOf(urgency: Urgency, rungs: readonly Rung[]): LadderFault['code'] | null {
  if (new Set(rungs.map(({ party }) => party)).size !== rungs.length) return 'ladderDoubled';
  const slow = rungs.some(({ within }) =>
    moments.some((heardAtMs) => dueAtMs(within, heardAtMs) > heardAtMs + dayMs),
  );
  if (urgency === 'acute' && slow) return 'ladderTooSlow';
  if (isSerious(urgency) && !careKnowsToday(rungs)) return 'ladderWithoutCare';
  return turnsBack(rungs) ? 'ladderTurnsBack' : null;
}

/** The first thing wrong, from the most urgent ladder on; null when the ladders may stand. */
export function ladderFault(ladder: Ladder): LadderFault | null {
  for (const urgency of urgencies) {
    const code = faultOf(urgency, ladder[urgency]);
    if (code) return { code, urgency };
  }
  return null;
}
