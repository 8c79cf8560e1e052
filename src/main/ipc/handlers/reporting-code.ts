// What is done for calls about the reporting code (meldcode): opening one from a concern in a dossier of its
// own, and laying down its steps. Not open to the coach, the programme team or the approver.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import { codeTask, openTasks, tasksAfter } from '#main/ipc/reporting-code-tasks.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import { mayPassOn } from '#shared/domain/glass-break.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { CodeStepBody, ReportingCodeBody } from '#shared/domain/reporting-code.ts';
import {
  addWorkingDays,
  answerWithinWorkingDays,
  codeEntryFault,
  codeState,
} from '#shared/domain/reporting-code-rules.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Opening = CallParsed<'reportingCodes.open'>;

/** Says nothing: a running number would tell the programme team that one more was opened, when and by whom. */
function randomCode(): string {
  return `M-${newId().slice(-6).toUpperCase()}`;
}

function newCode(context: MemberContext, input: Opening, code: string): ReportingCodeBody {
  const concern = context.get('concern', input.concernId);
  const person = concern.body.people[input.personAt];
  if (person?.role !== 'affected') throw new AppFailure('notFound', { kind: 'pupil' });
  const { pupilId, name, className } = person;
  const before = context
    .list('reportingCode')
    .find(
      ({ body }) =>
        body.concernId === input.concernId && body.pupilId === pupilId && body.pupilName === name,
    );
  if (before) throw new AppFailure('reportingCodeExists', { code: before.body.code });
  return {
    code,
    concernId: input.concernId,
    heardOn: dateOf(concern.body.heardAtMs),
    acute: concern.body.urgency === 'acute',
    pupilId,
    pupilName: name,
    className,
    openedOn: dateOf(context.now()),
    cause: input.cause,
  };
}

function open(context: MemberContext, input: Opening): RecordId {
  const today = dateOf(context.now());
  const body = newCode(context, input, randomCode());
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const readers = grantTo(context, {
    circles: ['emergency'],
    roles: ['careCoordinator', 'safeguardingOfficer'],
  });
  const dueOn = body.acute ? today : addWorkingDays(today, answerWithinWorkingDays);
  context.commit({
    newDossiers: [{ id: dossierId, kind: 'concern', grantTo: readers }],
    puts: [
      { dossierId, recordId, kind: 'reportingCode', body, expectedRevision: 0 },
      codeTask(context, { id: recordId, dossierId }, 'reportingCodeStep', dueOn),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return recordId;
}

/** Not in the future, and not before the concern was heard. */
function checkDays(body: CodeStepBody, heardOn: string, today: string): void {
  const { entry, on } = body;
  const days: [string, string | null][] = [['on', on]];
  if (entry.step === 'decision') days.push(['reportedOn', entry.reportedOn]);
  for (const [field, date] of days) {
    mustNotBeLater(field, date, today);
    if (date !== null && date < heardOn) {
      throw new AppFailure('dateImpossible', { field, date, today: heardOn });
    }
  }
  if (entry.step !== 'decision' || entry.decision !== 'notReported' || entry.termOn === null)
    return;
  if (entry.termOn <= on) {
    throw new AppFailure('dateImpossible', { field: 'termOn', date: entry.termOn, today: on });
  }
}

function addStep(context: MemberContext, input: CallParsed<'reportingCodes.addStep'>): RecordId {
  const { nextOn, ...body } = input;
  const code = context.get('reportingCode', body.reportingCodeId);
  const today = dateOf(context.now());
  checkDays(body, code.body.heardOn, today);
  if (nextOn !== null && nextOn < today) {
    throw new AppFailure('dateImpossible', { field: 'nextOn', date: nextOn, today });
  }
  const before = context
    .list('reportingCodeStep')
    .filter((step) => step.body.reportingCodeId === code.id);
  const fault = codeEntryFault(body, codeState(before), code.body.acute);
  if (fault) throw new AppFailure(fault.code, { field: fault.field });
  if (body.entry.step === 'closing') {
    const musts = openTasks(context, code).filter(({ body: task }) => {
      return task.rule !== 'reportingCodeStep';
    });
    if (musts.length > 0) throw new AppFailure('reportingCodeMusts', { count: musts.length });
  }
  const { dossierId } = code;
  const recordId = newId<RecordId>();
  const laid = { id: recordId, createdAtMs: context.now(), body };
  const state = codeState([...before, laid]);
  context.commit({
    puts: [
      { dossierId, recordId, kind: 'reportingCodeStep', body, expectedRevision: 0 },
      ...tasksAfter(context, code, body.entry, { state, today, nextOn }),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId: code.id } }],
  });
  context.vault.dropDraft(`reportingCode:${code.body.concernId}:${code.id}:${body.entry.step}`);
  return recordId;
}

/** Only who could open one themselves: whoever else must know is told in person. */
function letIn(context: MemberContext, input: CallParsed<'reportingCodes.letIn'>): void {
  const { dossierId, id } = context.get('reportingCode', input.reportingCodeId);
  const member = context.vault.members().find((one) => one.id === input.memberId);
  if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
  if (!mayDo(member.roles, 'reportingCode')) {
    throw new AppFailure('notAllowed', { permission: 'reportingCode' });
  }
  const here = (one: { readonly dossierId: string }) => one.dossierId === dossierId;
  const breaks = context.list('glassBreak').filter(here);
  if (!mayPassOn(context.vault.me.id, breaks, context.list('glassSeen').filter(here))) {
    throw new AppFailure('glassUnseen');
  }
  context.commit({
    grants: [{ dossierId, to: { type: 'member', id: member.id } }],
    puts: [],
    log: [{ action: 'granted', subject: { dossierId, recordId: id } }],
  });
}

export const reportingCodeHandlers = defineHandlers({
  'reportingCodes.open': (context, input) => {
    const reportingCodeId = open(context, input);
    return { reportingCodeId };
  },
  'reportingCodes.addStep': (context, input) => ({ stepId: addStep(context, input) }),
  'reportingCodes.letIn': (context, input) => {
    letIn(context, input);
    return undefined;
  },
});
