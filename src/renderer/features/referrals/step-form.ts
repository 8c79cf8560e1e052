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
  /** With whom it was talked through in person or by phone; '' when it was not. */
  readonly warmWith: string;
  readonly pupilPresent: boolean;
  readonly toldPupil: boolean;
  readonly toldParents: boolean;
  /** Something of one's own to do; '' for nothing. */
  readonly followUp: string;
  readonly followUpOn: string;
};

const nothing = {
  ...{ text: '', dueOn: '', warmWith: '', pupilPresent: false, toldPupil: false },
  ...{ toldParents: false, followUp: '', followUpOn: '' },
};

export type StepFault = {
  readonly field: 'on' | 'text' | 'dueOn' | 'followUpOn';
  readonly fault: StepFaultKind;
};
type StepFaultKind = 'required' | 'future' | 'date' | 'tooEarly';

/** The likeliest next step, today, with the day its answer is due. */
export function startStep(
  status: ReferralStatus,
  urgency: ReferralFields['urgency'],
  today: string,
  within?: number,
): StepForm | null {
  // Asking for consent is a side step: handing over is what one comes for.
  const to = status === 'draft' ? 'sent' : nextStatuses(status)[0];
  return to ? withStep({ ...nothing, to, on: today }, to, urgency, within) : null;
}

/** Another choice of step: only handing over and what follows it without an end await an answer. */
export function withStep(
  form: StepForm,
  to: ReferralStatus,
  urgency: ReferralFields['urgency'],
  within?: number,
): StepForm {
  if (isClosed(to)) return { ...form, to, dueOn: '' };
  return { ...form, to, dueOn: dueAfterSending(urgency, form.on, within) };
}

/** `earliest`: the day of the step before, or the day the referral was made. */
export function stepFault(form: StepForm, earliest: string, today: string): StepFault | null {
  if (!isDateText(form.on)) return { field: 'on', fault: 'date' };
  if (form.on > today) return { field: 'on', fault: 'future' };
  if (form.on < earliest) return { field: 'on', fault: 'tooEarly' };
  if (needsText(form.to) && form.text.trim() === '') return { field: 'text', fault: 'required' };
  const asks = form.followUp.trim() !== '';
  if (asks && form.followUpOn === '') return { field: 'followUpOn', fault: 'required' };
  for (const field of ['dueOn', 'followUpOn'] as const) {
    if (form[field] === '' || (field === 'followUpOn' && !asks)) continue;
    if (!isDateText(form[field])) return { field, fault: 'date' };
    if (form[field] < form.on) return { field, fault: 'tooEarly' };
  }
  return null;
}
