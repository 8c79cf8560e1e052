// A lesson that peer leaders give, or their help in a mentor's lesson: preparing it and looking back on
// it are part of the record.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { durationSchema } from './duration.ts';
import { recordIdSchema } from './id.ts';
import type { GoalCategory } from './goal.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

/** The themes that come with the product; each has an outline in the texts (`theme.<id>`). */
export const lessonThemes = [
  'planning',
  'learningToLearn',
  'bullying',
  'cyberbullying',
  'systemsAndTimetable',
  'findingWay',
  'gettingAlong',
] as const;
export type LessonTheme = (typeof lessonThemes)[number];

/** The theme that fits what a duo works on with its class; null when any theme does. */
export const themeOfGoal: Readonly<Partial<Record<GoalCategory, LessonTheme>>> = {
  contacts: 'gettingAlong',
  together: 'gettingAlong',
  findingWay: 'findingWay',
  transition: 'findingWay',
  schoolSystem: 'systemsAndTimetable',
  bullying: 'bullying',
  learning: 'learningToLearn',
  planning: 'planning',
  homework: 'planning',
};

const text = z.string().trim().max(1000);

/** Where a lesson of their own comes from: the programme's set as it is, the set with changes, themselves. */
export const lessonDesigns = ['example', 'varied', 'own'] as const;
export type LessonDesign = (typeof lessonDesigns)[number];

export const lessonSchema = z.strictObject({
  className: z.string().trim().min(1).max(20),
  schoolYear: schoolYearSchema,
  kind: z.enum(['ownLesson', 'helpInMentorLesson']),
  /** Says nothing when they only help. */
  design: z.enum(lessonDesigns),
  /** One of `lessonThemes`, or another theme by name: the school's own, or one for this lesson. */
  theme: z.string().trim().min(1).max(80),
  peerIds: z.array(recordIdSchema).min(1).max(8),
  on: dateSchema,
  minutes: durationSchema,
  missedPeriods: z.int().min(0).max(8),
  plan: z.strictObject({
    goal: text,
    steps: text,
    materials: text,
    roles: text,
    questions: text,
    helpedBy: z.string().trim().max(120),
  }),
  feedback: z.strictObject({ wentWell: text, better: text, how: text, mentor: text }),
  state: z.enum(['planned', 'given', 'cancelled']),
});
export type LessonBody = z.infer<typeof lessonSchema>;
export type LessonPlan = LessonBody['plan'];

/** What a person fills in; the school year follows from the day. */
export const lessonFieldsSchema = lessonSchema
  .omit({ schoolYear: true })
  .extend({ design: z.enum(lessonDesigns).default('example') });
export type LessonFields = z.infer<typeof lessonFieldsSchema>;

export const emptyPlan: LessonPlan = {
  goal: '',
  steps: '',
  materials: '',
  roles: '',
  questions: '',
  helpedBy: '',
};
export const emptyFeedback: LessonBody['feedback'] = {
  wentWell: '',
  better: '',
  how: '',
  mentor: '',
};

/** True for a theme with an outline of its own. */
export function isLessonTheme(theme: string): theme is LessonTheme {
  return lessonThemes.some((one) => one === theme);
}

/** Whether something may be called given or done: not before its day. */
export function canHaveHappened(on: string, today: string): boolean {
  return on !== '' && on <= today;
}

/** A peer counts once, whatever was picked twice. */
export function withoutDoubles<T>(ids: readonly T[]): T[] {
  return [...new Set(ids)];
}

export const lessonRecord = defineRecord({
  kind: 'lesson',
  version: 2,
  schema: lessonSchema,
  migrations: {
    // What nobody said then: a theme of the set was given as an example, any other was their own.
    1: (body) => {
      const lesson = z.looseObject({ theme: z.string() }).parse(body);
      return { ...lesson, design: isLessonTheme(lesson.theme) ? 'example' : 'own' };
    },
  },
});
