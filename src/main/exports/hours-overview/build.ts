// Builds the overview of a peer's hours in a school year. Reads nothing of pairs or who was supported.
import { endOfNextYear, hourSourcesOf, schoolOf, type ExportSource } from '#main/exports/source.ts';
import { dateOf } from '#shared/domain/date.ts';
import { hoursOf, hourTotals, studyCredits, type HourEntry } from '#shared/domain/hours.ts';
import type { HoursOverview, HoursOverviewAsk } from '#shared/domain/hours-overview.ts';
import { peerHourKinds } from '#shared/domain/peer-hours.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { schoolYearDays } from '#shared/domain/school-year.ts';

/** What may stand beside an entry: the name of a lesson, an activity…, never a note by hand. */
function aboutOf({ manual, kind, about }: HourEntry): string {
  return manual && kind !== 'electivePeriod' ? '' : about;
}

export function buildHoursOverview(
  source: ExportSource,
  { pupilId, schoolYear }: HoursOverviewAsk,
): { readonly content: HoursOverview; readonly destroyBy: string } {
  const { body } = source.get('pupil', pupilId);
  const today = dateOf(source.now());
  const period = { ...schoolYearDays(schoolYear), today };
  const entries = hoursOf(pupilId, hourSourcesOf(source), period);
  const totals = hourTotals(entries);
  const { hoursPerCredit } = source.list('programmeSettings')[0]?.body ?? defaultSettings;
  const kinds = peerHourKinds
    .map((kind) => ({
      kind,
      times: entries.filter((entry) => entry.kind === kind).length,
      minutes: totals.byKind[kind],
      missedPeriods: totals.missedByKind[kind],
    }))
    .filter(({ times, kind }) => times > 0 && kind !== 'electivePeriod');
  return {
    content: {
      ...schoolOf(source),
      name: pupilName(body),
      className: body.className,
      schoolYear,
      kinds,
      minutes: totals.minutes,
      missedPeriods: totals.missedPeriods,
      electivePeriods: totals.electivePeriods,
      credits: studyCredits(totals.minutes, hoursPerCredit),
      hoursPerCredit,
      entries: entries.map((entry) => ({
        on: entry.on,
        kind: entry.kind,
        about: aboutOf(entry),
        minutes: entry.minutes,
      })),
    },
    destroyBy: endOfNextYear(source),
  };
}
