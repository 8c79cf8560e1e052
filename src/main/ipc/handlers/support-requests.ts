// Noting, changing and withdrawing a request for support. What is too heavy for a peer goes to the care
// coordinators in the same commit.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import { mustUseForms } from '#main/ipc/programme-settings.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { canBeChosen } from '#shared/domain/pupil.ts';
import {
  supportRequestFault,
  type NewSupportRequest,
  type SupportRequestBody,
} from '#shared/domain/support-request.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Who takes over what is too heavy for a peer: the care coordinators, or the asker while there is none. */
function careCoordinators(context: MemberContext): readonly MemberId[] {
  const care = context.vault
    .members()
    .filter(({ active, roles }) => active && roles.includes('careCoordinator'))
    .map(({ id }) => id);
  return care.length > 0 ? care : [context.vault.me.id];
}

function careTasks(
  context: MemberContext,
  dossierId: DossierId,
  sourceId: RecordId,
  today: string,
): readonly Put[] {
  return careCoordinators(context).map((ownerId) =>
    ruleTaskPut({
      rule: 'heavyRequest',
      ownerId,
      dueOn: today,
      dossierId,
      sourceId,
      pairId: null,
    }),
  );
}

function check(context: MemberContext, request: NewSupportRequest, today: string): void {
  const fault = supportRequestFault(request);
  if (fault) throw new AppFailure(fault);
  mustUseForms(context, [request.form]);
  mustNotBeLater('askedOn', request.askedOn, today);
  const pupil = context.get('pupil', request.pupilId);
  if (!canBeChosen(pupil.body)) throw new AppFailure('pupilLeft');
}

function bodyOf(request: NewSupportRequest, today: string): SupportRequestBody {
  return request.tooHeavyForPeer
    ? { ...request, status: 'toCare', closedOn: today }
    : { ...request, status: 'open', closedOn: null };
}

/** Only care gives back what it took over; what is matched or withdrawn does not change any more. */
function mustBeChangeable(context: MemberContext, status: SupportRequestBody['status']): void {
  if (status === 'open') return;
  if (status !== 'toCare') throw new AppFailure('requestClosed');
  if (!context.vault.me.roles.includes('careCoordinator')) throw new AppFailure('careDecides');
}

export const supportRequestHandlers = defineHandlers({
  'supportRequests.create': (context, request) => {
    const today = dateOf(context.now());
    check(context, request, today);
    const dossierId = newId<DossierId>();
    const recordId = newId<RecordId>();
    const body = bodyOf(request, today);
    const readers = grantTo(context, { circles: ['careTeam'], roles: ['programmeCoordinator'] });
    context.commit({
      newDossiers: [{ id: dossierId, kind: 'person', grantTo: readers }],
      puts: [
        { dossierId, recordId, kind: 'supportRequest', body, expectedRevision: 0 },
        ...(body.status === 'toCare' ? careTasks(context, dossierId, recordId, today) : []),
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { requestId: recordId, status: body.status };
  },
  'supportRequests.update': (context, { requestId, expectedRevision, request }) => {
    const today = dateOf(context.now());
    const current = context.get('supportRequest', requestId);
    mustBeChangeable(context, current.body.status);
    check(context, request, today);
    const { dossierId } = current;
    const body = bodyOf(request, today);
    const becameHeavy = body.status === 'toCare' && current.body.status !== 'toCare';
    context.commit({
      puts: [
        { dossierId, recordId: requestId, kind: 'supportRequest', body, expectedRevision },
        ...(becameHeavy ? careTasks(context, dossierId, requestId, today) : []),
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId: requestId } }],
    });
    return { status: body.status };
  },
  'supportRequests.withdraw': (context, { requestId, expectedRevision }) => {
    const { body: current, dossierId } = context.get('supportRequest', requestId);
    if (current.status === 'matched' || current.status === 'withdrawn') {
      throw new AppFailure('requestClosed');
    }
    const closedOn = dateOf(context.now());
    const body: SupportRequestBody = { ...current, status: 'withdrawn', closedOn };
    context.commit({
      puts: [{ dossierId, recordId: requestId, kind: 'supportRequest', body, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId: requestId } }],
    });
    return undefined;
  },
});
