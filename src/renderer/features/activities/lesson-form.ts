// What is being filled in for a lesson, when it is complete, and how a theme fills the preparation. Pure.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import {
  emptyFeedback,
  emptyPlan,
  lessonDesigns,
  lessonFieldsSchema,
  type LessonBody,
  type LessonFields,
} from '#shared/domain/lesson.ts';
import type { Outline } from './use-words.ts';

const text = z.string();

export const lessonFormSchema = z.object({
  revision: z.int(),
  className: text,
  kind: z.enum(['ownLesson', 'helpInMentorLesson']),
  /** A draft of before this was asked has none. */
  design: z.enum(lessonDesigns).default('example'),
  theme: text,
  /** The theme is written instead of chosen. */
  ownTheme: z.boolean(),
  peerIds: z.array(recordIdSchema),
  on: text,
  minutes: text,
  missedPeriods: text,
  plan: z.object({
    goal: text,
    steps: text,
    materials: text,
    roles: text,
    questions: text,
    helpedBy: text,
  }),
  feedback: z.object({ wentWell: text, better: text, how: text, mentor: text }),
  state: z.enum(['planned', 'given', 'cancelled']),
});
export type LessonForm = z.infer<typeof lessonFormSchema>;

export const newLessonForm: LessonForm = {
  revision: 0,
  className: '',
  kind: 'ownLesson',
  design: 'example',
  theme: '',
  ownTheme: false,
  peerIds: [],
  on: '',
  minutes: '50',
  missedPeriods: '0',
  plan: emptyPlan,
  feedback: emptyFeedback,
  state: 'planned',
};

/** `known`: themes one can choose from; any other stands as written. */
export function formOf(lesson: LessonBody, revision: number, known: readonly string[]): LessonForm {
  const { schoolYear: _year, minutes, missedPeriods, ...rest } = lesson;
  return {
    ...rest,
    revision,
    ownTheme: !known.includes(lesson.theme),
    minutes: String(minutes),
    missedPeriods: String(missedPeriods),
  };
}

/** A whole number as typed; NaN when it is none. */
export function wholeNumber(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
}

function fieldsOf(form: LessonForm): unknown {
  const { revision: _revision, ownTheme: _own, ...rest } = form;
  return {
    ...rest,
    minutes: wholeNumber(form.minutes),
    missedPeriods: wholeNumber(form.missedPeriods),
  };
}

export const lessonFieldNames = [
  'className',
  'peerIds',
  'theme',
  'on',
  'minutes',
  'missedPeriods',
] as const;
export type LessonFieldName = (typeof lessonFieldNames)[number];

/** The fields that are not in order yet, in the order of the screen. */
export function missingInLesson(form: LessonForm): readonly LessonFieldName[] {
  const read = lessonFieldsSchema.safeParse(fieldsOf(form));
  if (read.success) return [];
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  return lessonFieldNames.filter((name) => wrong.has(name));
}

/** Only for a form in which nothing is missing. */
export function toLesson(form: LessonForm): LessonFields {
  return lessonFieldsSchema.parse(fieldsOf(form));
}

const filled = ['goal', 'steps', 'questions'] as const;

/** The preparation with the outline of a theme where nothing of one's own stands. */
export function withOutline(
  plan: LessonForm['plan'],
  outline: Outline | null,
  before: Outline | null,
): LessonForm['plan'] {
  if (!outline) return plan;
  const next = { ...plan };
  for (const field of filled) {
    const own = plan[field].trim();
    if (own === '' || own === before?.[field].trim()) next[field] = outline[field];
  }
  return next;
}
