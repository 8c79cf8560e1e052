// What the clocks of concerns and broken glasses ask of this member today. Pure: the rule of who must know by
// when is in shared/domain/concern-clock.ts.
import { rungState, rungsFor } from '#shared/domain/concern-clock.ts';
import type { TodayInput, TodayItem } from './today-item.ts';

/** Own rungs that are not known yet, the latest first; with those below that were not reached in time. */
export function concernItems(input: TodayInput): readonly TodayItem[] {
  const nowMs = input.nowMs ?? 0;
  const clocks = input.clocks ?? [];
  return clocks
    .flatMap((clock) =>
      rungsFor(clock.body, input.me, nowMs).map(({ rung, late }) => ({
        id: `${clock.id}-${rung.party}`,
        type: 'concernClock' as const,
        clockId: clock.id,
        revision: clock.revision,
        rung: clock.body.rungs.indexOf(rung),
        concernId: clock.body.concernId,
        code: clock.body.code,
        urgency: clock.body.urgency,
        byMs: rung.byMs,
        late: rungState(rung, nowMs) === 'late',
        unreached: late.map(({ party }) => party),
      })),
    )
    .sort((a, b) => a.byMs - b.byMs);
}

/** A broken glass stands until somebody else whose dossier it is has seen it. */
export function glassItems(input: TodayInput): readonly TodayItem[] {
  const seen = new Set((input.glassSeen ?? []).map(({ body }) => body.glassBreakId));
  const concerns = new Map((input.concerns ?? []).map((one) => [one.dossierId, one]));
  return (input.glassBreaks ?? [])
    .filter(({ id, body }) => !seen.has(id) && body.memberId !== input.me)
    .flatMap((broken) => {
      const concern = concerns.get(broken.dossierId);
      if (!concern) return [];
      return [
        {
          id: broken.id,
          type: 'glassBroken' as const,
          concernId: concern.id,
          code: concern.body.code,
          memberId: broken.body.memberId,
          reason: broken.body.reason,
        },
      ];
    });
}
