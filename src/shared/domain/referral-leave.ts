// Everything a referral waits for before it may be handed over, in the order in which it is said: whose say counts
// and who took it back, who was told, and who signed this very text.
import { stoppedBy, type ConsentTakenBackBody } from './consent-taken-back.ts';
import { consentFault, untold, type Deciding } from './consent.ts';
import { handOverFault, type ReferralBody, type ReferralFields } from './referral.ts';

export type LeaveFacts = {
  readonly deciding: Deciding;
  /** What was taken back of this referral's consent. */
  readonly backs: readonly ConsentTakenBackBody[];
  /** As many have signed this very text as it takes. */
  readonly signed: boolean;
  readonly on: string;
};

export type LeaveFault = {
  readonly code:
    | 'consentMissing'
    | 'anonymousNamed'
    | 'custodyUnknown'
    | 'consentNoCustody'
    | 'consentTakenBack'
    | 'notToldReason'
    | 'signOffMissing';
  readonly params?: { readonly name: string } | { readonly date: string };
};

/** Why this referral may not be handed over on this day, or null. */
export function leaveFault(
  referral: ReferralFields & Pick<ReferralBody, 'parentsDecide'>,
  { deciding, backs, signed, on }: LeaveFacts,
): LeaveFault | null {
  const consent = consentFault(referral, deciding, on);
  if (consent) {
    return 'name' in consent
      ? { code: consent.code, params: { name: consent.name } }
      : { code: consent.code };
  }
  const stopped = stoppedBy(referral, backs, deciding, on);
  if (stopped) return { code: 'consentTakenBack', params: { date: stopped.on } };
  if (untold(referral, deciding, on) !== null) return { code: 'notToldReason' };
  const code = handOverFault(referral, signed);
  return code === null ? null : { code };
}
