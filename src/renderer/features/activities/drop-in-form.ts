// What is being filled in for a drop-in session, when it is complete, and who is on duty when. Pure.
import * as z from 'zod';
import {
  dropInDays,
  dropInFieldsSchema,
  type DropInFields,
  type DropInSessionBody,
} from '#shared/domain/activity.ts';
import { isDateText } from '#shared/domain/date.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { schoolYearDays, schoolYearOf } from '#shared/domain/school-year.ts';
import { wholeNumber } from './lesson-form.ts';

const text = z.string();

export const dropInFormSchema = z.object({
  revision: z.int(),
  title: text,
  kind: z.enum(['place', 'digital', 'person', 'activity']),
  weekday: z.int(),
  everyWeeks: z.int(),
  startsAt: text,
  minutes: text,
  from: text,
  until: text,
  place: text,
  agreedWith: text,
  duty: z.array(z.object({ on: text, peerIds: z.array(recordIdSchema) })),
});
export type DropInForm = z.infer<typeof dropInFormSchema>;

/** Runs to the end of the school year unless somebody says otherwise. */
export function newDropInForm(today: string): DropInForm {
  return {
    revision: 0,
    title: '',
    kind: 'place',
    weekday: 4,
    everyWeeks: 1,
    startsAt: '12:30',
    minutes: '30',
    from: today,
    until: schoolYearDays(schoolYearOf(today)).last,
    place: '',
    agreedWith: '',
    duty: [],
  };
}

export function dropInFormOf(session: DropInSessionBody, revision: number): DropInForm {
  const { schoolYear: _year, minutes, ...rest } = session;
  return { ...rest, revision, minutes: String(minutes) };
}

function fieldsOf(form: DropInForm): unknown {
  const { revision: _revision, ...rest } = form;
  return { ...rest, minutes: wholeNumber(form.minutes) };
}

const dropInFieldNames = [
  'title',
  'startsAt',
  'minutes',
  'from',
  'until',
  'place',
  'agreedWith',
] as const;
export type DropInFieldName = (typeof dropInFieldNames)[number];

/** The fields that are not in order yet, in the order of the screen. */
export function missingInDropIn(form: DropInForm): readonly DropInFieldName[] {
  const read = dropInFieldsSchema.safeParse(fieldsOf(form));
  if (read.success) return [];
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return dropInFieldNames.filter((name) => wrong.has(name));
}

/** Only for a form in which nothing is missing. */
export function toDropIn(form: DropInForm): DropInFields {
  return dropInFieldsSchema.parse(fieldsOf(form));
}

export type DutyDay = { readonly on: string; readonly peerIds: readonly RecordId[] };

/** Every day of the session with who is there, oldest first; days of an earlier rhythm included. */
export function dutyDays(
  session: Pick<DropInForm, 'weekday' | 'everyWeeks' | 'from' | 'until' | 'duty'>,
): readonly DutyDay[] {
  if (!isDateText(session.from) || !isDateText(session.until)) return [];
  const known = new Map(session.duty.map(({ on, peerIds }) => [on, peerIds]));
  const days = [...new Set([...dropInDays(session), ...known.keys()])].sort();
  return days.map((on) => ({ on, peerIds: known.get(on) ?? [] }));
}

/** The duty with these peers on one day, and on all days of the session after it if so wished. */
export function withDuty(
  session: Parameters<typeof dutyDays>[0],
  on: string,
  peerIds: readonly RecordId[],
  alsoLater: boolean,
): DropInForm['duty'] {
  return dutyDays(session)
    .map((day) =>
      day.on === on || (alsoLater && day.on > on)
        ? { on: day.on, peerIds: [...peerIds] }
        : { on: day.on, peerIds: [...day.peerIds] },
    )
    .filter((day) => day.peerIds.length > 0);
}
