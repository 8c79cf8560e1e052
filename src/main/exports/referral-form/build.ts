// Builds the referral form: exactly what was ticked goes on it, with the signatures under that text.
import { schoolOf, type ExportSource } from '#main/exports/source.ts';
import { signatureBlockOf } from '#main/exports/signatures/build.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { ReferralFormSheet } from '#shared/domain/referral-form-sheet.ts';
import { leaveFault } from '#shared/domain/referral-leave.ts';
import { goesAlong } from '#shared/domain/referral-share.ts';
import { referralState, type ReferralBody } from '#shared/domain/referral.ts';
import type { SignatureBlockContent } from '#shared/domain/signature-block.ts';
import type { PaperRequest } from '#shared/ipc/paper.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';

type Ask = Extract<PaperRequest, { paper: 'referralForm' }>['ask'];

/** The school's own copy is destroyed after this many days: the referral stays in the vault. */
const keptForDays = 30;

/** Who said yes by name only when who decides goes along; where the signed paper lies stays at school. */
function consentOnPaper({ consent, shares }: ReferralBody): ReferralFormSheet['consent'] {
  if (consent?.type !== 'consent') return consent;
  const named = shares.includes('guardians');
  const statements = consent.statements.map((one) => ({ ...one, name: named ? one.name : '' }));
  return { ...consent, statements, paperAt: '' };
}

/** Whether it may not leave yet: never handed over, and something that it waits for is missing, or it was ended. */
function isConcept(
  source: ExportSource,
  { id, body }: TypedRecord<'referral'>,
  { signatures, needed }: SignatureBlockContent,
): boolean {
  const steps = source.list('referralStep').filter((step) => step.body.referralId === id);
  if (steps.some((step) => step.body.to === 'sent')) return false;
  const pupil = source.list('pupil').find((one) => one.id === body.pupilId);
  const said = source.list('legalRepresentation').find((one) => one.body.pupilId === body.pupilId);
  const backs = source.list('consentTakenBack').map((one) => one.body);
  const fault = leaveFault(body, {
    deciding: { birthDate: pupil?.body.birthDate ?? null, representation: said?.body ?? null },
    backs: backs.filter(({ referralId }) => referralId === id),
    signed: signatures.length >= needed,
    on: dateOf(source.now()),
  });
  return fault !== null || referralState(steps).status === 'withdrawn';
}

export function buildReferralForm(
  source: ExportSource,
  ask: Ask,
): {
  readonly content: ReferralFormSheet;
  readonly destroyBy: string;
  readonly signed: SignatureBlockContent;
} {
  const referral = source.get('referral', ask.referralId);
  const { body } = referral;
  const writer = source.vault.members().find(({ id }) => id === referral.createdBy);
  const signed = signatureBlockOf(source, referral);
  return {
    content: {
      ...schoolOf(source),
      code: body.code,
      concept: isConcept(source, referral, signed),
      writer: writer?.displayName ?? '',
      writerFunction: writer?.functionTitle ?? '',
      destination: body.destination,
      destinationKind: body.destinationKind,
      contact: body.contact,
      urgency: body.urgency,
      reason: body.reason,
      asked: body.asked,
      consent: consentOnPaper(body),
      items: goesAlong(body).map(({ item, text }) => ({ item, text })),
      pupilToldOn: body.pupilToldOn,
      parentsToldOn: body.parentsToldOn,
      notToldBecause: body.notToldBecause,
      feedbackBy: body.feedbackBy,
    },
    destroyBy: addDaysTo(dateOf(source.now()), keptForDays),
    signed,
  };
}
