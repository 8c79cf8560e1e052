// What stands in the form while someone writes a referral, and how it becomes the referral's fields.
// Pure; the rules about what may be handed over are in shared/domain/referral.ts.
import * as z from 'zod';
import { isDateText } from '#shared/domain/date.ts';
import {
  consentExceptions,
  referralFieldsSchema,
  type Consent,
  type ReferralFields,
} from '#shared/domain/referral.ts';
import { urgencies } from '#shared/domain/urgency.ts';

/** Everything as typed: '' means not chosen or not filled in. */
export const referralFormSchema = z.object({
  pupilId: z.string(),
  destination: z.string(),
  destinationKind: z.enum(['', 'internal', 'external']),
  contact: z.string(),
  urgency: z.enum(['', ...urgencies]),
  reason: z.string(),
  tried: z.string(),
  pupilView: z.string(),
  asked: z.string(),
  pupilToldOn: z.string(),
  consentType: z.enum(['', 'consent', 'exception']),
  givenBy: z.enum(['', 'pupil', 'parents', 'guardian']),
  givenOn: z.string(),
  exception: z.enum(['', ...consentExceptions]),
  explanation: z.string(),
});
export type ReferralForm = z.infer<typeof referralFormSchema>;
export type ReferralFormField = keyof ReferralForm;

export const emptyReferralForm: ReferralForm = {
  pupilId: '',
  destination: '',
  destinationKind: '',
  contact: '',
  urgency: '',
  reason: '',
  tried: '',
  pupilView: '',
  asked: '',
  pupilToldOn: '',
  consentType: '',
  givenBy: '',
  givenOn: '',
  exception: '',
  explanation: '',
};

/** A kept referral as it stands in the form again. */
export function formOf(pupilId: string, fields: ReferralFields): ReferralForm {
  const { consent } = fields;
  return {
    ...emptyReferralForm,
    pupilId,
    destination: fields.destination,
    destinationKind: fields.destinationKind,
    contact: fields.contact,
    urgency: fields.urgency,
    reason: fields.reason,
    tried: fields.tried,
    pupilView: fields.pupilView,
    asked: fields.asked,
    pupilToldOn: fields.pupilToldOn ?? '',
    consentType: consent?.type ?? '',
    ...(consent?.type === 'consent' ? { givenBy: consent.givenBy, givenOn: consent.givenOn } : {}),
    ...(consent?.type === 'exception'
      ? { exception: consent.exception, explanation: consent.explanation }
      : {}),
  };
}

export type FormFault = 'required' | 'choose' | 'future' | 'date' | 'tooLong';
export type FormFaults = { readonly [F in ReferralFormField]?: FormFault };

function dateFault(text: string, today: string): FormFault | null {
  if (!isDateText(text)) return 'date';
  return text > today ? 'future' : null;
}

function consentFaults(form: ReferralForm, today: string): FormFaults {
  if (form.destinationKind === 'internal') return {};
  if (form.consentType === 'consent') {
    const givenOn = form.givenOn === '' ? 'required' : dateFault(form.givenOn, today);
    return {
      ...(form.givenBy === '' ? { givenBy: 'choose' } : {}),
      ...(givenOn ? { givenOn } : {}),
    };
  }
  if (form.consentType === 'exception') {
    return {
      ...(form.exception === '' ? { exception: 'choose' } : {}),
      ...(form.explanation.trim() === '' ? { explanation: 'required' } : {}),
    };
  }
  return {};
}

function faultsOf(form: ReferralForm, today: string): FormFaults {
  const required = (['destination', 'reason', 'asked'] as const).filter(
    (name) => form[name].trim() === '',
  );
  const chosen = (['pupilId', 'destinationKind', 'urgency'] as const).filter(
    (name) => form[name] === '',
  );
  const told = form.pupilToldOn === '' ? null : dateFault(form.pupilToldOn, today);
  return {
    ...Object.fromEntries(required.map((name) => [name, 'required' as const])),
    ...Object.fromEntries(chosen.map((name) => [name, 'choose' as const])),
    ...(told ? { pupilToldOn: told } : {}),
    ...consentFaults(form, today),
  };
}

/** The consent that is filled in; null inside the school and while it is not arranged. */
export function consentOf(form: ReferralForm): Consent | null {
  const { consentType, givenBy, givenOn, exception, explanation } = form;
  if (form.destinationKind === 'internal') return null;
  if (consentType === 'consent' && givenBy !== '') return { type: 'consent', givenBy, givenOn };
  if (consentType === 'exception' && exception !== '') {
    return { type: 'exception', exception, explanation };
  }
  return null;
}

/** Texts that are longer than the referral holds. */
function lengthFaults(issues: readonly z.core.$ZodIssue[]): FormFaults {
  const names = issues.map(({ path }) => String(path.at(-1)));
  const known = referralFormSchema.keyof();
  return Object.fromEntries(
    names.filter((name) => known.safeParse(name).success).map((name) => [name, 'tooLong' as const]),
  );
}

export type ReadForm =
  | { readonly fields: ReferralFields; readonly faults: null }
  | { readonly fields: null; readonly faults: FormFaults };

/** The referral's fields, or what is wrong with which field. */
export function readForm(form: ReferralForm, today: string): ReadForm {
  const faults = faultsOf(form, today);
  if (Object.keys(faults).length > 0) return { fields: null, faults };
  const parsed = referralFieldsSchema.safeParse({
    destination: form.destination,
    destinationKind: form.destinationKind,
    contact: form.contact,
    urgency: form.urgency,
    reason: form.reason,
    tried: form.tried,
    pupilView: form.pupilView,
    asked: form.asked,
    pupilToldOn: form.pupilToldOn === '' ? null : form.pupilToldOn,
    consent: consentOf(form),
  });
  return parsed.success
    ? { fields: parsed.data, faults: null }
    : { fields: null, faults: lengthFaults(parsed.error.issues) };
}
