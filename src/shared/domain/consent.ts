// Whose say is needed before a pupil is named to someone outside the school, by age and by who decides for
// the pupil (practice.md §2.8). The rest of what a referral waits for is in referral.ts.
import { foldText } from './class-list-values.ts';
import type { LegalRepresentationBody } from './legal-representation.ts';
import { partiesFor, type ConsentParty } from './pupil-consent.ts';
import { ageGroupOn } from './pupil.ts';
import {
  isAcuteDanger,
  isAnonymous,
  namesPupil,
  representativeSaidYes,
  type ConsentStatement,
  type ReferralFields,
} from './referral.ts';

/** What is known of who decides: the birth date, and who was written down; null when nobody wrote it down. */
export type Deciding = {
  readonly birthDate: string | null;
  readonly representation: Pick<LegalRepresentationBody, 'type' | 'representatives'> | null;
};

/** Whose say is needed on a day; nobody's inside the school, where telling the pupil is enough. */
export function partiesAsked(
  { destinationKind }: Pick<ReferralFields, 'destinationKind'>,
  { birthDate }: Deciding,
  on: string,
): readonly ConsentParty[] {
  return destinationKind === 'internal' ? [] : partiesFor(birthDate, on);
}

/** The names of who decide for the pupil; empty when that is not written down. */
export function deciders({ representation }: Deciding): readonly string[] {
  if (representation === null) return [];
  const { type, representatives } = representation;
  const counting = representatives.filter(
    ({ capacity, custody }) =>
      custody && (type === 'guardian' ? capacity === 'guardian' : capacity !== 'carer'),
  );
  // Two of one name, of whom one decides nothing: nobody can tell whose yes it was.
  const others = representatives.filter((one) => !counting.includes(one));
  const clear = counting.filter(
    ({ name }) => !others.some((other) => foldText(other.name) === foldText(name)),
  );
  return type === 'unknown' ? [] : clear.map(({ name }) => name);
}

export type ConsentFault =
  | { readonly code: 'consentMissing' | 'anonymousNamed' | 'custodyUnknown' }
  | { readonly code: 'consentNoCustody'; readonly name: string };

/** Who is written down as somebody who decides nothing, or not at all, among those who said yes. */
function withoutCustody(
  statements: readonly ConsentStatement[],
  deciding: Deciding,
): ConsentStatement | undefined {
  const may = deciders(deciding).map(foldText);
  return statements.find(
    ({ by, name }) => by === 'representative' && !may.includes(foldText(name)),
  );
}

/**
 * Why the recorded consent does not carry this referral, or null. A statement of a representative counts
 * only from a person who is written down with custody or as guardian, until eighteen; without that being
 * written down nobody knows who may say yes. A named exception always stands open.
 */
export function consentFault(
  referral: Pick<ReferralFields, 'destinationKind' | 'consent' | 'shares'>,
  deciding: Deciding,
  on: string,
): ConsentFault | null {
  const { consent } = referral;
  if (referral.destinationKind === 'internal') return null;
  if (consent === null) return { code: 'consentMissing' };
  if (consent.type === 'exception') {
    return isAnonymous(referral) && namesPupil(referral) ? { code: 'anonymousNamed' } : null;
  }
  const parties = partiesAsked(referral, deciding, on);
  const asksParents = parties.includes('representatives');
  if (asksParents && deciders(deciding).length === 0) return { code: 'custodyUnknown' };
  // At sixteen and seventeen their yes is not asked, and says all the same that they know of it.
  const held = asksParents || parentsHear(referral, deciding, on);
  const stranger = held ? withoutCustody(consent.statements, deciding) : undefined;
  if (stranger) return { code: 'consentNoCustody', name: stranger.name };
  const has = (party: ConsentParty) =>
    consent.statements.some(({ by }) => (by === 'pupil') === (party === 'pupil'));
  return parties.every(has) ? null : { code: 'consentMissing' };
}

/** Whether who decides for the pupil hears of a referral outside the school: until eighteen. */
export function parentsHear(
  { destinationKind }: Pick<ReferralFields, 'destinationKind'>,
  { birthDate }: Deciding,
  on: string,
): boolean {
  return destinationKind === 'external' && ageGroupOn(birthDate, on) !== 'from18';
}

/** The first day on which who decides for the pupil said yes, when that is how they know of it; null otherwise. */
export function saidYesOn({
  consent,
  parentsToldOn,
}: Pick<ReferralFields, 'consent' | 'parentsToldOn'>): string | null {
  if (parentsToldOn !== null || consent?.type !== 'consent') return null;
  const days = consent.statements.flatMap(({ by, on }) => (by === 'representative' ? [on] : []));
  return days.toSorted()[0] ?? null;
}

export function parentsKnow(referral: Pick<ReferralFields, 'consent' | 'parentsToldOn'>): boolean {
  return referral.parentsToldOn !== null || representativeSaidYes(referral);
}

/**
 * Who was not told while nothing says why, before it may be handed over. In acute danger handing over
 * goes first, and telling follows.
 */
export function untold(
  referral: Pick<
    ReferralFields,
    'destinationKind' | 'urgency' | 'consent' | 'pupilToldOn' | 'parentsToldOn' | 'notToldBecause'
  >,
  deciding: Deciding,
  on: string,
): ConsentParty | null {
  if (isAcuteDanger(referral) || referral.notToldBecause !== '') return null;
  if (referral.pupilToldOn === null) return 'pupil';
  const missing = parentsHear(referral, deciding, on) && !parentsKnow(referral);
  return missing ? 'representatives' : null;
}
