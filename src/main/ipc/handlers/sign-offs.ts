// Asking for a signature, giving or refusing it, taking the question back. The signer enters the
// passphrase again, signs exactly what stood on the screen, and is never one of its authors.
import { askSignature, isDecided } from '#main/ipc/sign-off-ask.ts';
import { signedAfterwards } from '#main/ipc/sign-afterwards.ts';
import { approvalsOf, signableOf, whoCannotSign } from '#main/ipc/sign-off-state.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { withPassphrase } from '#main/ipc/passphrase-bytes.ts';
import { newId } from '#main/platform/id.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { standsInFor } from '#shared/domain/sign-off-stand-in.ts';
import { maySign, type SignOffStatement } from '#shared/domain/sign-off.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The subjects as they are now; refuses when they are not what was asked, or what was seen. */
function subjectsSeen(context: MemberContext, input: CallParsed<'signOffs.decide'>) {
  const request = context.get('signOffRequest', input.requestId);
  for (const subject of request.body.subjects) {
    const seen = input.seen.find(({ recordId }) => recordId === subject.recordId);
    const current = context.vault.get(subject.recordId);
    const same = [seen?.contentHash, current?.contentHash].every(
      (hash) => hash === subject.contentHash,
    );
    if (!same) throw new AppFailure('contentChanged');
  }
  return request;
}

/** Whether this member was asked, or signs today for who was. */
function isAsked(context: MemberContext, approverId: MemberId): boolean {
  const { id } = context.vault.me;
  const today = dateOf(context.now());
  return approverId === id || standsInFor(context.list('signOffStandIn'), approverId, id, today);
}

/** Four eyes: no author signs, and a second signature is of somebody else. */
function mustBeOtherEyes(context: MemberContext, recordId: RecordId, revision: number): void {
  const { id, displayName: name } = context.vault.me;
  if (!maySign(id, whoCannotSign(context, signableOf(context, recordId)))) {
    throw new AppFailure('authorCannotSign', { name });
  }
  const twice = approvalsOf(context, recordId, revision).includes(id);
  if (twice) throw new AppFailure('alreadySigned', { name });
}

async function decide(
  context: MemberContext,
  input: CallParsed<'signOffs.decide'>,
): Promise<string> {
  const { vault } = context;
  if (input.decision !== 'approved' && input.comment === '') {
    throw new AppFailure('invalidInput', { field: 'comment' });
  }
  const request = subjectsSeen(context, input);
  if (!isAsked(context, request.body.approverId)) throw new AppFailure('notAllowed');
  // Who was given a passphrase can be signed for by who gave it.
  if (!vault.ownsPassphrase) throw new AppFailure('passphraseNotOwn');
  if (isDecided(context, request.id)) throw new AppFailure('alreadyDecided');
  for (const { recordId, revision } of request.body.subjects) {
    mustBeOtherEyes(context, recordId, revision);
  }
  if (!(await withPassphrase(input.passphrase, (bytes) => vault.verifyPassphrase(bytes)))) {
    throw new AppFailure('wrongCredentials');
  }
  const statement: SignOffStatement = {
    purpose: 'achtervang sign-off v1',
    requestId: request.id,
    decision: input.decision,
    comment: input.comment,
    subjects: request.body.subjects,
    signerId: vault.me.id,
    atMs: context.now(),
  };
  subjectsSeen(context, input);
  const { signature } = vault.signContent(statement);
  context.commit({
    puts: [
      {
        dossierId: request.dossierId,
        recordId: newId<RecordId>(),
        kind: 'signOffDecision',
        body: { statement, signature },
        expectedRevision: 0,
      },
      ...(input.decision === 'approved'
        ? request.body.subjects.flatMap(({ recordId }) => signedAfterwards(context, recordId))
        : []),
    ],
    log: [
      {
        action: 'signed',
        subject: { dossierId: request.dossierId, recordId: request.id },
        detail: { decision: input.decision },
      },
    ],
  });
  const [first] = request.body.subjects;
  return contentCode(first?.contentHash ?? '');
}

export const signOffHandlers = defineHandlers({
  'signOffs.ask': (context, { subjectId, approverId, question }) => ({
    requestId: askSignature(context, signableOf(context, subjectId), approverId, question),
  }),
  'signOffs.authors': (context, { subjectId }) => ({
    authors: [...whoCannotSign(context, signableOf(context, subjectId))],
  }),
  'signOffs.decide': async (context, input) => ({ code: await decide(context, input) }),
  'signOffs.withdraw': (context, { requestId }) => {
    const request = context.get('signOffRequest', requestId);
    if (request.createdBy !== context.vault.me.id) throw new AppFailure('notAllowed');
    if (isDecided(context, requestId)) throw new AppFailure('alreadyDecided');
    context.commit({
      puts: [
        {
          dossierId: request.dossierId,
          recordId: newId<RecordId>(),
          kind: 'signOffWithdrawal',
          body: { requestId },
          expectedRevision: 0,
        },
      ],
      log: [{ action: 'changed', subject: { dossierId: request.dossierId, recordId: requestId } }],
    });
    return undefined;
  },
});
