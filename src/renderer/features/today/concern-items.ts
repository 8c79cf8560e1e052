// What the clocks of concerns and broken glasses ask of this member today. Pure: the rule of who must know by
// when is in shared/domain/concern-clock.ts.
import { rungState, rungsFor } from '#shared/domain/concern-clock.ts';
import { letInsOf, maySeeGlass } from '#shared/domain/glass-break.ts';
import type { DossierId } from '#shared/domain/id.ts';
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

/** A broken glass stands with those whose dossier it is, until one of them has seen it. */
export function glassItems(input: TodayInput): readonly TodayItem[] {
  const { me, glassBreaks = [], glassSeen = [], disclosures = [] } = input;
  const seen = new Set(glassSeen.map(({ body }) => body.glassBreakId));
  const behind = new Map(
    [
      ...(input.concerns ?? []).map((one) => ({ ...one, concernId: one.id })),
      ...(input.reportingCodes ?? []).map((one) => ({ ...one, concernId: one.body.concernId })),
    ].map((one) => [one.dossierId, one]),
  );
  return glassBreaks
    .filter(({ id }) => !seen.has(id))
    .flatMap((broken) => {
      const here = (one: { readonly dossierId: DossierId }) => one.dossierId === broken.dossierId;
      const opened = behind.get(broken.dossierId);
      const breakers = glassBreaks.filter(here).map(({ createdBy }) => createdBy);
      if (!opened || !maySeeGlass(me, broken, breakers, letInsOf(disclosures.filter(here))))
        return [];
      const { kind, body, concernId } = opened;
      const { createdBy: memberId } = broken;
      return [
        {
          id: broken.id,
          type: 'glassBroken' as const,
          ...{ concernId, opened: kind, code: body.code, memberId, reason: broken.body.reason },
        },
      ];
    });
}
