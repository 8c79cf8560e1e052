// What is being filled in for hours by hand, and when it is complete. Pure.
import {
  manualHoursSchema,
  type ManualHourKind,
  type ManualHours,
} from '#shared/domain/peer-hours.ts';
import type { RecordId } from '#shared/domain/id.ts';

export type HoursForm = {
  readonly pupilIds: readonly RecordId[];
  readonly kind: ManualHourKind;
  readonly on: string;
  readonly minutes: string;
  readonly missedPeriods: string;
  readonly note: string;
};

const fieldNames = ['pupilIds', 'on', 'minutes', 'missedPeriods'] as const;
export type HoursFieldName = (typeof fieldNames)[number] | 'future';

const number = (typed: string): number =>
  /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;

export function toManualHours(form: HoursForm): ManualHours | null {
  const read = manualHoursSchema.safeParse({
    ...form,
    minutes: number(form.minutes),
    missedPeriods: number(form.missedPeriods),
  });
  return read.success ? read.data : null;
}

/** What is not in order yet; `future` when hours other than an elective period lie ahead. */
export function missingInHours(form: HoursForm, today: string): readonly HoursFieldName[] {
  const read = manualHoursSchema.safeParse({
    ...form,
    minutes: number(form.minutes),
    missedPeriods: number(form.missedPeriods),
  });
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  const missing = fieldNames.filter((name) => wrong.has(name));
  const ahead = form.kind !== 'electivePeriod' && !wrong.has('on') && form.on > today;
  return ahead ? [...missing, 'future'] : missing;
}
