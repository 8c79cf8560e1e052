// What is typed for one entry of the reporting code, loosely as a draft keeps it, and how it becomes an
// entry: what is missing is named by its field. Pure.
import * as z from 'zod';
import {
  codeEntrySchema,
  weighings,
  type CodeEntry,
  type CodeStep,
  type Weighed,
} from '#shared/domain/reporting-code.ts';
import {
  codeEntryFault,
  isDanger,
  skippedSteps,
  type CodeFault,
  type CodeState,
} from '#shared/domain/reporting-code-rules.ts';

const answerFormSchema = z.object({ answer: z.string(), motivation: z.string() });

export const codeFormSchema = z.object({
  on: z.string(),
  by: z.string(),
  orderReason: z.string(),
  nextOn: z.string(),
  facts: z.string(),
  heard: z.string(),
  hypothesis: z.string(),
  with: z.string(),
  who: z.string(),
  anonymous: z.boolean(),
  advice: z.string(),
  withPupil: z.boolean(),
  withParents: z.boolean(),
  notBecause: z.string(),
  outcome: z.string(),
  answers: z.object({
    suspicion: answerFormSchema,
    safety: answerFormSchema,
    ownHelp: answerFormSchema,
    acceptance: answerFormSchema,
    result: answerFormSchema,
  }),
  decision: z.string(),
  reportedOn: z.string(),
  reportNumber: z.string(),
  help: z.string(),
  manager: z.string(),
  termOn: z.string(),
  toldPupil: z.boolean(),
  toldParents: z.boolean(),
  notToldBecause: z.string(),
  reason: z.string(),
  againstBecause: z.string(),
  about: z.string(),
  closing: z.string(),
});
export type CodeForm = z.infer<typeof codeFormSchema>;

const open = { answer: '', motivation: '' };

export function emptyCodeForm(today: string, by: string): CodeForm {
  return {
    on: today,
    by,
    orderReason: '',
    nextOn: '',
    facts: '',
    heard: '',
    hypothesis: '',
    with: '',
    who: '',
    anonymous: true,
    advice: '',
    withPupil: false,
    withParents: false,
    notBecause: '',
    outcome: '',
    answers: { suspicion: open, safety: open, ownHelp: open, acceptance: open, result: open },
    decision: '',
    reportedOn: today,
    reportNumber: '',
    help: '',
    manager: by,
    termOn: '',
    toldPupil: false,
    toldParents: false,
    notToldBecause: '',
    reason: '',
    againstBecause: '',
    about: '',
    closing: '',
  };
}

const weighingAnswerSchema = z.enum(['yes', 'no', 'doubt']);

/** The answers that are given so far, with or without their motivation. */
export function answersOf(form: CodeForm): Weighed {
  const given: Weighed = {};
  for (const question of weighings) {
    const { answer, motivation } = form.answers[question];
    const parsed = weighingAnswerSchema.safeParse(answer);
    if (parsed.success) given[question] = { answer: parsed.data, motivation };
  }
  return given;
}

const dayOr = (text: string): string | null => (text === '' ? null : text);

/** The entry as typed, before it is parsed: only what belongs to this step. */
function typed(step: CodeEntry['step'], form: CodeForm): unknown {
  switch (step) {
    case 'signs': {
      const { facts, heard, hypothesis } = form;
      return { step, facts, heard, hypothesis };
    }
    case 'consultation': {
      const anonymous = form.with === 'veiligThuis' || form.anonymous;
      return { step, with: form.with, who: form.who, anonymous, advice: form.advice };
    }
    case 'talk': {
      const { withPupil, withParents, notBecause, outcome } = form;
      const all = withPupil && withParents;
      return { step, withPupil, withParents, notBecause: all ? '' : notBecause, outcome };
    }
    case 'weighing':
      return { step, answers: answersOf(form) };
    case 'decision': {
      const { decision, toldPupil, toldParents } = form;
      const reported = decision === 'reported';
      const helped = decision === 'notReported';
      return {
        step,
        decision,
        reportedOn: reported ? dayOr(form.reportedOn) : null,
        reportNumber: reported ? form.reportNumber : '',
        help: helped ? form.help : '',
        manager: helped ? form.manager : '',
        termOn: helped ? dayOr(form.termOn) : null,
        toldPupil,
        toldParents,
        notToldBecause: reported && !(toldPupil && toldParents) ? form.notToldBecause : '',
        reason: form.reason,
        againstBecause: form.againstBecause,
      };
    }
    case 'followUp':
      return { step, about: form.about, outcome: form.outcome };
    case 'closing':
      return { step, outcome: form.closing, text: form.reason };
    case 'reopening':
      return { step, reason: form.reason };
  }
}

/** Fields by the name they have in the form, where that is another. */
const formField: Readonly<Record<string, string>> = {
  'closing.outcome': 'closing',
  'closing.text': 'reason',
};

export type FormFault = CodeFault['code'] | 'future' | 'tooEarly' | 'past';
export type FormFaults = Readonly<Record<string, FormFault>>;

type Bounds = { readonly today: string; readonly heardOn: string };

function dayFaults(form: CodeForm, entry: CodeEntry, { today, heardOn }: Bounds): FormFaults {
  const faults: Record<string, FormFault> = {};
  const days = { on: form.on, ...(entry.step === 'decision' && { reportedOn: entry.reportedOn }) };
  for (const [field, day] of Object.entries(days)) {
    if (day && day > today) faults[field] = 'future';
    else if (day && day < heardOn) faults[field] = 'tooEarly';
  }
  if (form.on === '') faults['on'] = 'invalidInput';
  if (entry.step === 'decision' && entry.termOn !== null && entry.termOn <= form.on) {
    faults['termOn'] = 'past';
  }
  if (form.nextOn !== '' && form.nextOn < today) faults['nextOn'] = 'past';
  return faults;
}

export type ReadForm =
  | { readonly entry: CodeEntry; readonly faults: null }
  | { readonly entry: null; readonly faults: FormFaults };

/** The entry, or what is wrong by field; the first fault of the rules comes after what is not filled in. */
export function readCodeForm(
  step: CodeEntry['step'],
  form: CodeForm,
  state: CodeState,
  bounds: Bounds & { readonly acute: boolean },
): ReadForm {
  const parsed = codeEntrySchema.safeParse(typed(step, form));
  if (!parsed.success) {
    const faults: Record<string, FormFault> = {};
    for (const { path } of parsed.error.issues) {
      const field = path.join('.');
      faults[formField[`${step}.${field}`] ?? field] = 'invalidInput';
    }
    return { entry: null, faults };
  }
  const entry = parsed.data;
  const faults: Record<string, FormFault> = { ...dayFaults(form, entry, bounds) };
  if (form.by.trim() === '') faults['by'] = 'invalidInput';
  const orderReason = form.orderReason.trim();
  const rule = codeEntryFault({ entry, orderReason }, state, bounds.acute);
  if (rule)
    faults[rule.code === 'weighingIncomplete' ? `answers.${rule.field}` : rule.field] = rule.code;
  return Object.keys(faults).length > 0 ? { entry: null, faults } : { entry, faults: null };
}

/** Steps that were not taken before this one and bind its order; none in danger. */
export function skippedIn(
  step: CodeEntry['step'],
  form: CodeForm,
  state: CodeState,
  acute: boolean,
): readonly CodeStep[] {
  const danger = step === 'weighing' && isDanger(answersOf(form));
  return danger ? [] : skippedSteps(step, state, acute);
}
