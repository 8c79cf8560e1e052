// A request for support as it is being filled in, and when it is complete. The rules of a request come from
// shared/domain/support-request.ts; this only knows which answers are still missing.
import * as z from 'zod';
import { goalCategories, goalsOfForm } from '#shared/domain/goal.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pairForms, type PairForm } from '#shared/domain/support-form.ts';
import {
  goalFor,
  matchWishes,
  requestAskers,
  supportRequestFault,
  type NewSupportRequest,
  type SupportRequestBody,
  type SupportRequestFault,
} from '#shared/domain/support-request.ts';

const yesNo = z.enum(['yes', 'no', '']);

export const requestFormSchema = z.object({
  pupilIds: z.array(recordIdSchema).max(1),
  form: z.enum(pairForms),
  askedOn: z.string(),
  askedBy: z.enum(requestAskers),
  pupilWants: yesNo,
  category: z.enum(goalCategories),
  question: z.string(),
  /** The first question of all; no answer is assumed. */
  tooHeavy: yesNo,
  sensitive: z.boolean(),
  wants: z.array(z.enum(matchWishes)),
  wishes: z.string(),
  sameClassAllowed: z.boolean(),
  /** With commas in between. */
  languages: z.string(),
});
export type RequestForm = z.infer<typeof requestFormSchema>;

export function emptyRequestForm(today: string): RequestForm {
  return {
    pupilIds: [],
    form: 'peerBuddy',
    askedOn: today,
    askedBy: 'pupil',
    pupilWants: '',
    category: goalsOfForm.peerBuddy[0] ?? 'other',
    question: '',
    tooHeavy: '',
    sensitive: false,
    wants: [],
    wishes: '',
    sameClassAllowed: false,
    languages: '',
  };
}

export function requestFormOf(request: SupportRequestBody): RequestForm {
  return {
    ...emptyRequestForm(request.askedOn),
    form: request.form,
    pupilIds: [request.pupilId],
    askedBy: request.askedBy,
    pupilWants: request.pupilWants ? 'yes' : 'no',
    category: request.category,
    question: request.question,
    tooHeavy: request.tooHeavyForPeer ? 'yes' : 'no',
    sensitive: request.sensitive,
    wants: request.wants,
    wishes: request.wishes,
    sameClassAllowed: request.sameClassAllowed,
    languages: request.languages.join(', '),
  };
}

/** Another form of support: keeps what still fits. */
export function withRequestForm(request: RequestForm, form: PairForm): RequestForm {
  return { ...request, form, category: goalFor(form, request.category) };
}

export type MissingAnswer = 'pupil' | 'tooHeavy' | 'pupilWants' | 'askedOn';

/** What must still be answered; what goes to care needs no more than the pupil and the day. */
export function missingAnswers(request: RequestForm): readonly MissingAnswer[] {
  const missing: MissingAnswer[] = [];
  if (request.pupilIds.length === 0) missing.push('pupil');
  if (request.tooHeavy === '') missing.push('tooHeavy');
  if (request.tooHeavy !== 'yes' && request.pupilWants === '') missing.push('pupilWants');
  if (request.askedOn === '') missing.push('askedOn');
  return missing;
}

/** The request as the services take it; null while an answer is missing. */
export function toRequest(request: RequestForm): NewSupportRequest | null {
  const pupilId = request.pupilIds[0];
  if (pupilId === undefined || missingAnswers(request).length > 0) return null;
  const languages = request.languages
    .split(/[,;\n]/u)
    .map((language) => language.trim())
    .filter((language) => language !== '');
  return {
    pupilId,
    form: request.form,
    askedOn: request.askedOn,
    askedBy: request.askedBy,
    pupilWants: request.pupilWants === 'yes',
    category: request.category,
    question: request.question.trim(),
    tooHeavyForPeer: request.tooHeavy === 'yes',
    sensitive: request.sensitive,
    wants: request.wants,
    wishes: request.wishes.trim(),
    sameClassAllowed: request.sameClassAllowed,
    languages: [...new Set(languages)].slice(0, 6),
  };
}

/** What the services would refuse, or null: the same rule. */
export function requestFault(request: RequestForm): SupportRequestFault | null {
  return supportRequestFault({
    form: request.form,
    category: request.category,
    question: request.question.trim(),
    tooHeavyForPeer: request.tooHeavy === 'yes',
  });
}
