// What is being filled in for an activity, and when it is complete. Pure.
import * as z from 'zod';
import {
  activityFieldsSchema,
  type ActivityBody,
  type ActivityFields,
} from '#shared/domain/activity.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { wholeNumber } from './lesson-form.ts';

const text = z.string();

export const activityFormSchema = z.object({
  revision: z.int(),
  className: text,
  kind: text,
  /** The kind is written instead of chosen. */
  ownKind: z.boolean(),
  title: text,
  on: text,
  minutes: text,
  missedPeriods: text,
  peerIds: z.array(recordIdSchema),
  note: text,
  state: z.enum(['planned', 'done', 'cancelled']),
});
export type ActivityForm = z.infer<typeof activityFormSchema>;

export const newActivityForm: ActivityForm = {
  revision: 0,
  className: '',
  kind: '',
  ownKind: false,
  title: '',
  on: '',
  minutes: '120',
  missedPeriods: '0',
  peerIds: [],
  note: '',
  state: 'planned',
};

/** `known`: kinds one can choose from; any other stands as written. */
export function activityFormOf(
  activity: ActivityBody,
  revision: number,
  known: readonly string[],
): ActivityForm {
  const { schoolYear: _year, minutes, missedPeriods, className, ...rest } = activity;
  return {
    ...rest,
    revision,
    className: className ?? '',
    ownKind: !known.includes(activity.kind),
    minutes: String(minutes),
    missedPeriods: String(missedPeriods),
  };
}

function fieldsOf(form: ActivityForm): unknown {
  const { revision: _revision, ownKind: _own, ...rest } = form;
  return {
    ...rest,
    className: form.className === '' ? null : form.className,
    minutes: wholeNumber(form.minutes),
    missedPeriods: wholeNumber(form.missedPeriods),
  };
}

const activityFieldNames = ['kind', 'title', 'on', 'minutes', 'missedPeriods'] as const;
export type ActivityFieldName = (typeof activityFieldNames)[number];

/** The fields that are not in order yet, in the order of the screen. */
export function missingInActivity(form: ActivityForm): readonly ActivityFieldName[] {
  const read = activityFieldsSchema.safeParse(fieldsOf(form));
  if (read.success) return [];
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return activityFieldNames.filter((name) => wrong.has(name));
}

/** Only for a form in which nothing is missing. */
export function toActivity(form: ActivityForm): ActivityFields {
  return activityFieldsSchema.parse(fieldsOf(form));
}
