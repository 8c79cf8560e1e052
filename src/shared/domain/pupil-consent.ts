// Consent of a pupil or of who decides for them, per purpose, dated, to be withdrawn at any time. Whose
// consent counts at which age is in this file's rules; consent for a referral is in referral.ts.
import * as z from 'zod';
import { foldText } from './class-list-values.ts';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import type { LegalRepresentationBody } from './legal-representation.ts';
import { ageGroupOn } from './pupil.ts';
import { defineRecord } from './record.ts';

export const consentPurposes = [
  'participation',
  'outsideSchool',
  'mentorKnows',
  'poster',
  'photo',
  'shareWithOtherSchool',
] as const;
export const consentPurposeSchema = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

export const consentGivers = ['pupil', 'parents', 'oneParent', 'guardian'] as const;

/** What a person fills in. */
export const consentFieldsSchema = z.strictObject({
  purpose: z.enum(consentPurposes),
  /** False: asked, and refused. */
  given: z.boolean(),
  givenBy: z.enum(consentGivers),
  /** Which of the representatives it was; '' for the pupil, for both parents, or when not known. */
  givenByName: z.string().trim().max(120),
  on: dateSchema,
  how: z.enum(['paper', 'spoken']),
  /** Where the signed paper lies; '' when spoken. */
  paperAt: z.string().trim().max(120),
  /** What exactly, and for whom: the other school, which photo. */
  scope: z.string().trim().max(300),
});
export type ConsentFields = z.infer<typeof consentFieldsSchema>;

export const pupilConsentSchema = consentFieldsSchema.extend({
  pupilId: recordIdSchema,
  withdrawnOn: dateSchema.nullable(),
});
export type PupilConsentBody = z.infer<typeof pupilConsentSchema>;

export const pupilConsentRecord = defineRecord({
  kind: 'pupilConsent',
  version: 1,
  schema: pupilConsentSchema,
});

/** Whose say is needed: the pupil's, that of who decides for them by law, or both. */
export type ConsentParty = 'pupil' | 'representatives';

type Representation = Pick<LegalRepresentationBody, 'type' | 'representatives'> | null;
type Statement = Omit<PupilConsentBody, 'pupilId'>;

/**
 * Whose consent counts on a day (practice.md §2.8): under 12 the representatives, from 12 the pupil agrees
 * too, from 16 the pupil alone. With an unknown age both: the widest circle.
 */
export function partiesFor(birthDate: string | null, today: string): readonly ConsentParty[] {
  switch (ageGroupOn(birthDate, today)) {
    case 'under12':
      return ['representatives'];
    case 'from16':
    case 'from18':
      return ['pupil'];
    default:
      return ['pupil', 'representatives'];
  }
}

/** Whether this statement of a representative counts: a guardian decides instead of parents, and without
 * custody somebody decides nothing. */
export function representativeCounts(
  { givenBy, givenByName }: Pick<Statement, 'givenBy' | 'givenByName'>,
  representation: Representation,
): boolean {
  if (givenBy === 'pupil') return false;
  const type = representation?.type ?? 'unknown';
  if (type === 'guardian' && givenBy !== 'guardian') return false;
  if ((type === 'parents' || type === 'oneParent') && givenBy === 'guardian') return false;
  const named = representation?.representatives.find(
    ({ name }) => givenByName !== '' && foldText(name) === foldText(givenByName),
  );
  return named?.custody !== false;
}

/** Since when it is taken back, as far as this day knows; null while it stands. */
function takenBackOn({ withdrawnOn }: Statement, today: string): string | null {
  return withdrawnOn !== null && withdrawnOn <= today ? withdrawnOn : null;
}

/**
 * The last word of each voice. Of joint parents each has a voice; an unnamed statement is a voice of its
 * own, so that nobody's later yes hides an earlier no of, perhaps, the other parent. What both parents say
 * together comes in the place of what they said before. What is taken back does not bring back what the same
 * voice said before it.
 */
function lastWords(
  statements: readonly Statement[],
  joint: boolean,
  today: string,
): readonly Statement[] {
  const words = new Map<string, Statement>();
  for (const [at, statement] of statements.entries()) {
    if (statement.givenBy === 'parents') words.clear();
    const name = foldText(statement.givenByName);
    const voice =
      !joint || statement.givenBy === 'parents' ? 'all' : name || `unnamed ${String(at)}`;
    if (takenBackOn(statement, today) === null) words.set(voice, statement);
    else words.delete(voice);
  }
  return [...words.values()];
}

export type ConsentStanding =
  | { readonly answer: 'yes' }
  /** Refused by these. */
  | { readonly answer: 'no'; readonly by: readonly ConsentParty[] }
  /** Nobody refused, but the say of these is still missing. */
  | { readonly answer: 'missing'; readonly of: readonly ConsentParty[] };

function answerOf(
  party: ConsentParty,
  statements: readonly Statement[],
  representation: Representation,
  today: string,
): 'yes' | 'no' | 'missing' {
  const own = statements.filter((statement) =>
    party === 'pupil'
      ? statement.givenBy === 'pupil'
      : representativeCounts(statement, representation),
  );
  const type = representation?.type ?? 'unknown';
  const joint = party === 'representatives' && type !== 'oneParent' && type !== 'guardian';
  const words = lastWords(own, joint, today);
  if (words.some(({ given }) => !given)) return 'no';
  return words.length > 0 ? 'yes' : 'missing';
}

/**
 * Whether there is consent for a purpose on a day. `consents` are all of this pupil, in the order in which
 * they were written down. With joint custody one parent's yes is enough and one parent's no is a no.
 */
export function consentStands(
  purpose: ConsentPurpose,
  pupil: { readonly birthDate: string | null },
  representation: Representation,
  consents: readonly Statement[],
  today: string,
): ConsentStanding {
  const dayOf = (statement: Statement) => takenBackOn(statement, today) ?? statement.on;
  const statements = consents
    .filter((consent) => consent.purpose === purpose && consent.on <= today)
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const answers = partiesFor(pupil.birthDate, today).map((party) => ({
    party,
    answer: answerOf(party, statements, representation, today),
  }));
  const by = answers.filter(({ answer }) => answer === 'no').map(({ party }) => party);
  if (by.length > 0) return { answer: 'no', by };
  const of = answers.filter(({ answer }) => answer === 'missing').map(({ party }) => party);
  return of.length > 0 ? { answer: 'missing', of } : { answer: 'yes' };
}

/**
 * Whether somebody whose say counts refused, or took back what they gave and nobody gave it again. What was
 * never asked is no refusal.
 */
export function consentFell(
  purpose: ConsentPurpose,
  pupil: { readonly birthDate: string | null },
  representation: Representation,
  consents: readonly Statement[],
  today: string,
): boolean {
  const standing = consentStands(purpose, pupil, representation, consents, today);
  if (standing.answer !== 'missing') return standing.answer === 'no';
  return consents
    .filter((one) => one.purpose === purpose && takenBackOn(one, today) !== null)
    .some((one) =>
      one.givenBy === 'pupil'
        ? standing.of.includes('pupil')
        : standing.of.includes('representatives') && representativeCounts(one, representation),
    );
}
