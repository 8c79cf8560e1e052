import { describe, expect, it } from 'vitest';
import type { CodeEntry, Weighed, Weighing, WeighingAnswer } from './reporting-code.ts';
import {
  addWorkingDays,
  codeEntryFault,
  codeState,
  isAgainst,
  weighingAdvice,
} from './reporting-code-rules.ts';
import { recordIdSchema } from './id.ts';

const answer = (given: WeighingAnswer) => ({ answer: given, motivation: 'Omdat.' });
const weighed = (change: Partial<Record<Weighing, WeighingAnswer>> = {}): Weighed => {
  const all = { suspicion: 'yes', safety: 'no', ownHelp: 'yes', acceptance: 'yes', result: 'yes' };
  const merged = { ...all, ...change } as Record<Weighing, WeighingAnswer>;
  return Object.fromEntries(Object.entries(merged).map(([key, value]) => [key, answer(value)]));
};

const reportingCodeId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const laid = (...entries: readonly CodeEntry[]) =>
  entries.map((entry, at) => ({
    id: String(at),
    createdAtMs: at,
    body: { reportingCodeId, on: '2026-11-24', by: 'Zora', orderReason: '', entry },
  }));

const signs: CodeEntry = { step: 'signs', facts: 'Een blauwe plek.', heard: '', hypothesis: '' };
const consultation: CodeEntry = {
  step: 'consultation',
  with: 'veiligThuis',
  who: '',
  anonymous: true,
  advice: 'Praat eerst.',
};
const talk: CodeEntry = {
  step: 'talk',
  withPupil: true,
  withParents: true,
  notBecause: '',
  outcome: 'Er is ruzie thuis.',
};
const weighing = (answers: Weighed): CodeEntry => ({ step: 'weighing', answers });
const decision: Extract<CodeEntry, { step: 'decision' }> = {
  step: 'decision',
  decision: 'notReported',
  reportedOn: null,
  reportNumber: '',
  help: 'Gesprekken met het schoolmaatschappelijk werk.',
  manager: 'Zora',
  termOn: '2027-01-15',
  toldPupil: true,
  toldParents: true,
  notToldBecause: '',
  reason: 'De hulp kan op school.',
  againstBecause: '',
};

describe('the weighing', () => {
  it('[P22] danger, or doubt about it, says report now, whatever else is answered', () => {
    expect(weighingAdvice(weighed({ safety: 'yes' }))).toBe('reportNow');
    expect(weighingAdvice(weighed({ safety: 'doubt', suspicion: 'no' }))).toBe('reportNow');
    expect(weighingAdvice({ safety: answer('doubt') })).toBe('reportNow');
  });

  it('[P22] no help of our own, no acceptance or no result says report', () => {
    for (const question of ['ownHelp', 'acceptance', 'result'] as const) {
      expect(weighingAdvice(weighed({ [question]: 'no' }))).toBe('report');
      expect(weighingAdvice(weighed({ [question]: 'doubt' }))).toBe('askAdvice');
    }
  });

  it('all well says help; no suspicion says so; and it is silent while a question is open', () => {
    expect(weighingAdvice(weighed())).toBe('help');
    expect(weighingAdvice(weighed({ suspicion: 'doubt' }))).toBe('askAdvice');
    expect(weighingAdvice(weighed({ suspicion: 'no', result: 'no' }))).toBe('notConfirmed');
    expect(weighingAdvice({ suspicion: answer('yes'), safety: answer('no') })).toBeNull();
  });

  it('not reporting is against the advice to report; reporting is never held back', () => {
    expect(isAgainst('notReported', 'reportNow')).toBe(true);
    expect(isAgainst('notConfirmed', 'help')).toBe(true);
    expect(isAgainst('notConfirmed', 'notConfirmed')).toBe(false);
    expect(isAgainst('reported', 'help')).toBe(false);
    expect(isAgainst('notReported', null)).toBe(false);
  });
});

describe('the order of the five steps', () => {
  const fault = (entry: CodeEntry, before: readonly CodeEntry[], acute = false, why = '') =>
    codeEntryFault({ entry, orderReason: why }, codeState(laid(...before)), acute)?.code ?? 'ok';

  it('[P22] may change with a reason, and does not bind in danger', () => {
    expect(fault(talk, [signs])).toBe('orderReasonMissing');
    expect(fault(talk, [signs], false, 'De leerling kwam zelf.')).toBe('ok');
    expect(fault(talk, [signs], true)).toBe('ok');
    expect(fault(weighing({ safety: answer('doubt') }), [])).toBe('ok');
    const reported: CodeEntry = {
      ...decision,
      decision: 'reported',
      reportedOn: '2026-11-24',
    };
    expect(fault(reported, [weighing({ safety: answer('yes') })])).toBe('ok');
    expect(fault(reported, [signs])).toBe('orderReasonMissing');
  });

  it('a correction of a step that was taken is never out of order', () => {
    expect(fault(signs, [signs, consultation, talk])).toBe('ok');
    expect(codeState(laid(signs, consultation, signs))).toMatchObject({
      done: ['signs', 'consultation'],
      next: 'talk',
    });
  });

  it('[P22] advice of Veilig Thuis is without a name; who was not spoken with has a reason', () => {
    const named = { ...consultation, anonymous: false };
    expect(fault(named, [signs])).toBe('veiligThuisAnonymous');
    expect(fault({ ...named, with: 'colleague' }, [signs])).toBe('ok');
    expect(fault({ ...talk, withParents: false }, [signs, consultation])).toBe('talkReasonMissing');
    const nobody = { ...talk, withPupil: false, withParents: false, outcome: '' };
    expect(fault({ ...nobody, notBecause: 'Te gevaarlijk.' }, [signs, consultation])).toBe('ok');
  });

  it('[P22] a decision says what it needs, and why when it goes against the advice', () => {
    const upTo = [signs, consultation, talk, weighing(weighed())];
    expect(fault(decision, upTo)).toBe('ok');
    expect(fault({ ...decision, termOn: null }, upTo)).toBe('invalidInput');
    const reported = { ...decision, decision: 'reported', reportedOn: '2026-11-24' } as const;
    expect(fault(reported, upTo)).toBe('ok');
    expect(fault({ ...reported, toldParents: false }, upTo)).toBe('notToldReasonMissing');
    const against = [signs, consultation, talk, weighing(weighed({ acceptance: 'no' }))];
    expect(fault(decision, against)).toBe('againstAdvice');
    expect(fault({ ...decision, againstBecause: 'Na advies.' }, against)).toBe('ok');
  });

  it('closes after a decision, and goes on only when it is reopened', () => {
    const closing: CodeEntry = { step: 'closing', outcome: 'helpWorks', text: 'Het gaat goed.' };
    const reopening: CodeEntry = { step: 'reopening', reason: 'Er is weer iets.' };
    expect(fault(closing, [signs])).toBe('reportingCodeUndecided');
    expect(fault(closing, [decision])).toBe('ok');
    expect(fault(signs, [decision, closing])).toBe('reportingCodeClosed');
    expect(fault(reopening, [decision])).toBe('reportingCodeNotClosed');
    expect(fault(signs, [decision, closing, reopening])).toBe('ok');
  });
});

it('counts working days from Monday to Friday', () => {
  expect(addWorkingDays('2026-11-24', 5)).toBe('2026-12-01');
  expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
});
