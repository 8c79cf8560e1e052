// What stands in the form while someone writes a referral, and how it becomes the referral's fields.
// Pure; the rules about what may be handed over are in shared/domain/referral.ts and consent.ts.
import * as z from 'zod';
import type { ConcernFields } from '#shared/domain/concern.ts';
import { isDateText } from '#shared/domain/date.ts';
import {
  consentExceptions,
  referralFieldsSchema,
  shareItems,
  type Consent,
  type ReferralFields,
} from '#shared/domain/referral.ts';
import { urgencies } from '#shared/domain/urgency.ts';

/** The texts of a referral that are only typed. */
const textFields = [
  'contact',
  'reason',
  'asked',
  'age',
  'since',
  'ownWords',
  'tried',
  'pupilView',
  'parentsView',
  'strengths',
  'alreadyInvolved',
  'safety',
  'guardians',
  'reach',
  'notToldBecause',
] as const;

/** Everything as typed: '' means not chosen or not filled in. */
export const referralFormSchema = z.object({
  pupilId: z.string(),
  destinationId: z.string(),
  destination: z.string(),
  destinationKind: z.enum(['', 'internal', 'external']),
  contact: z.string(),
  urgency: z.enum(['', ...urgencies]),
  reason: z.string(),
  asked: z.string(),
  age: z.string(),
  since: z.string(),
  ownWords: z.string(),
  tried: z.string(),
  pupilView: z.string(),
  parentsView: z.string(),
  strengths: z.string(),
  alreadyInvolved: z.string(),
  safety: z.string(),
  guardians: z.string(),
  reach: z.string(),
  shares: z.array(z.enum(shareItems)),
  pupilToldOn: z.string(),
  parentsToldOn: z.string(),
  notToldBecause: z.string(),
  feedbackBy: z.string(),
  consentType: z.enum(['', 'consent', 'exception']),
  /** The day on which each said yes: '' is the pupil, others by their name; no day is no yes. */
  said: z.record(z.string(), z.string()),
  paperAt: z.string(),
  exception: z.enum(['', ...consentExceptions]),
  explanation: z.string(),
});
export type ReferralForm = z.infer<typeof referralFormSchema>;
export type ReferralFormField = keyof ReferralForm;

export const emptyReferralForm: ReferralForm = {
  ...{ pupilId: '', destinationId: '', destination: '', destinationKind: '', contact: '' },
  ...{ urgency: '', reason: '', asked: '', age: '', since: '', ownWords: '', tried: '' },
  ...{ pupilView: '', parentsView: '', strengths: '', alreadyInvolved: '', safety: '' },
  ...{ guardians: '', reach: '', shares: ['name', 'className'], pupilToldOn: '' },
  ...{ parentsToldOn: '', notToldBecause: '', feedbackBy: '', consentType: '', said: {} },
  ...{ paperAt: '', exception: '', explanation: '' },
};

function consentForm(consent: Consent | null): Partial<ReferralForm> {
  if (consent === null) return {};
  if (consent.type === 'exception') {
    const { exception, explanation } = consent;
    return { consentType: 'exception', exception, explanation };
  }
  const said = consent.statements.map(({ name, on }) => [name, on] as const);
  return { consentType: 'consent', said: Object.fromEntries(said), paperAt: consent.paperAt };
}

/** A new referral from a concern: nothing of it stands where it would go along unasked. */
export function formFromConcern(
  concern: Pick<ConcernFields, 'people' | 'urgency' | 'ownWords' | 'route'>,
): ReferralForm {
  const { people, urgency, ownWords, route } = concern;
  const affected = people.find(({ role, pupilId }) => role === 'affected' && pupilId !== null);
  return {
    ...emptyReferralForm,
    pupilId: affected?.pupilId ?? '',
    urgency,
    ownWords: ownWords.slice(0, 3000),
    pupilToldOn: route.pupilToldOn ?? '',
  };
}

/** A kept referral as it stands in the form again. */
export function formOf(pupilId: string, fields: ReferralFields): ReferralForm {
  const { consent, pupilToldOn, parentsToldOn, feedbackBy, ...texts } = fields;
  return {
    ...emptyReferralForm,
    ...texts,
    pupilId,
    pupilToldOn: pupilToldOn ?? '',
    parentsToldOn: parentsToldOn ?? '',
    feedbackBy: feedbackBy ?? '',
    ...consentForm(consent),
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
    const days = Object.values(form.said).filter((day) => day !== '');
    const [fault] = days.map((day) => dateFault(day, today)).filter((one) => one !== null);
    if (days.length === 0) return { said: 'required' };
    return fault ? { said: fault } : {};
  }
  if (form.consentType !== 'exception') return {};
  return {
    ...(form.exception === '' ? { exception: 'choose' } : {}),
    ...(form.explanation.trim() === '' ? { explanation: 'required' } : {}),
  };
}

function faultsOf(form: ReferralForm, today: string): FormFaults {
  const required = (['destination', 'reason', 'asked'] as const).filter(
    (name) => form[name].trim() === '',
  );
  const chosen = (['pupilId', 'destinationKind', 'urgency'] as const).filter(
    (name) => form[name] === '',
  );
  const told = (['pupilToldOn', 'parentsToldOn'] as const).flatMap((name) => {
    const fault = form[name] === '' ? null : dateFault(form[name], today);
    return fault ? [[name, fault] as const] : [];
  });
  const noDay = form.feedbackBy !== '' && !isDateText(form.feedbackBy);
  return {
    ...Object.fromEntries(required.map((name) => [name, 'required' as const])),
    ...Object.fromEntries(chosen.map((name) => [name, 'choose' as const])),
    ...Object.fromEntries(told),
    ...(noDay ? { feedbackBy: 'date' as const } : {}),
    ...consentFaults(form, today),
  };
}

/** The consent that is filled in; null inside the school and while it is not arranged. */
export function consentOf(form: ReferralForm): Consent | null {
  const { consentType, exception, explanation, paperAt } = form;
  if (form.destinationKind === 'internal') return null;
  if (consentType === 'consent') {
    const statements = Object.entries(form.said)
      .filter(([, on]) => on !== '')
      .map(([name, on]) => ({
        by: name === '' ? ('pupil' as const) : ('representative' as const),
        name,
        on,
      }));
    return statements.length === 0 ? null : { type: 'consent', statements, paperAt };
  }
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

const dayOrNone = (text: string): string | null => (text === '' ? null : text);

/** The referral's fields, or what is wrong with which field. */
export function readForm(form: ReferralForm, today: string): ReadForm {
  const faults = faultsOf(form, today);
  if (Object.keys(faults).length > 0) return { fields: null, faults };
  const parsed = referralFieldsSchema.safeParse({
    ...Object.fromEntries(textFields.map((name) => [name, form[name]])),
    destinationId: form.destinationId,
    destination: form.destination,
    destinationKind: form.destinationKind,
    urgency: form.urgency,
    shares: shareItems.filter((item) => form.shares.includes(item)),
    pupilToldOn: dayOrNone(form.pupilToldOn),
    parentsToldOn: dayOrNone(form.parentsToldOn),
    feedbackBy: dayOrNone(form.feedbackBy),
    consent: consentOf(form),
  });
  return parsed.success
    ? { fields: parsed.data, faults: null }
    : { fields: null, faults: lengthFaults(parsed.error.issues) };
}
