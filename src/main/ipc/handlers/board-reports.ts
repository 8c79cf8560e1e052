// What is done for calls about a complaint about a member of staff, straight to the board. Its dossier is of
// the kind that no circle can be let into, and its lines in the log say neither what nor about whom.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import {
  boardReportFault,
  isUntold,
  mayBeDesignated,
  type BoardReportBody,
  type BoardReportFields,
} from '#shared/domain/board-report.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** A line that says that something was changed, and not what: whoever reads the log learns no more. */
const silently = [{ action: 'changed' }] as const;

function checkFields(context: MemberContext, fields: BoardReportFields): void {
  const fault = boardReportFault(fields, context.now());
  if (fault) throw new AppFailure('invalidInput', { field: fault.field });
}

function checkDesignated(
  context: MemberContext,
  id: MemberId,
  reporterId: MemberId,
  implicatedIds: readonly MemberId[],
): void {
  const member = context.vault.members().find((one) => one.id === id);
  if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
  const may = mayDo(member.roles, 'reportToBoard');
  if (!may || !mayBeDesignated(id, reporterId, implicatedIds)) {
    throw new AppFailure('designatedImplicated', { name: member.displayName });
  }
}

/** Refuses what is closed: after the last step nothing is added. */
function running(context: MemberContext, id: RecordId): TypedRecord<'boardReport'> {
  const report = context.get('boardReport', id);
  const closed = context
    .list('boardReportStep')
    .some(({ body }) => body.boardReportId === id && body.event === 'closed');
  if (closed) throw new AppFailure('boardReportClosed');
  return report;
}

function create(context: MemberContext, input: CallParsed<'boardReports.create'>): RecordId {
  const { fields, designatedId, implicatedIds } = input;
  const me = context.vault.me.id;
  checkFields(context, fields);
  if (designatedId !== null) checkDesignated(context, designatedId, me, implicatedIds);
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const readers = designatedId === null ? [me] : [me, designatedId];
  const body: BoardReportBody = { ...fields, reporterId: me, designatedId };
  context.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'personal',
        grantTo: readers.map((id) => ({ type: 'member' as const, id })),
      },
    ],
    puts: [{ dossierId, recordId, kind: 'boardReport', body, expectedRevision: 0 }],
    log: silently,
  });
  context.vault.dropDraft('boardReport:new');
  return recordId;
}

export const boardReportHandlers = defineHandlers({
  'boardReports.create': (context, input) => ({ boardReportId: create(context, input) }),
  'boardReports.update': (context, { boardReportId, expectedRevision, fields }) => {
    const report = running(context, boardReportId);
    checkFields(context, fields);
    const { dossierId, id } = report;
    const body = { ...report.body, ...fields };
    context.commit({
      puts: [{ dossierId, recordId: id, kind: 'boardReport', body, expectedRevision }],
      log: silently,
    });
    return undefined;
  },
  'boardReports.designate': (context, input) => {
    const report = running(context, input.boardReportId);
    const { reporterId } = report.body;
    if (report.body.designatedId !== null) throw new AppFailure('nothingChanged');
    checkDesignated(context, input.designatedId, reporterId, input.implicatedIds);
    const { dossierId, id } = report;
    context.commit({
      grants: [{ dossierId, to: { type: 'member', id: input.designatedId } }],
      puts: [
        {
          dossierId,
          recordId: id,
          kind: 'boardReport',
          body: { ...report.body, designatedId: input.designatedId },
          expectedRevision: input.expectedRevision,
        },
      ],
      log: silently,
    });
    return undefined;
  },
  'boardReports.addStep': (context, step) => {
    const { dossierId, body } = running(context, step.boardReportId);
    const known = dateOf(body.knownAtMs);
    mustNotBeLater('on', step.on, dateOf(context.now()));
    if (step.on < known) {
      throw new AppFailure('dateImpossible', { field: 'on', date: step.on, today: known });
    }
    if (step.event === 'closed' && isUntold(body)) throw new AppFailure('boardUntold');
    const recordId = newId<RecordId>();
    context.commit({
      puts: [{ dossierId, recordId, kind: 'boardReportStep', body: step, expectedRevision: 0 }],
      log: silently,
    });
    return undefined;
  },
});
