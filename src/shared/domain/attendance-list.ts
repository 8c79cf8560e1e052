// The attendance list of a session on paper (form 10): names, room to sign, the time. It is kept apart from the
// report and says nothing of what was talked about.
import * as z from 'zod';
import { dateSchema, timeSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { attendanceMarks, sessionTypeSchema } from './intervision-session.ts';

export const attendanceListAskSchema = z.strictObject({ sessionId: recordIdSchema });

export const attendanceListSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  group: z.string(),
  type: sessionTypeSchema,
  on: dateSchema,
  startsAt: timeSchema,
  minutes: z.int(),
  place: z.string(),
  ledBy: z.string(),
  people: z.array(
    z.strictObject({
      name: z.string(),
      className: z.string(),
      /** Null while it was not said whether they were there. */
      mark: z.enum(attendanceMarks).nullable(),
    }),
  ),
});
export type AttendanceList = z.infer<typeof attendanceListSchema>;
