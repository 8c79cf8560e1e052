// Who must know of a concern by when, from the school's ladder and who stands on it now.
import { useCallback } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { startRungs, type ClockRung, type RungParty } from '#shared/domain/concern-clock.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

/** Whether the ladder of this urgency asks a teacher coach whom nobody is, because there is no pair. */
export function useCoachMissing(coachId: MemberId | null): (urgency: Urgency) => boolean {
  const settings = useRecords('concernSettings');
  return useCallback(
    (urgency) =>
      coachId === null &&
      concernSettingsIn(settings ?? []).ladder[urgency].some(
        ({ party }) => party === 'teacherCoach',
      ),
    [settings, coachId],
  );
}

/** `const rungs = useRungs(coachId); rungs('acute', heardAtMs)`; without a pair there is no coach on it. */
export function useRungs(
  coachId: MemberId | null,
): (urgency: Urgency, heardAtMs: number) => readonly ClockRung[] {
  const settings = useRecords('concernSettings');
  const members = useRecords('member');
  return useCallback(
    (urgency, heardAtMs) => {
      const peopleOf = (party: RungParty): readonly MemberId[] =>
        party === 'teacherCoach'
          ? coachId === null
            ? []
            : [coachId]
          : (members ?? [])
              .filter(({ body }) => body.active && body.roles.includes(party))
              .map(({ id }) => memberIdSchema.parse(id));
      return startRungs(concernSettingsIn(settings ?? []).ladder, urgency, heardAtMs, peopleOf);
    },
    [settings, members, coachId],
  );
}
