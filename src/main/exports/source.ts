// What an export may read: typed records of the unlocked vault, and who is asking. Never keys.
import type { RecordId } from '#shared/domain/id.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { HourSources } from '#shared/domain/hours.ts';
import { nextSchoolYear, schoolYearDays, schoolYearOf } from '#shared/domain/school-year.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

export type ExportSource = {
  readonly vault: Pick<Vault, 'members' | 'me'>;
  readonly now: () => number;
  readonly list: <K extends RecordKind>(kind: K) => readonly TypedRecord<K>[];
  readonly get: <K extends RecordKind>(kind: K, id: RecordId) => TypedRecord<K>;
};

/** What this school calls a form of support; null when it uses the usual word. */
export function ownFormName(source: ExportSource, form: PairForm): string | null {
  return source.list('programmeSettings')[0]?.body.formNames[form] ?? null;
}

/** The last day of the next school year: until when papers of a running year are kept. */
export function endOfNextYear(source: ExportSource): string {
  return schoolYearDays(nextSchoolYear(schoolYearOf(dateOf(source.now())))).last;
}

/** Everything that tells of hours of peers. */
export function hourSourcesOf(source: ExportSource): HourSources {
  return {
    peerHours: source.list('peerHours'),
    lessons: source.list('lesson'),
    activities: source.list('activity'),
    trainings: source.list('training'),
    dropIns: source.list('dropInSession'),
  };
}

/** Name and site of the school as they stand above every paper. */
export function schoolOf(source: ExportSource): { readonly school: string; readonly site: string } {
  const school = source.list('school')[0];
  return { school: school?.body.name ?? '', site: school?.body.site ?? '' };
}
