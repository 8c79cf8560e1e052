// The rules of the reporting code: what the five weighings advise, where a code stands, and why a step
// cannot be laid down. Pure; the handler enforces them, the screen explains them before.
import { addBusinessDays, format, parseISO } from 'date-fns';
import {
  codeSteps,
  weighings,
  type CodeEntry,
  type CodeStep,
  type CodeStepBody,
  type EntryOf,
  type Weighed,
} from './reporting-code.ts';

/** Veilig Thuis decides within five working days and says so; the next step should not wait longer. */
export const answerWithinWorkingDays = 5;

/** The day that many working days (Monday to Friday; holidays are not known) after `date`. */
export function addWorkingDays(date: string, days: number): string {
  return format(addBusinessDays(parseISO(date), days), 'yyyy-MM-dd');
}

export type WeighingAdvice = 'reportNow' | 'report' | 'askAdvice' | 'help' | 'notConfirmed';

/** Danger now or again and again, or doubt about it: reporting goes before every other step. */
export function isDanger(answers: Weighed): boolean {
  return answers.safety?.answer === 'yes' || answers.safety?.answer === 'doubt';
}

/** The questions that are not answered yet. */
export function openWeighings(answers: Weighed): readonly (typeof weighings)[number][] {
  return weighings.filter((question) => answers[question] === undefined);
}

/**
 * What the weighing advises; null while too little is answered (afwegingskader of the meldcode).
 * Danger or doubt about it: report now, whatever else is answered. No suspicion left: not confirmed.
 * No help of our own, no acceptance or no result: report. Doubt anywhere: ask Veilig Thuis first.
 */
export function weighingAdvice(answers: Weighed): WeighingAdvice | null {
  if (isDanger(answers)) return 'reportNow';
  if (openWeighings(answers).length > 0) return null;
  if (answers.suspicion?.answer === 'no') return 'notConfirmed';
  const help = [answers.ownHelp, answers.acceptance, answers.result];
  if (help.some((one) => one?.answer === 'no')) return 'report';
  const all = [answers.suspicion, ...help];
  return all.some((one) => one?.answer === 'doubt') ? 'askAdvice' : 'help';
}

type Entry = { readonly id: string; readonly createdAtMs: number; readonly body: CodeStepBody };

/** Entries as they were laid down, the oldest first; of one millisecond in one fixed order. */
export function entriesInOrder<E extends Entry>(entries: readonly E[]): readonly E[] {
  return [...entries].sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1));
}

function isOf<S extends CodeEntry['step']>(entry: CodeEntry, step: S): entry is EntryOf<S> {
  return entry.step === step;
}

/** The newest entry of a step: the one that holds. */
export function newestOf<S extends CodeEntry['step']>(
  entries: readonly Entry[],
  step: S,
): EntryOf<S> | null {
  const all = entriesInOrder(entries).map(({ body }) => body.entry);
  return all.findLast((entry): entry is EntryOf<S> => isOf(entry, step)) ?? null;
}

export type CodeState = {
  readonly status: 'open' | 'decided' | 'closed';
  readonly done: readonly CodeStep[];
  /** The first of the five that has no entry; null when each has. */
  readonly next: CodeStep | null;
  readonly advice: WeighingAdvice | null;
  /** The newest decision; null before the first. */
  readonly decision: EntryOf<'decision'> | null;
  /** The weighing says danger, and no report to Veilig Thuis is laid down. */
  readonly reportFirst: boolean;
};

export function codeState(entries: readonly Entry[]): CodeState {
  const ordered = entriesInOrder(entries).map(({ body }) => body.entry);
  const done = codeSteps.filter((step) => ordered.some((entry) => entry.step === step));
  const answers = newestOf(entries, 'weighing')?.answers ?? {};
  const decision = newestOf(entries, 'decision');
  const turn = ordered.findLast(({ step }) => step === 'closing' || step === 'reopening');
  return {
    status: turn?.step === 'closing' ? 'closed' : decision ? 'decided' : 'open',
    done,
    next: codeSteps.find((step) => !done.includes(step)) ?? null,
    advice: weighingAdvice(answers),
    decision,
    reportFirst: isDanger(answers) && decision?.decision !== 'reported',
  };
}

const isCodeStep = (step: CodeEntry['step']): step is CodeStep =>
  codeSteps.some((one) => one === step);

/** Steps before this one that have no entry yet, where their order binds: not in danger. */
export function skippedSteps(
  step: CodeEntry['step'],
  state: CodeState,
  acute: boolean,
): readonly CodeStep[] {
  if (!isCodeStep(step) || acute || state.advice === 'reportNow') return [];
  return codeSteps.slice(0, codeSteps.indexOf(step)).filter((one) => !state.done.includes(one));
}

/** The same for an entry; weighing danger goes before every step. */
function skippedBefore(entry: CodeEntry, state: CodeState, acute: boolean): readonly CodeStep[] {
  const danger = entry.step === 'weighing' && isDanger(entry.answers);
  return danger ? [] : skippedSteps(entry.step, state, acute);
}

/** Whether a decision goes against what the weighing advises. Reporting is never held back by an advice. */
export function isAgainst(
  decision: EntryOf<'decision'>['decision'],
  advice: WeighingAdvice | null,
): boolean {
  if (advice === null || decision === 'reported') return false;
  if (advice === 'report' || advice === 'reportNow') return true;
  return decision === 'notConfirmed' && advice !== 'notConfirmed';
}

export type CodeFault =
  | { readonly code: 'invalidInput'; readonly field: string }
  | {
      readonly code:
        | 'reportingCodeClosed'
        | 'reportingCodeNotClosed'
        | 'reportingCodeUndecided'
        | 'orderReasonMissing'
        | 'veiligThuisAnonymous'
        | 'talkReasonMissing'
        | 'weighingIncomplete'
        | 'notToldReasonMissing'
        | 'againstAdvice';
      readonly field: string;
    };

function decisionFault(entry: EntryOf<'decision'>, state: CodeState): CodeFault | null {
  const missing = (field: string): CodeFault => ({ code: 'invalidInput', field });
  if (entry.decision === 'reported') {
    if (entry.reportedOn === null) return missing('reportedOn');
    if (entry.notToldBecause === '' && !(entry.toldPupil && entry.toldParents)) {
      return { code: 'notToldReasonMissing', field: 'notToldBecause' };
    }
  }
  if (entry.decision === 'notReported') {
    if (entry.help === '') return missing('help');
    if (entry.manager === '') return missing('manager');
    if (entry.termOn === null) return missing('termOn');
  }
  return isAgainst(entry.decision, state.advice) && entry.againstBecause === ''
    ? { code: 'againstAdvice', field: 'againstBecause' }
    : null;
}

function ownFault(entry: CodeEntry, state: CodeState): CodeFault | null {
  switch (entry.step) {
    case 'consultation':
      return entry.with === 'veiligThuis' && !entry.anonymous
        ? { code: 'veiligThuisAnonymous', field: 'anonymous' }
        : null;
    case 'talk': {
      if (entry.notBecause === '' && !(entry.withPupil && entry.withParents)) {
        return { code: 'talkReasonMissing', field: 'notBecause' };
      }
      const spoken = entry.withPupil || entry.withParents;
      return spoken && entry.outcome === '' ? { code: 'invalidInput', field: 'outcome' } : null;
    }
    case 'weighing':
      return weighingAdvice(entry.answers) === null
        ? { code: 'weighingIncomplete', field: openWeighings(entry.answers)[0] ?? '' }
        : null;
    case 'decision':
      return decisionFault(entry, state);
    case 'closing':
      return state.decision === null ? { code: 'reportingCodeUndecided', field: 'outcome' } : null;
    case 'reopening':
      return state.status === 'closed' ? null : { code: 'reportingCodeNotClosed', field: 'reason' };
    case 'signs':
    case 'followUp':
      return null;
  }
}

/** Why this entry cannot be laid down, and which field says what is missing; null when it can. Days apart. */
export function codeEntryFault(
  { entry, orderReason }: Pick<CodeStepBody, 'entry' | 'orderReason'>,
  state: CodeState,
  acute: boolean,
): CodeFault | null {
  if (state.status === 'closed' && entry.step !== 'reopening') {
    return { code: 'reportingCodeClosed', field: 'on' };
  }
  const own = ownFault(entry, state);
  if (own) return own;
  return skippedBefore(entry, state, acute).length > 0 && orderReason === ''
    ? { code: 'orderReasonMissing', field: 'orderReason' }
    : null;
}
