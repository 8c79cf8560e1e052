// What is being filled in for a new pair, and when it is complete. Rules of a pair come from
// shared/domain/pair.ts; this only knows which fields are still empty.
import * as z from 'zod';
import { memberIdSchema, recordIdSchema, type MemberId } from '#shared/domain/id.ts';
import { plainMatch } from '#shared/domain/match.ts';
import { goalCategories, goalsOfForm } from '#shared/domain/goal.ts';
import { pairFault, type NewPair, type PairFault } from '#shared/domain/pair.ts';
import { pairForms } from '#shared/domain/support-form.ts';

export const newPairFormSchema = z.object({
  form: z.enum(pairForms),
  supporterIds: z.array(recordIdSchema).max(4),
  supporteeIds: z.array(recordIdSchema).max(4),
  className: z.string(),
  coachId: memberIdSchema.nullable(),
  backstopId: memberIdSchema.nullable(),
  category: z.enum(goalCategories),
  question: z.string(),
  outside: z.string(),
  meetEveryDays: z.int().min(1).max(120),
  startedOn: z.string(),
  /** Asked before every match; no answer is assumed. */
  tooHeavy: z.enum(['yes', 'no', '']),
});
export type NewPairForm = z.infer<typeof newPairFormSchema>;

export function emptyPairForm(today: string, coachId: MemberId | null): NewPairForm {
  return {
    form: 'peerBuddy',
    supporterIds: [],
    supporteeIds: [],
    className: '',
    coachId,
    backstopId: null,
    category: goalsOfForm.peerBuddy[0] ?? 'other',
    question: '',
    outside: '',
    meetEveryDays: 7,
    startedOn: today,
    tooHeavy: '',
  };
}

/** Another form of support: keeps what still fits. */
export function withForm(pair: NewPairForm, form: NewPairForm['form']): NewPairForm {
  const goals = goalsOfForm[form];
  return {
    ...pair,
    form,
    category: goals.includes(pair.category) ? pair.category : (goals[0] ?? 'other'),
    supporterIds: form === 'peerLeader' ? pair.supporterIds : pair.supporterIds.slice(0, 1),
    supporteeIds: form === 'peerLeader' ? [] : pair.supporteeIds,
    className: form === 'peerLeader' ? pair.className : '',
  };
}

export type MissingField = 'supporters' | 'coach' | 'backstop' | 'startedOn' | 'tooHeavy';

/** What must still be answered before the rules can be asked. */
export function missingFields(pair: NewPairForm): readonly MissingField[] {
  const missing: MissingField[] = [];
  if (pair.supporterIds.length === 0) missing.push('supporters');
  if (pair.coachId === null) missing.push('coach');
  if (pair.backstopId === null) missing.push('backstop');
  if (pair.startedOn === '') missing.push('startedOn');
  if (pair.tooHeavy === '') missing.push('tooHeavy');
  return missing;
}

/** The pair as the services take it; null while something is missing. */
export function toNewPair(pair: NewPairForm): NewPair | null {
  if (missingFields(pair).length > 0 || pair.coachId === null || pair.backstopId === null) {
    return null;
  }
  return {
    form: pair.form,
    supporterIds: pair.supporterIds,
    supporteeIds: pair.supporteeIds,
    className: pair.className === '' ? null : pair.className,
    coachId: pair.coachId,
    backstopId: pair.backstopId,
    goal: {
      category: pair.category,
      question: pair.question.trim(),
      outside: pair.outside.trim(),
    },
    meetEveryDays: pair.meetEveryDays,
    startedOn: pair.startedOn,
    mixedWith: [],
    match: plainMatch,
    tooHeavyForPeer: pair.tooHeavy === 'yes',
  };
}

/** Why this pair cannot exist by the rules, or null: the same rules the services keep. */
export function formFault(pair: NewPairForm): PairFault | null {
  return pairFault({
    form: pair.form,
    supporterIds: pair.supporterIds,
    supporteeIds: pair.supporteeIds,
    className: pair.className === '' ? null : pair.className,
    goal: { category: pair.category, question: pair.question.trim(), outside: pair.outside },
  });
}
