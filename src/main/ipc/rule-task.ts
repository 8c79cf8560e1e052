// A task that follows from a rule, as a change to commit together with what it follows from. It lies where
// its subject lies, so that nobody learns from a task what they may not read.
import { newId } from '#main/platform/id.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { TaskBody, TaskRule } from '#shared/domain/task.ts';
import type { Put } from '#main/store/index.ts';

export function ruleTaskPut(task: {
  readonly rule: TaskRule;
  readonly ownerId: MemberId;
  readonly dueOn: string;
  /** The dossier of its subject; the owner must be able to open it. */
  readonly dossierId: DossierId;
  readonly sourceId: RecordId | null;
  /** Set when `dossierId` is this pair's dossier. */
  readonly pairId: RecordId | null;
  /** Fills the gap of the rule's sentence when the subject cannot say it, e.g. a class. */
  readonly title?: string;
  readonly round?: number;
}): Put {
  const body: TaskBody = {
    title: task.title ?? '',
    ownerId: task.ownerId,
    dueOn: task.dueOn,
    sourceId: task.sourceId,
    pairId: task.pairId,
    visibility: 'team',
    rule: task.rule,
    round: task.round ?? 1,
    standInId: null,
    doneOn: null,
    withdrawn: false,
    outcome: '',
  };
  const { dossierId } = task;
  return { dossierId, recordId: newId<RecordId>(), kind: 'task', body, expectedRevision: 0 };
}
