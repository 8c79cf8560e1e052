// Making and keeping pairs. Each pair has its own dossier, readable by its coach, its backstop,
// the care team and whoever made it, and by nobody else.
import { nextCase } from '#main/ipc/next-case.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { firstCheckIn } from '#main/ipc/check-in-tasks.ts';
import { checkedMatch, requestOf } from '#main/ipc/match-check.ts';
import { mustNotEndBefore } from '#main/ipc/planned-end.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { mustUseForms } from '#main/ipc/programme-settings.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { Put } from '#main/store/index.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { formRules } from '#shared/domain/support-form.ts';
import { usualUntil } from '#shared/domain/newcomer-rhythm.ts';
import { nothingHappened, pairFault, type NewPair, type PairBody } from '#shared/domain/pair.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { canBeChosen } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Days ahead that a pair can be made to start: the summer and the school year behind it. */
const furthestStart = 366;

/** Refuses people who cannot be part of a pair: unknown, left, or the adults inactive. */
function checkPeople(context: MemberContext, pair: NewPair): void {
  for (const id of [...pair.supporterIds, ...pair.supporteeIds]) {
    const pupil = context.get('pupil', id);
    if (!canBeChosen(pupil.body)) throw new AppFailure('pupilLeft');
  }
  for (const id of [pair.coachId, pair.backstopId]) {
    const member = context.vault.members().find((candidate) => candidate.id === id);
    if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
    // The dossier opens to both; who coaches must be able to write in it.
    if (id === pair.coachId && !mayDo(member.roles, 'writePairs')) {
      throw new AppFailure('cannotTakeOver', { name: member.displayName });
    }
  }
}

function newBody(context: MemberContext, input: NewPair, today: string, code: string): PairBody {
  const { tooHeavyForPeer, ...pair } = input;
  if (tooHeavyForPeer) throw new AppFailure('problemTooHeavy');
  const fault = pairFault(pair);
  if (fault) throw new AppFailure(fault);
  checkPeople(context, input);
  const mixedWith = pair.mixedWith.filter((form) => form !== pair.form);
  mustUseForms(context, [pair.form, ...mixedWith]);
  mustNotBeLater('startedOn', pair.startedOn, addDaysTo(today, furthestStart));
  mustNotBeLater('outsideAgreedOn', pair.outsideAgreedOn, today);
  const { plannedUntil = usualUntil(pair.form, pair.startedOn) } = pair;
  mustNotEndBefore(plannedUntil, pair.startedOn);
  const schoolYear = schoolYearOf(today);
  return {
    ...pair,
    mixedWith,
    match: checkedMatch(context, input),
    className: formRules[pair.form].supports === 'class' ? pair.className : null,
    code,
    schoolYear,
    ...nothingHappened,
    outsideAgreedOn: pair.outsideAgreedOn,
    plannedUntil,
    status: 'active',
    endedOn: null,
    agreement: {
      supporterAgreedOn: null,
      supporteeAgreedOn: null,
      secrecyToldOn: null,
      mentorMayKnow: false,
    },
  };
}

/** What follows from how the match was made: the request is answered, the trial is looked back on. */
function matchPuts(
  context: MemberContext,
  input: NewPair,
  pair: { readonly id: RecordId; readonly dossierId: DossierId; readonly body: PairBody },
): readonly Put[] {
  const { id, dossierId, body } = pair;
  const request = requestOf(context, input);
  const { trialUntil } = body.match;
  const answered: readonly Put[] = request
    ? [
        {
          dossierId: request.dossierId,
          recordId: request.id,
          kind: 'supportRequest',
          body: { ...request.body, status: 'matched', closedOn: dateOf(context.now()) },
          expectedRevision: request.revision,
        },
      ]
    : [];
  const review = { rule: 'trialReview', ownerId: body.coachId, dossierId } as const;
  return trialUntil === null
    ? answered
    : [...answered, ruleTaskPut({ ...review, dueOn: trialUntil, sourceId: id, pairId: id })];
}

export const pairHandlers = defineHandlers({
  'pairs.create': (context, input) => {
    const today = dateOf(context.now());
    const counted = nextCase(context, 'pair', schoolYearOf(today));
    const body = newBody(context, input, today, counted.code);
    const dossierId = newId<DossierId>();
    const recordId = newId<RecordId>();
    const adults = new Set([body.coachId, body.backstopId, context.vault.me.id]);
    context.commit({
      newDossiers: [
        {
          id: dossierId,
          kind: 'pair',
          grantTo: [
            { type: 'circle', code: 'careTeam' },
            ...[...adults].map((id) => ({ type: 'member' as const, id })),
          ],
        },
      ],
      puts: [
        counted.put,
        { dossierId, recordId, kind: 'pair', body, expectedRevision: 0 },
        pairCardPut(context, recordId, body),
        ...firstCheckIn(context, { id: recordId, dossierId, body }),
        ...matchPuts(context, input, { id: recordId, dossierId, body }),
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { pairId: recordId };
  },
});
