// Asking for a signature over what is not a record yet: a mentor sheet as it would be printed, and the clearing
// of what was written about a candidate. Each is laid in a dossier of its own first, so that the approver
// reads that and nothing else.
import { approverOf, askSignature } from '#main/ipc/sign-off-ask.ts';
import { approvedRevision, signableOf } from '#main/ipc/sign-off-state.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { buildMentorSheet } from '#main/exports/mentor-sheet/build.ts';
import { newId } from '#main/platform/id.ts';
import { paperHash } from '#main/store/index.ts';
import { erasureFacts } from '#shared/domain/application-rules.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { MentorSheetContent } from '#shared/domain/mentor-sheet.ts';
import type { ErasureBody, SignableKind } from '#shared/domain/sign-off-subjects.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Lays it down in a new dossier of the asker alone; who is asked is let in by asking. */
function layDown(context: MemberContext, kind: SignableKind, body: unknown): RecordId {
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const grantTo = [{ type: 'member' as const, id: context.vault.me.id }];
  context.commit({
    newDossiers: [{ id: dossierId, kind: 'person', grantTo }],
    puts: [{ dossierId, recordId, kind, body, expectedRevision: 0 }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return recordId;
}

/** The record of this sheet: a new one, or the one of the same class and days that was not signed yet. */
function sheetRecord(context: MemberContext, content: MentorSheetContent): RecordId {
  const earlier = context
    .list('paperApproval')
    .find(
      ({ id, createdBy, body: { content: was } }) =>
        createdBy === context.vault.me.id &&
        was.className === content.className &&
        was.from === content.from &&
        was.to === content.to &&
        approvedRevision(context, id) === null,
    );
  if (!earlier) return layDown(context, 'paperApproval', { paper: 'mentorSheet', content });
  const { id: recordId, dossierId, revision } = earlier;
  if (paperHash(earlier.body.content) === paperHash(content)) return recordId;
  context.commit({
    puts: [
      {
        dossierId,
        recordId,
        kind: 'paperApproval',
        body: { ...earlier.body, content },
        expectedRevision: revision,
      },
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return recordId;
}

/** The record of this clearing: a new one, or the one about the same revision for the same reason. */
function erasureRecord(context: MemberContext, body: ErasureBody): RecordId {
  const earlier = context
    .list('erasure')
    .find(
      ({ body: was }) =>
        was.subjectId === body.subjectId &&
        was.revision === body.revision &&
        was.reason === body.reason,
    );
  return earlier?.id ?? layDown(context, 'erasure', body);
}

export const signOffAskHandlers = defineHandlers({
  'signOffs.askSheet': (context, { sheet, approverId, question }) => {
    const { content } = buildMentorSheet(context, sheet);
    approverOf(context, approverId);
    const subject = signableOf(context, sheetRecord(context, content));
    return { requestId: askSignature(context, subject, approverId, question) };
  },
  'signOffs.askErasure': (context, input) => {
    const { applicationId, expectedRevision, reason, approverId, question } = input;
    const application = context.get('application', applicationId);
    if (application.revision !== expectedRevision) throw new AppFailure('revisionConflict');
    const facts = erasureFacts(application, dateOf(context.now()));
    if (facts.fault !== null) throw new AppFailure(facts.fault);
    approverOf(context, approverId);
    const recordId = erasureRecord(context, { ...facts.known, reason });
    return {
      requestId: askSignature(context, signableOf(context, recordId), approverId, question),
    };
  },
});
