// The form of planning, in the words and figures one types, and which days of a series fall out. Pure.
import { dateSchema, timeSchema } from '#shared/domain/date.ts';
import { durationIn } from '#shared/domain/duration.ts';
import {
  isHoliday,
  seriesDays,
  type Holiday,
  type IntervisionSessionBody,
  type Series,
} from '#shared/domain/intervision-session.ts';

/** What a group plans; a check-in and a consult are with one peer. */
export const groupTypes = ['intervision', 'reflection', 'dilemma'] as const;

/** Weeks between sessions; '0' for one session. */
export const rhythms = ['0', '1', '2', '3', '4'] as const;

export type PlanForm = {
  readonly type: (typeof groupTypes)[number];
  readonly from: string;
  readonly everyWeeks: string;
  readonly until: string;
  readonly startsAt: string;
  readonly minutes: string;
  readonly place: string;
  readonly leadId: string;
};

export function seriesOf({ from, until, everyWeeks }: PlanForm): Series {
  const once = everyWeeks === '0';
  return { from, until: once ? from : until, everyWeeks: once ? 1 : Number(everyWeeks) };
}

export type PlanFault = 'from' | 'until' | 'startsAt' | 'minutes';

/** The fields to send, or the names of those that are not in order. */
export function readPlan(form: PlanForm) {
  const { type, place } = form;
  const series = seriesOf(form);
  const startsAt = form.startsAt.trim().replace('.', ':');
  const minutes = durationIn(form.minutes);
  const faults: PlanFault[] = [];
  if (!dateSchema.safeParse(series.from).success) faults.push('from');
  else if (!dateSchema.safeParse(series.until).success || series.until < series.from) {
    faults.push('until');
  }
  if (!timeSchema.safeParse(startsAt).success) faults.push('startsAt');
  if (minutes === null) faults.push('minutes');
  return faults.length > 0 || minutes === null
    ? faults
    : { type, place, series, startsAt, minutes };
}

export type SeriesDay = {
  readonly on: string;
  /** The holiday it falls in, or that the group meets then already; null when it will be planned. */
  readonly out: { readonly holiday: string } | 'taken' | null;
};

/** Every day of the rhythm, also those that fall out. */
export function daysOfSeries(
  series: Series,
  holidays: readonly Holiday[],
  sessions: readonly { readonly body: Pick<IntervisionSessionBody, 'on' | 'state'> }[],
): readonly SeriesDay[] {
  if (!dateSchema.safeParse(series.from).success) return [];
  if (!dateSchema.safeParse(series.until).success) return [];
  const taken = new Set(
    sessions.filter(({ body }) => body.state !== 'cancelled').map(({ body }) => body.on),
  );
  return seriesDays(series, []).map((on) => {
    const holiday = holidays.find((one) => isHoliday(on, [one]));
    if (holiday) return { on, out: { holiday: holiday.name } };
    return { on, out: taken.has(on) ? 'taken' : null };
  });
}
