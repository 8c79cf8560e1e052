// Tasks: made, changed, handed on, finished and put back. A task lies where its subject lies, so that
// nobody learns from a task what they may not read, and its owner can always read what it is about.
import { followingCheckIn, takeBackFollowing } from '#main/ipc/check-in-tasks.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { mustRead } from '#main/ipc/may-read.ts';
import { ownDossier } from '#main/ipc/own-dossier.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { finishFault, taskFault, type TaskAbout, type TaskBody } from '#shared/domain/task.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import type { CommitInput, Put } from '#main/store/index.ts';

type Subject = {
  readonly dossierId: DossierId;
  readonly sourceId: RecordId | null;
  readonly pairId: RecordId | null;
};

/** Where a task of the team about this lies. Throws `notFound` when the asker cannot read it. */
function subjectOf(context: MemberContext, about: TaskAbout): Subject {
  switch (about.type) {
    case 'nothing':
      return { dossierId: context.vault.programmeDossierId, sourceId: null, pairId: null };
    case 'pupil': {
      const { id, dossierId } = context.get('pupil', about.id);
      return { dossierId, sourceId: id, pairId: null };
    }
    case 'pair': {
      const { id, dossierId } = context.get('pair', about.id);
      return { dossierId, sourceId: id, pairId: id };
    }
    case 'note': {
      const { id, dossierId, body } = context.get('note', about.id);
      return { dossierId, sourceId: id, pairId: body.pairId };
    }
  }
}

function placeOf(
  context: MemberContext,
  input: CallParsed<'tasks.create'>,
): Subject & Pick<CommitInput, 'newDossiers'> {
  const subject = subjectOf(context, input.about);
  if (input.visibility === 'private') {
    if (input.ownerId !== context.vault.me.id || input.standInId !== null) {
      throw new AppFailure('taskPrivate');
    }
    return { ...ownDossier(context), sourceId: subject.sourceId, pairId: null };
  }
  mustRead(context, subject.dossierId, [input.ownerId, input.standInId]);
  return subject;
}

function putOf(task: TypedRecord<'task'>, body: TaskBody, expectedRevision: number): Put {
  return { dossierId: task.dossierId, recordId: task.id, kind: 'task', body, expectedRevision };
}

function commitTask(context: MemberContext, task: TypedRecord<'task'>, puts: readonly Put[]): void {
  const { dossierId, id: recordId } = task;
  context.commit({ puts, log: [{ action: 'changed', subject: { dossierId, recordId } }] });
}

export const taskHandlers = defineHandlers({
  'tasks.create': (context, input) => {
    const today = dateOf(context.now());
    if (input.dueOn < today) {
      throw new AppFailure('dateImpossible', { field: 'dueOn', date: input.dueOn, today });
    }
    const { dossierId, sourceId, pairId, newDossiers } = placeOf(context, input);
    const { title, ownerId, dueOn, visibility, standInId } = input;
    const body: TaskBody = {
      ...{ title, ownerId, dueOn, sourceId, pairId, visibility, standInId },
      rule: null,
      round: 1,
      doneOn: null,
      withdrawn: false,
      outcome: '',
    };
    const recordId = newId<RecordId>();
    context.commit({
      newDossiers,
      puts: [{ dossierId, recordId, kind: 'task', body, expectedRevision: 0 }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { taskId: recordId };
  },
  'tasks.change': (context, { taskId, expectedRevision, ...change }) => {
    const task = context.get('task', taskId);
    const fault = taskFault(task.body, change);
    if (fault) throw new AppFailure(fault);
    if (task.body.visibility === 'team') {
      mustRead(context, task.dossierId, [change.ownerId, change.standInId]);
    }
    const standInId = change.standInId === undefined ? task.body.standInId : change.standInId;
    const ownerId = change.ownerId ?? task.body.ownerId;
    const body: TaskBody = {
      ...task.body,
      title: task.body.rule === null ? (change.title ?? task.body.title) : task.body.title,
      dueOn: change.dueOn ?? task.body.dueOn,
      ownerId,
      standInId: standInId === ownerId ? null : standInId,
    };
    commitTask(context, task, [putOf(task, body, expectedRevision)]);
    return undefined;
  },
  'tasks.finish': (context, { taskId, expectedRevision, doneOn, outcome, withdrawn }) => {
    const task = context.get('task', taskId);
    mustNotBeLater('doneOn', doneOn, dateOf(context.now()));
    const how = { withdrawn, outcome };
    const fault = taskFault(task.body, {}) ?? finishFault(task.body, how, context.vault.me);
    if (fault) throw new AppFailure(fault);
    const body: TaskBody = { ...task.body, doneOn, outcome, withdrawn };
    const next = task.body.rule === 'checkIn' ? followingCheckIn(context, task, doneOn) : [];
    commitTask(context, task, [putOf(task, body, expectedRevision), ...next]);
    return undefined;
  },
  'tasks.reopen': (context, { taskId, expectedRevision }) => {
    const task = context.get('task', taskId);
    const body: TaskBody = { ...task.body, doneOn: null, withdrawn: false, outcome: '' };
    const back = task.body.rule === 'checkIn' ? takeBackFollowing(context, task) : [];
    commitTask(context, task, [putOf(task, body, expectedRevision), ...back]);
    return undefined;
  },
});
