// Answers about what comes of a session and finishing it. Outcomes and their tasks lie in the session's dossier; what
// is put on a pair lies with that pair and says nothing of the session.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { mustLead, notesOf } from '#main/ipc/intervision-lead.ts';
import { mustRead } from '#main/ipc/may-read.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import {
  lookBacksByOutcome,
  settles,
  type IntervisionLookBackBody,
  type LookBackVerdict,
} from '#shared/domain/intervision-look-back.ts';
import {
  makesTask,
  saysTheSame,
  type IntervisionOutcomeBody,
  type OutcomeFields,
} from '#shared/domain/intervision-outcome.ts';
import type { TaskBody } from '#shared/domain/task.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { intervisionCloseHandlers } from './intervision-close.ts';

type Outcome = TypedRecord<'intervisionOutcome'>;

/** The session and the dossier of what was said, for who leads it. */
function opened(context: MemberContext, sessionId: RecordId) {
  const session = context.get('intervisionSession', sessionId);
  mustLead(context, session);
  const notes = notesOf(context, sessionId);
  return { session, dossierId: notes.dossierId, notes };
}

function outcomePut(
  dossierId: DossierId,
  recordId: RecordId,
  body: IntervisionOutcomeBody,
  expectedRevision: number,
): Put {
  return { dossierId, recordId, kind: 'intervisionOutcome', body, expectedRevision };
}

/** The task that lies beside the outcome and was made of it; whatever else it points at is not its task. */
function taskOf(
  context: MemberContext,
  dossierId: DossierId,
  outcomeId: RecordId,
  taskId: RecordId | null,
): TypedRecord<'task'> | null {
  const found = context.list('task').find(({ id }) => id === taskId);
  return found?.dossierId === dossierId && found.body.sourceId === outcomeId ? found : null;
}

/** The task of an outcome as it must be, or nothing: a new one, or the open one changed or withdrawn. */
function taskPut(
  context: MemberContext,
  dossierId: DossierId,
  outcomeId: RecordId,
  fields: OutcomeFields | null,
  taskId: RecordId | null,
): Put | null {
  const known = taskOf(context, dossierId, outcomeId, taskId);
  if (known && known.body.doneOn !== null) return null;
  const asked = fields && makesTask(fields.kind) ? fields : null;
  if (!known) {
    if (!asked?.ownerId || asked.dueOn === null) return null;
    const { ownerId, dueOn, text } = asked;
    const task = { rule: 'intervision', ownerId, dueOn, dossierId, title: text } as const;
    return ruleTaskPut({ ...task, sourceId: outcomeId, pairId: null });
  }
  const today = dateOf(context.now());
  const body =
    asked?.ownerId && asked.dueOn !== null
      ? { ...known.body, title: asked.text, ownerId: asked.ownerId, dueOn: asked.dueOn }
      : { ...known.body, doneOn: today, withdrawn: true };
  const { id: recordId, revision: expectedRevision } = known;
  return { dossierId: known.dossierId, recordId, kind: 'task', body, expectedRevision };
}

/** What an outcome must have: somebody who can read it, a letter that exists, a day that has not passed. */
function checkFields(
  context: MemberContext,
  dossierId: DossierId,
  fields: OutcomeFields,
  letters: readonly string[],
  wasDue: string | null,
): void {
  mustRead(context, dossierId, [fields.ownerId]);
  if (fields.letter !== null && !letters.includes(fields.letter)) {
    throw new AppFailure('invalidInput', { field: 'letter' });
  }
  if (makesTask(fields.kind) && (fields.ownerId === null || fields.dueOn === null)) {
    throw new AppFailure('ownerMissing');
  }
  const today = dateOf(context.now());
  const { dueOn } = fields;
  if (dueOn !== null && dueOn !== wasDue && dueOn < today) {
    throw new AppFailure('dateImpossible', { field: 'dueOn', date: dueOn, today });
  }
}

function save(context: MemberContext, input: CallParsed<'intervisionOutcomes.save'>) {
  const { sessionId, fields, expectedRevision } = input;
  const { dossierId, notes } = opened(context, sessionId);
  const known =
    input.outcomeId === null ? null : context.get('intervisionOutcome', input.outcomeId);
  if (known && known.body.sessionId !== sessionId)
    throw new AppFailure('notFound', { kind: 'session' });
  const letters = notes.body.cases.map(({ letter }) => letter);
  checkFields(context, dossierId, fields, letters, known?.body.dueOn ?? null);
  const recordId = known?.id ?? newId<RecordId>();
  const task = taskPut(context, dossierId, recordId, fields, known?.body.taskId ?? null);
  const body: IntervisionOutcomeBody = {
    ...{ concernId: null, onPair: null, dropped: false },
    ...known?.body,
    ...fields,
    sessionId,
    taskId: task?.recordId ?? known?.body.taskId ?? null,
  };
  context.commit({
    puts: [outcomePut(dossierId, recordId, body, expectedRevision), ...(task ? [task] : [])],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return { outcomeId: recordId };
}

/** Lays down the outcome changed like this, with what goes along. */
function change(
  context: MemberContext,
  outcome: Outcome,
  expectedRevision: number,
  part: Partial<IntervisionOutcomeBody>,
  along: readonly Put[] = [],
): void {
  const { dossierId, id: recordId } = outcome;
  const body = { ...outcome.body, ...part };
  context.commit({
    puts: [outcomePut(dossierId, recordId, body, expectedRevision), ...along],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
}

function drop(context: MemberContext, input: CallParsed<'intervisionOutcomes.drop'>): void {
  const outcome = context.get('intervisionOutcome', input.outcomeId);
  const { dossierId } = opened(context, outcome.body.sessionId);
  const { taskId, ...body } = outcome.body;
  // Brought back it gets a task of its own again: the withdrawn one stays as it was.
  const task = input.dropped
    ? taskPut(context, dossierId, outcome.id, null, taskId)
    : taskPut(context, dossierId, outcome.id, body, null);
  const along = task ? [task] : [];
  const nowTask = input.dropped ? taskId : (task?.recordId ?? null);
  const { dropped, expectedRevision } = input;
  change(context, outcome, expectedRevision, { dropped, taskId: nowTask }, along);
}

/** The open task settled by what the group found, or opened again when that is taken back. */
function settledTask(
  context: MemberContext,
  { id: outcomeId, body, dossierId: place }: Outcome,
  before: LookBackVerdict | undefined,
  now: LookBackVerdict | undefined,
): readonly Put[] {
  const task = taskOf(context, place, outcomeId, body.taskId);
  if (!task) return [];
  const open = task.body.doneOn === null;
  if (settles(now) !== open || (!settles(now) && !settles(before))) return [];
  const { dossierId, id: recordId, revision: expectedRevision } = task;
  const doneOn = settles(now) ? dateOf(context.now()) : null;
  const changed = { ...task.body, doneOn, withdrawn: now === 'dropped' };
  return [{ dossierId, recordId, kind: 'task', body: changed, expectedRevision }];
}

/** Laid down with the session that looks back: a guest of the earlier one does not read what is said later. */
function lookBack(context: MemberContext, input: CallParsed<'intervisionOutcomes.lookBack'>): void {
  const outcome = context.get('intervisionOutcome', input.outcomeId);
  const from = context.get('intervisionSession', outcome.body.sessionId);
  const { session, dossierId } = opened(context, input.sessionId);
  const sameGroup = from.body.groupId !== null && from.body.groupId === session.body.groupId;
  const later = from.id !== session.id && from.body.on <= session.body.on;
  if (!sameGroup || !later) throw new AppFailure('lookBackElsewhere');
  const { verdict, remark, expectedRevision } = input;
  const said = context
    .list('intervisionLookBack')
    .filter(({ body }) => body.outcomeId === outcome.id);
  const known = said.find(({ body }) => body.sessionId === session.id);
  const recordId = known?.id ?? newId<RecordId>();
  const body: IntervisionLookBackBody = {
    ...{ outcomeId: outcome.id, sessionId: session.id, on: session.body.on, verdict, remark },
  };
  const verdictOf = (all: readonly { readonly body: IntervisionLookBackBody }[]) =>
    lookBacksByOutcome(all).get(outcome.id)?.verdict;
  const now = verdictOf([...said.filter(({ id }) => id !== known?.id), { body }]);
  context.commit({
    puts: [
      { dossierId, recordId, kind: 'intervisionLookBack', body, expectedRevision },
      ...settledTask(context, outcome, verdictOf(said), now),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
}

/** The task on the pair behind the letter: in the pair's dossier, in other words than those of the session. */
function toPair(context: MemberContext, input: CallParsed<'intervisionOutcomes.toPair'>) {
  const outcome = context.get('intervisionOutcome', input.outcomeId);
  const { sessionId, letter, text, ownerId } = outcome.body;
  opened(context, sessionId);
  if (outcome.body.onPair !== null) throw new AppFailure('alreadyOnPair');
  if (saysTheSame(input.title, text)) throw new AppFailure('sameWordsOnPair');
  const key = context
    .list('intervisionCaseKey')
    .find(({ body }) => body.sessionId === sessionId && body.letter === letter);
  if (!key?.body.pairId) throw new AppFailure('caseNotLinked');
  const pair = context.get('pair', key.body.pairId);
  const owner = ownerId ?? context.vault.me.id;
  mustRead(context, pair.dossierId, [owner]);
  const today = dateOf(context.now());
  if (input.dueOn < today) {
    throw new AppFailure('dateImpossible', { field: 'dueOn', date: input.dueOn, today });
  }
  const recordId = newId<RecordId>();
  const task: TaskBody = {
    ...{ title: input.title, ownerId: owner, dueOn: input.dueOn, sourceId: null },
    ...{ pairId: pair.id, visibility: 'team', rule: null, round: 1, standInId: null },
    ...{ doneOn: null, withdrawn: false, outcome: '' },
  };
  // The outcome says that it was put on a pair and not which: others read the outcome too.
  change(context, outcome, input.expectedRevision, { onPair: today }, [
    { dossierId: pair.dossierId, recordId, kind: 'task', body: task, expectedRevision: 0 },
  ]);
  return { taskId: recordId };
}

export const intervisionAfterHandlers = defineHandlers({
  ...intervisionCloseHandlers,
  'intervisionOutcomes.save': save,
  'intervisionOutcomes.drop': (context, input) => {
    drop(context, input);
    return undefined;
  },
  'intervisionOutcomes.lookBack': (context, input) => {
    lookBack(context, input);
    return undefined;
  },
  'intervisionOutcomes.toConcern': (context, input) => {
    const outcome = context.get('intervisionOutcome', input.outcomeId);
    opened(context, outcome.body.sessionId);
    const { id: concernId } = context.get('concern', input.concernId);
    const { dossierId, id, body } = outcome;
    const task = taskPut(context, dossierId, id, null, body.taskId);
    const now = { concernId, kind: 'concern' as const };
    change(context, outcome, input.expectedRevision, now, task ? [task] : []);
    return undefined;
  },
  'intervisionOutcomes.toPair': toPair,
});
