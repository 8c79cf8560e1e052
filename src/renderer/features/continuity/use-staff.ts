// Members as the rules of continuity see them, and what the school's own limit is.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import type { Role } from '#shared/domain/role.ts';

export type StaffMember = {
  readonly id: MemberId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
};

/** Undefined while reading; by name. */
export function useStaff(): readonly StaffMember[] | undefined {
  const members = useRecords('member');
  return useMemo(
    () =>
      members
        ?.map(({ id, body }) => ({
          id: memberIdSchema.parse(id),
          name: body.displayName,
          roles: body.roles,
          active: body.active,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    [members],
  );
}

/** A coach with more running pairs than this carries too much. */
export function useMostPairs(): number {
  const settings = useRecords('programmeSettings');
  return settings?.[0]?.body.mostPairsPerCoach ?? defaultSettings.mostPairsPerCoach;
}
