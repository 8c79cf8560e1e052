// Asking an approver for a signature over one subject as it is now: who can be asked, what goes along. The
// approver, and who signs in their place, are let into the subject's dossier and into no other.
import { isFullySigned, approvalsOf, whoCannotSign, type Signable } from './sign-off-state.ts';
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { openStandIn } from '#shared/domain/sign-off-stand-in.ts';
import { askPermissions } from '#shared/domain/sign-off-subjects.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import { AppFailure } from '#shared/result/errors.ts';

export function isDecided(context: MemberContext, requestId: RecordId): boolean {
  return (
    context.list('signOffDecision').some(({ body }) => body.statement.requestId === requestId) ||
    context.list('signOffWithdrawal').some(({ body }) => body.requestId === requestId)
  );
}

/** The active approver with this id. Throws `notFound`. */
export function approverOf(context: MemberContext, id: MemberId) {
  const approver = context.vault.members().find((member) => member.id === id);
  if (!approver?.active || !mayDo(approver.roles, 'signOff')) {
    throw new AppFailure('notFound', { kind: 'approver' });
  }
  return approver;
}

/** Requests about exactly this revision on which nobody decided yet. */
function waitingFor(context: MemberContext, { id, contentHash }: Signable) {
  return context
    .list('signOffRequest')
    .filter(
      (request) =>
        request.body.subjects.some(
          (asked) => asked.recordId === id && asked.contentHash === contentHash,
        ) && !isDecided(context, request.id),
    );
}

function wasRefused(context: MemberContext, { id, contentHash }: Signable): boolean {
  return context
    .list('signOffDecision')
    .some(
      ({ body: { statement } }) =>
        statement.decision === 'refused' &&
        statement.subjects.some(
          (subject) => subject.recordId === id && subject.contentHash === contentHash,
        ),
    );
}

/** Throws when this cannot be asked of this approver now, and says why. */
function mustBeAskable(context: MemberContext, subject: Signable, approverId: MemberId): void {
  const approver = approverOf(context, approverId);
  const name = approver.displayName;
  if (!maySign(approverId, whoCannotSign(context, subject))) {
    throw new AppFailure('authorCannotSign', { name });
  }
  const approvals = approvalsOf(context, subject.id, subject.revision);
  const isDone = approvals.length > 0 && isFullySigned(context, subject);
  if (isDone || wasRefused(context, subject)) {
    throw new AppFailure('alreadyDecided');
  }
  if (approvals.includes(approverId)) throw new AppFailure('alreadySigned', { name });
  if (waitingFor(context, subject).some(({ body }) => body.approverId === approverId)) {
    throw new AppFailure('alreadyAsked', { name });
  }
}

/** The approver, and who signs in their place now or soon, when that one did not write it. */
function readersFor(context: MemberContext, subject: Signable, approverId: MemberId) {
  const today = dateOf(context.now());
  const standIn = openStandIn(context.list('signOffStandIn'), approverId, today)?.body.standInId;
  const fits =
    standIn !== undefined &&
    maySign(standIn, whoCannotSign(context, subject)) &&
    context.vault.members().some(({ id, active }) => id === standIn && active);
  return fits ? [approverId, standIn] : [approverId];
}

export function askSignature(
  context: MemberContext,
  subject: Signable,
  approverId: MemberId,
  question: string,
): RecordId {
  if (!mayDo(context.vault.me.roles, askPermissions[subject.kind])) {
    throw new AppFailure('notAllowed');
  }
  mustBeAskable(context, subject, approverId);
  const { dossierId, id, revision, contentHash } = subject;
  const recordId = newId<RecordId>();
  context.commit({
    grants: readersFor(context, subject, approverId).map((reader) => ({
      dossierId,
      to: { type: 'member', id: reader },
    })),
    puts: [
      {
        dossierId,
        recordId,
        kind: 'signOffRequest',
        body: { subjects: [{ recordId: id, revision, contentHash }], approverId, question },
        expectedRevision: 0,
      },
    ],
    log: [{ action: 'granted', subject: { dossierId, recordId } }],
  });
  return recordId;
}
