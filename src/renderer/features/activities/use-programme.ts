// What several screens of the programme ask for: the school's own settings, and how peers are called.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { defaultSettings, type ProgrammeSettings } from '#shared/domain/programme-settings.ts';
import { pupilName, type PupilBody } from '#shared/domain/pupil.ts';

/** The settings as they hold; the usual ones until a school says otherwise. */
export function useProgrammeSettings(): ProgrammeSettings {
  return useRecords('programmeSettings')?.[0]?.body ?? defaultSettings;
}

export type PeerNames = {
  readonly pupils: ReadonlyMap<RecordId, PupilBody>;
  /** 'Noor de Vries'; null for someone whose record cannot be read here. */
  readonly nameOf: (id: RecordId) => string | null;
};

/** Undefined while still reading. */
export function usePeerNames(): PeerNames | undefined {
  const pupils = useRecords('pupil');
  return useMemo(() => {
    if (!pupils) return undefined;
    const byId = new Map(pupils.map(({ id, body }) => [id, body]));
    const nameOf = (id: RecordId) => {
      const pupil = byId.get(id);
      return pupil ? pupilName(pupil) : null;
    };
    return { pupils: byId, nameOf };
  }, [pupils]);
}
