// What is filled in of a check-in or a question in between, and why it cannot be kept yet. Pure.
import * as z from 'zod';
import { durationIn } from '#shared/domain/duration.ts';
import { recordIdSchema } from '#shared/domain/id.ts';

export const checkInFormSchema = z.object({
  kind: z.enum(['checkIn', 'consult']),
  peerId: recordIdSchema.nullable(),
  on: z.string(),
  minutes: z.string(),
  load: z.literal([1, 2, 3, 4, 5]).nullable(),
  gives: z.string(),
  costs: z.string(),
  needs: z.string(),
  agreements: z.string(),
  question: z.string(),
  advice: z.string(),
  choice: z.string(),
  followUpOn: z.string(),
});
export type CheckInForm = z.infer<typeof checkInFormSchema>;

export const emptyCheckIn = (on: string): CheckInForm => ({
  ...{ kind: 'checkIn', peerId: null, on, minutes: '15', load: null },
  ...{ gives: '', costs: '', needs: '', agreements: '' },
  ...{ question: '', advice: '', choice: '', followUpOn: '' },
});

export type CheckInLack = 'peer' | 'load' | 'question' | 'day' | 'minutes';

/** What is still missing; null when it can be kept. */
export function checkInLack(form: CheckInForm): CheckInLack | null {
  if (form.peerId === null) return 'peer';
  if (form.kind === 'checkIn' && form.load === null) return 'load';
  if (form.kind === 'consult' && form.question.trim() === '') return 'question';
  if (form.on === '') return 'day';
  return durationIn(form.minutes) === null ? 'minutes' : null;
}
