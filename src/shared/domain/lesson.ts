// A lesson that peer leaders give, or their help in a mentor's lesson: preparing it and looking back on
// it are part of the record.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

export const lessonThemes = [
  'planning',
  'learningToLearn',
  'bullying',
  'cyberbullying',
  'systemsAndTimetable',
  'gettingAlong',
  'other',
] as const;

const text = z.string().trim().max(1000);

export const lessonSchema = z.strictObject({
  className: z.string().trim().min(1).max(20),
  schoolYear: schoolYearSchema,
  kind: z.enum(['ownLesson', 'helpInMentorLesson']),
  /** One of `lessonThemes`, or a theme of the school by name. */
  theme: z.string().trim().min(1).max(80),
  peerIds: z.array(recordIdSchema).min(1).max(8),
  on: dateSchema,
  minutes: z.int().min(5).max(240),
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

export const lessonRecord = defineRecord({ kind: 'lesson', version: 1, schema: lessonSchema });
