// What one fills in about the next step of a referral, and what is still missing. Pure.
import { isDateText } from '#shared/domain/date.ts';
import {
  dueAfterSending,
  isClosed,
  needsText,
  nextStatuses,
  type ReferralFields,
  type ReferralStatus,
} from '#shared/domain/referral.ts';

export type StepForm = {
  readonly to: ReferralStatus;
  readonly on: string;
  readonly text: string;
  readonly dueOn: string;
};

export type StepFault = { readonly field: 'on' | 'text' | 'dueOn'; readonly fault: StepFaultKind };
type StepFaultKind = 'required' | 'future' | 'date' | 'tooEarly';

/** The likeliest next step, today, with the day its answer is due. */
export function startStep(
  status: ReferralStatus,
  urgency: ReferralFields['urgency'],
  today: string,
): StepForm | null {
  const [to] = nextStatuses(status);
  return to ? withStep({ to, on: today, text: '', dueOn: '' }, to, urgency) : null;
}

/** Another choice of step: only handing over and what follows it without an end await an answer. */
export function withStep(
  form: StepForm,
  to: ReferralStatus,
  urgency: ReferralFields['urgency'],
): StepForm {
  if (isClosed(to)) return { ...form, to, dueOn: '' };
  return { ...form, to, dueOn: dueAfterSending(urgency, form.on) };
}

/** `earliest`: the day of the step before, or the day the referral was made. */
export function stepFault(form: StepForm, earliest: string, today: string): StepFault | null {
  if (!isDateText(form.on)) return { field: 'on', fault: 'date' };
  if (form.on > today) return { field: 'on', fault: 'future' };
  if (form.on < earliest) return { field: 'on', fault: 'tooEarly' };
  if (needsText(form.to) && form.text.trim() === '') return { field: 'text', fault: 'required' };
  if (form.dueOn === '') return null;
  if (!isDateText(form.dueOn)) return { field: 'dueOn', fault: 'date' };
  return form.dueOn < form.on ? { field: 'dueOn', fault: 'tooEarly' } : null;
}
