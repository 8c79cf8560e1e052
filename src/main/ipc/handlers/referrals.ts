// Referrals: writing one from a pair, a concern or for a pupil, and following one up with another. A referral
// has a dossier of its own, so that an approver can be let in without seeing what it came from.
import { coachOf } from '#main/ipc/concern-parts.ts';
import { readersByName, referralNamed } from '#main/ipc/concern-referrals.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { nextCase } from '#main/ipc/next-case.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import {
  daysIn,
  decidingOf,
  mustBeInside,
  mustFollowConcern,
  stateOfReferral,
} from '#main/ipc/referral-parts.ts';
import { takeStep } from '#main/ipc/referral-step.ts';
import { approvedRevision } from '#main/ipc/sign-off-state.ts';
import { newId } from '#main/platform/id.ts';
import type { Grantee, Put } from '#main/store/index.ts';
import { consentFault } from '#shared/domain/consent.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { partiesFor } from '#shared/domain/pupil-consent.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import {
  canBeFollowed,
  referralDraftName,
  type ReferralBody,
  type ReferralFields,
} from '#shared/domain/referral.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Save = CallParsed<'referrals.save'>;
type Source = Pick<ReferralBody, 'concernId' | 'pupilId'>;

/** Days that can have been, and no yes of somebody who decides nothing. */
function checkFields(context: MemberContext, source: Source, fields: ReferralFields): void {
  mustBeInside(context, fields);
  const today = dateOf(context.now());
  for (const [field, day] of daysIn(fields)) {
    mustNotBeLater(field, day, today);
    mustFollowConcern(context, source, field, day);
  }
  const fault = consentFault(fields, decidingOf(context, source.pupilId), today);
  if (fault?.code === 'consentNoCustody') throw new AppFailure(fault.code, { name: fault.name });
  if (fault?.code === 'anonymousNamed') throw new AppFailure(fault.code);
}

/** Until sixteen, and when the age is not known, who decides for the pupil has a say. */
function parentsDecide(context: MemberContext, pupilId: RecordId): boolean {
  const { birthDate } = decidingOf(context, pupilId);
  return partiesFor(birthDate, dateOf(context.now())).includes('representatives');
}

/** The pupil belongs to where the referral comes from. Throws `notFound` for somebody else. */
function checkPupil(context: MemberContext, { pairId, concernId, pupilId }: Save): void {
  const pair = pairId === null ? null : context.get('pair', pairId);
  const concern = concernId === null ? null : context.get('concern', concernId);
  const known = [
    ...(pair ? [...pair.body.supporteeIds, ...pair.body.supporterIds] : []),
    ...(concern ? concern.body.people.map((person) => person.pupilId) : []),
  ];
  if ((pair || concern) && !known.includes(pupilId)) {
    throw new AppFailure('notFound', { kind: 'pupil' });
  }
}

/** A referral after another goes about the same pupil, once that one has come to an end. */
function checkFollows(context: MemberContext, { followsId, pupilId }: Save): void {
  if (followsId === null) return;
  const before = context.get('referral', followsId);
  const { status } = stateOfReferral(context, followsId);
  if (before.body.pupilId !== pupilId || !canBeFollowed(status)) {
    throw new AppFailure('cannotFollow');
  }
}

/** As its concern when it came from one: care, the coach, who was let in, and others behind the glass. */
function readers(context: MemberContext, { pairId, concernId }: Save): readonly Grantee[] {
  const coachId = coachOf(context, pairId);
  if (concernId !== null) {
    const members = readersByName(context, context.get('concern', concernId));
    return grantTo(context, {
      circles: ['careTeam', 'emergency'],
      members: [...members, ...(coachId === null ? [] : [coachId])],
    });
  }
  return grantTo(context, { circles: ['careTeam'], members: coachId === null ? [] : [coachId] });
}

/** A referral from a concern is named in it, for who may read the one and not the other. */
function namedIn(
  context: MemberContext,
  concernId: RecordId | null,
  referral: Parameters<typeof referralNamed>[2],
): readonly Put[] {
  if (concernId === null) return [];
  return [referralNamed(context, context.get('concern', concernId), referral)];
}

function create(context: MemberContext, input: Save): RecordId {
  const { pairId, pupilId, concernId, followsId, fields } = input;
  checkPupil(context, input);
  checkFollows(context, input);
  checkFields(context, input, fields);
  const pupil = context.get('pupil', pupilId);
  const counted = nextCase(context, 'referral', schoolYearOf(dateOf(context.now())));
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const body: ReferralBody = {
    ...fields,
    code: counted.code,
    pairId,
    concernId,
    followsId,
    pupilId,
    pupilName: pupilName(pupil.body),
    className: pupil.body.className,
    parentsDecide: parentsDecide(context, pupilId),
  };
  context.commit({
    newDossiers: [{ id: dossierId, kind: 'concern', grantTo: readers(context, input) }],
    puts: [
      counted.put,
      { dossierId, recordId, kind: 'referral', body, expectedRevision: 0 },
      ...namedIn(context, concernId, { referralId: recordId, dossierId, code: counted.code }),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return recordId;
}

function change(
  context: MemberContext,
  { id, expectedRevision }: NonNullable<Save['referral']>,
  fields: ReferralFields,
): RecordId {
  const referral = context.get('referral', id);
  const { status } = stateOfReferral(context, id);
  if (status !== 'draft' && status !== 'asked') throw new AppFailure('recordLocked');
  if (approvedRevision(context, id) !== null) throw new AppFailure('recordLocked');
  checkFields(context, referral.body, fields);
  const { dossierId } = referral;
  const decide = parentsDecide(context, referral.body.pupilId);
  const body = { ...referral.body, ...fields, parentsDecide: decide };
  context.commit({
    puts: [{ dossierId, recordId: id, kind: 'referral', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId: id } }],
  });
  return id;
}

export const referralHandlers = defineHandlers({
  'referrals.save': (context, input) => {
    const { referral, fields } = input;
    const referralId = referral ? change(context, referral, fields) : create(context, input);
    context.vault.dropDraft(referralDraftName(referral?.id ?? null, input));
    return { referralId };
  },
  'referrals.step': (context, step) => {
    takeStep(context, step);
    return undefined;
  },
});
