// Everything that tells of hours of peers, and the sums of each peer over a school year.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { usePeerNames, useProgrammeSettings } from '#renderer/features/activities/index.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import {
  hoursOf,
  hourTotals,
  peersIn,
  studyCredits,
  type HourEntry,
  type HourSources,
  type HourTotals,
} from '#shared/domain/hours.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilSortName } from '#shared/domain/pupil.ts';
import { schoolYearDays, schoolYearOf } from '#shared/domain/school-year.ts';

/** Undefined while still reading. */
export function useHourSources(): HourSources | undefined {
  const peerHours = useRecords('peerHours');
  const lessons = useRecords('lesson');
  const activities = useRecords('activity');
  const trainings = useRecords('training');
  const dropIns = useRecords('dropInSession');
  return useMemo(
    () =>
      peerHours && lessons && activities && trainings && dropIns
        ? { peerHours, lessons, activities, trainings, dropIns }
        : undefined,
    [peerHours, lessons, activities, trainings, dropIns],
  );
}

export type PeerHoursRow = {
  readonly id: RecordId;
  readonly name: string;
  readonly sortName: string;
  readonly className: string;
  readonly totals: HourTotals;
  readonly credits: number;
};

/** Every peer who supports somebody or has hours in the year. */
export function usePeerHoursRows(schoolYear: string): readonly PeerHoursRow[] | undefined {
  const sources = useHourSources();
  const cards = useRecords('pairCard');
  const names = usePeerNames();
  const { hoursPerCredit } = useProgrammeSettings();
  const today = useToday();
  return useMemo(() => {
    if (!sources || !cards || !names) return undefined;
    const supporting = new Set(
      cards
        .filter(({ body }) => body.schoolYear === schoolYear)
        .flatMap(({ body }) => body.supporterIds),
    );
    const period = { ...schoolYearDays(schoolYear), today };
    return [...new Set([...supporting, ...peersIn(sources)])].flatMap((id) => {
      const pupil = names.pupils.get(id);
      const entries = hoursOf(id, sources, period);
      if (!pupil || (entries.length === 0 && !supporting.has(id))) return [];
      const totals = hourTotals(entries);
      return [
        {
          id,
          name: names.nameOf(id) ?? '',
          sortName: pupilSortName(pupil),
          className: pupil.className,
          totals,
          credits: studyCredits(totals.minutes, hoursPerCredit),
        },
      ];
    });
  }, [sources, cards, names, hoursPerCredit, schoolYear, today]);
}

/** The entries of one peer, newest first; undefined while still reading. */
export function usePeerEntries(
  peer: RecordId | null,
  schoolYear: string,
): readonly HourEntry[] | undefined {
  const sources = useHourSources();
  const today = useToday();
  return useMemo(
    () =>
      sources && peer !== null
        ? hoursOf(peer, sources, { ...schoolYearDays(schoolYear), today })
        : undefined,
    [sources, peer, schoolYear, today],
  );
}

/** School years in which any hours lie. */
export function useHourYears(): readonly string[] {
  const sources = useHourSources();
  return useMemo(
    () =>
      sources
        ? [
            ...sources.peerHours.map(({ body }) => schoolYearOf(body.on)),
            ...sources.lessons.map(({ body }) => body.schoolYear),
            ...sources.activities.map(({ body }) => body.schoolYear),
            ...sources.trainings.map(({ body }) => body.schoolYear),
            ...sources.dropIns.map(({ body }) => body.schoolYear),
          ]
        : [],
    [sources],
  );
}
