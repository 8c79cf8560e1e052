// The sheet of one lesson on paper: its preparation, and room (or the words) for looking back.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { lessonSchema } from './lesson.ts';

export const lessonPlanAskSchema = z.strictObject({ lessonId: recordIdSchema });

const { className, kind, theme, on, minutes, plan, feedback, state } = lessonSchema.shape;

export const lessonPlanSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  peers: z.array(z.string()),
  className,
  kind,
  theme,
  on,
  minutes,
  plan,
  feedback,
  state,
});
export type LessonPlanPaper = z.infer<typeof lessonPlanSchema>;
