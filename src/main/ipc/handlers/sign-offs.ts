// Asking for a signature, giving or refusing it, taking the question back. The signer enters the
// passphrase again, signs exactly what stood on the screen, and is never one of its authors.
import {
  approvedRevision,
  signableOf,
  whoCannotSign,
  type Signable,
} from '#main/ipc/sign-off-state.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { withPassphrase } from '#main/ipc/passphrase-bytes.ts';
import { newId } from '#main/platform/id.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { askPermissions } from '#shared/domain/sign-off-subjects.ts';
import { maySign, type SignOffStatement } from '#shared/domain/sign-off.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

function isDecided(context: MemberContext, requestId: RecordId): boolean {
  return (
    context.list('signOffDecision').some(({ body }) => body.statement.requestId === requestId) ||
    context.list('signOffWithdrawal').some(({ body }) => body.requestId === requestId)
  );
}

function mustBeAllowed(context: MemberContext, { kind }: Signable): void {
  if (!mayDo(context.vault.me.roles, askPermissions[kind])) throw new AppFailure('notAllowed');
}

function ask(context: MemberContext, input: CallParsed<'signOffs.ask'>): RecordId {
  const subject = signableOf(context, input.subjectId);
  mustBeAllowed(context, subject);
  const approver = context.vault.members().find(({ id }) => id === input.approverId);
  if (!approver?.active || !mayDo(approver.roles, 'signOff')) {
    throw new AppFailure('notFound', { kind: 'approver' });
  }
  if (!maySign(approver.id, whoCannotSign(context, subject))) {
    throw new AppFailure('authorCannotSign', { name: approver.displayName });
  }
  if (approvedRevision(context, subject.id) === subject.revision) {
    throw new AppFailure('alreadyDecided');
  }
  const { dossierId, id, revision, contentHash } = subject;
  const recordId = newId<RecordId>();
  context.commit({
    grants: [{ dossierId, to: { type: 'member', id: approver.id } }],
    puts: [
      {
        dossierId,
        recordId,
        kind: 'signOffRequest',
        body: {
          subjects: [{ recordId: id, revision, contentHash }],
          approverId: approver.id,
          question: input.question,
        },
        expectedRevision: 0,
      },
    ],
    log: [{ action: 'granted', subject: { dossierId, recordId } }],
  });
  return recordId;
}

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

async function decide(
  context: MemberContext,
  input: CallParsed<'signOffs.decide'>,
): Promise<string> {
  const { vault } = context;
  if (input.decision === 'returned' && input.comment === '') {
    throw new AppFailure('invalidInput', { field: 'comment' });
  }
  const request = subjectsSeen(context, input);
  if (request.body.approverId !== vault.me.id) throw new AppFailure('notAllowed');
  // Who was given a passphrase can be signed for by who gave it.
  if (!vault.ownsPassphrase) throw new AppFailure('passphraseNotOwn');
  if (isDecided(context, request.id)) throw new AppFailure('alreadyDecided');
  for (const { recordId } of request.body.subjects) {
    if (!maySign(vault.me.id, whoCannotSign(context, signableOf(context, recordId)))) {
      throw new AppFailure('authorCannotSign', { name: vault.me.displayName });
    }
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
  'signOffs.ask': (context, input) => ({ requestId: ask(context, input) }),
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
