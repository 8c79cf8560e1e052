// Consent for a referral that is taken back: said beside it, so that the signed text stays as it is. Before the
// hand-over nothing leaves any more; after it, whoever follows the referral is told, and tells where it went.
import * as z from 'zod';
import { foldText } from './class-list-values.ts';
import { partiesAsked, type Deciding } from './consent.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import {
  consentStatementSchema,
  type ConsentStatement,
  type ReferralBody,
  type ReferralFields,
} from './referral.ts';

export const consentTakenBackSchema = consentStatementSchema.extend({
  referralId: recordIdSchema,
  /** What was said with it. */
  text: z.string().trim().max(1000),
});
export type ConsentTakenBackBody = z.infer<typeof consentTakenBackSchema>;

export const consentTakenBackRecord = defineRecord({
  kind: 'consentTakenBack',
  version: 1,
  keeps: 1,
  schema: consentTakenBackSchema,
});

type Voice = Pick<ConsentStatement, 'by' | 'name'>;

/** The one voice: the pupil, or this representative. */
export function isSameVoice(one: Voice, other: Voice): boolean {
  return one.by === other.by && (one.by === 'pupil' || foldText(one.name) === foldText(other.name));
}

/** What was taken back of this consent and not given again on a later day. */
export function takenBack<B extends Voice & { readonly on: string }>(
  { consent }: Pick<ReferralFields, 'consent'>,
  backs: readonly B[],
): readonly B[] {
  if (consent?.type !== 'consent') return [];
  return backs.filter((back) => {
    const own = consent.statements.filter((said) => isSameVoice(said, back));
    return own.length > 0 && own.every(({ on }) => on <= back.on);
  });
}

/**
 * The taking back that stops the hand-over for every reader, judged by the text alone, or null: the pupil always
 * has a say, who decides for the pupil when the text says that their say counted.
 */
export function stoppedInText<B extends Voice & { readonly on: string }>(
  referral: Pick<ReferralBody, 'destinationKind' | 'consent' | 'parentsDecide'>,
  backs: readonly B[],
): B | null {
  if (referral.destinationKind === 'internal') return null;
  return (
    takenBack(referral, backs).find(({ by }) => by === 'pupil' || referral.parentsDecide) ?? null
  );
}

/**
 * The taking back that stops the hand-over, or null: by somebody whose say is needed, on that day or by the text.
 * Of parents who decide together one who takes it back is enough.
 */
export function stoppedBy<B extends Voice & { readonly on: string }>(
  referral: Pick<ReferralBody, 'destinationKind' | 'consent' | 'parentsDecide'>,
  backs: readonly B[],
  deciding: Deciding,
  on: string,
): B | null {
  const parties = partiesAsked(referral, deciding, on);
  return (
    stoppedInText(referral, backs) ??
    takenBack(referral, backs).find(({ by }) =>
      parties.includes(by === 'pupil' ? 'pupil' : 'representatives'),
    ) ??
    null
  );
}
