// What is being filled in for a new pair, and when it is complete. Rules of a pair come from
// shared/domain/pair.ts; this only knows which fields are still empty.
import * as z from 'zod';
import { memberIdSchema, recordIdSchema, type MemberId, type RecordId } from '#shared/domain/id.ts';
import {
  matchFault,
  matchRules,
  matchRuleSchema,
  type Match,
  type MatchFault,
} from '#shared/domain/match.ts';
import { goalCategories, goalsOfForm } from '#shared/domain/goal.ts';
import { newcomerPlan, usualUntil } from '#shared/domain/newcomer-rhythm.ts';
import { pairFault, type NewPair, type PairFault } from '#shared/domain/pair.ts';
import { formRules, pairForms, type PairForm } from '#shared/domain/support-form.ts';
import type { SupportRequestBody } from '#shared/domain/support-request.ts';

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
  /** Until when they agree to meet; '' for no agreed end. */
  plannedUntil: z.string().default(''),
  /** Asked before every match; no answer is assumed. */
  tooHeavy: z.enum(['yes', 'no', '']),
  mixedWith: z.array(z.enum(pairForms)).max(3),
  /** Why these people fit. */
  reason: z.string(),
  sensitive: z.boolean(),
  knowsCountry: z.enum(['yes', 'no', '']),
  sameCountry: z.boolean(),
  groupsCheckedBy: memberIdSchema.nullable(),
  groupsCheckedOn: z.string(),
  /** Who catches a newcomer when something heavy comes up; who made sure of it, when. */
  safetyNetWith: z.string().default(''),
  safetyNetBy: memberIdSchema.nullable().default(null),
  safetyNetOn: z.string().default(''),
  outsideAgreedOn: z.string(),
  trialUntil: z.string(),
  /** Why what stands in the way is allowed, by rule. */
  allowed: z.partialRecord(matchRuleSchema, z.string()),
  requestId: recordIdSchema.nullable(),
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
    plannedUntil: '',
    tooHeavy: '',
    mixedWith: [],
    reason: '',
    sensitive: false,
    knowsCountry: '',
    sameCountry: false,
    groupsCheckedBy: null,
    groupsCheckedOn: '',
    safetyNetWith: '',
    safetyNetBy: null,
    safetyNetOn: '',
    outsideAgreedOn: '',
    trialUntil: '',
    allowed: {},
    requestId: null,
  };
}

/** The form as it starts from a request, and from the peer that was chosen for it. */
export function formForRequest(
  empty: NewPairForm,
  request: { readonly id: RecordId; readonly body: SupportRequestBody },
  peerId: RecordId | null,
): NewPairForm {
  const { form, pupilId, category, question, sensitive } = request.body;
  return {
    ...withForm(empty, form),
    supporterIds: peerId === null ? [] : [peerId],
    supporteeIds: [pupilId],
    category,
    question,
    sensitive,
    tooHeavy: 'no',
    requestId: request.id,
  };
}

export const isForClass = (form: PairForm): boolean => formRules[form].supports === 'class';

/** Another form of support: keeps what still fits. */
export function withForm(pair: NewPairForm, form: NewPairForm['form']): NewPairForm {
  const goals = goalsOfForm[form];
  return {
    ...pair,
    form,
    category: goals.includes(pair.category) ? pair.category : (goals[0] ?? 'other'),
    supporterIds: isForClass(form) ? pair.supporterIds : pair.supporterIds.slice(0, 1),
    supporteeIds: isForClass(form) ? [] : pair.supporteeIds,
    className: isForClass(form) ? pair.className : '',
    mixedWith: pair.mixedWith.filter((one) => one !== form),
    ...(form === 'newcomerBuddy' ? { meetEveryDays: newcomerPlan.meetEveryDays } : {}),
    plannedUntil: untilFrom(form, pair.startedOn),
  };
}

function untilFrom(form: PairForm, startedOn: string): string {
  return startedOn === '' ? '' : (usualUntil(form, startedOn) ?? '');
}

/** Another first day: the usual end moves along, one of their own stays. */
export function withStart(pair: NewPairForm, startedOn: string): NewPairForm {
  const usual = pair.plannedUntil === untilFrom(pair.form, pair.startedOn);
  const plannedUntil = usual ? untilFrom(pair.form, startedOn) : pair.plannedUntil;
  return { ...pair, startedOn, plannedUntil };
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

/** The rules that are allowed, each with its reason. */
export function givenOf(allowed: NewPairForm['allowed']) {
  return matchRules.flatMap((rule) => {
    const reason = (allowed[rule] ?? '').trim();
    return reason === '' ? [] : [{ rule, reason }];
  });
}

function safetyNetOf({ safetyNetWith, safetyNetBy: by, safetyNetOn: on }: NewPairForm) {
  const who = safetyNetWith.trim();
  return who === '' || by === null || on === '' ? null : { with: who, by, on };
}

/** How the match came about, as the services take it; by whom and when is theirs to say. */
function matchOf(pair: NewPairForm, coachId: MemberId): Match {
  const { groupsCheckedBy: by, groupsCheckedOn: on } = pair;
  return {
    reason: pair.reason.trim(),
    sensitive: pair.sensitive,
    knowsCountry: pair.knowsCountry === '' ? null : pair.knowsCountry === 'yes',
    sameCountry: pair.sameCountry,
    groupsChecked: pair.sameCountry && by !== null && on !== '' ? { by, on } : null,
    safetyNet: safetyNetOf(pair),
    overrides: givenOf(pair.allowed).map((given) => ({
      ...given,
      by: coachId,
      on: pair.startedOn,
    })),
    requestId: pair.requestId,
    trialUntil: pair.trialUntil === '' ? null : pair.trialUntil,
  };
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
    plannedUntil: pair.plannedUntil === '' ? null : pair.plannedUntil,
    mixedWith: pair.mixedWith,
    match: matchOf(pair, pair.coachId),
    tooHeavyForPeer: pair.tooHeavy === 'yes',
    outsideAgreedOn: pair.outsideAgreedOn === '' ? null : pair.outsideAgreedOn,
  };
}

/** Why this pair cannot exist by the rules, or null: the same rules the services keep. */
export function formFault(pair: NewPairForm): PairFault | MatchFault | null {
  const fault = pairFault({
    form: pair.form,
    supporterIds: pair.supporterIds,
    supporteeIds: pair.supporteeIds,
    className: pair.className === '' ? null : pair.className,
    goal: { category: pair.category, question: pair.question.trim(), outside: pair.outside },
  });
  if (fault || pair.coachId === null) return fault;
  return matchFault(pair.form === 'newcomerBuddy', matchOf(pair, pair.coachId), pair.startedOn);
}
