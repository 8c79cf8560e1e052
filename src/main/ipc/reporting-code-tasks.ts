// What has to be done in a reporting code, as tasks in its own dossier: the next step, the answer of Veilig
// Thuis, the term of the help. Each entry settles what it answers and asks for what comes next.
import type { MemberContext } from './context.ts';
import { ruleTaskPut } from './rule-task.ts';
import type { Put } from '#main/store/index.ts';
import type { CodeEntry } from '#shared/domain/reporting-code.ts';
import {
  addWorkingDays,
  answerWithinWorkingDays,
  type CodeState,
} from '#shared/domain/reporting-code-rules.ts';
import type { TaskRule } from '#shared/domain/task.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';

type Code = Pick<TypedRecord<'reportingCode'>, 'id' | 'dossierId'>;
type CodeRule = Extract<TaskRule, `reportingCode${string}`>;

/** Tasks in its dossier that are still to be done. */
export function openTasks(
  context: MemberContext,
  { dossierId }: Code,
): readonly TypedRecord<'task'>[] {
  return context
    .list('task')
    .filter((task) => task.dossierId === dossierId && task.body.doneOn === null);
}

/** A new task of this member; of the next step, of what must come back, or of the term. */
export function codeTask(
  context: MemberContext,
  { id, dossierId }: Code,
  rule: CodeRule,
  dueOn: string,
): Put {
  const ownerId = context.vault.me.id;
  return ruleTaskPut({ rule, ownerId, dueOn, dossierId, sourceId: id, pairId: null });
}

/**
 * Which tasks an entry settles. The answer of Veilig Thuis, once reported, and how the help went are settled by
 * what came of them; a new decision puts a new term in the place of the earlier one and takes nothing else away.
 */
function settles(entry: CodeEntry): readonly TaskRule[] {
  if (entry.step === 'decision') {
    return entry.decision === 'notReported'
      ? ['reportingCodeStep', 'reportingCodeTerm']
      : ['reportingCodeStep'];
  }
  if (entry.step !== 'followUp') return ['reportingCodeStep'];
  const about = entry.about === 'feedback' ? 'reportingCodeFeedback' : 'reportingCodeTerm';
  return ['reportingCodeStep', about];
}

/** What is to be done after this entry, and before which day; null when nothing is. */
function asks(
  entry: CodeEntry,
  state: CodeState,
  today: string,
  nextOn: string | null,
): { readonly rule: CodeRule; readonly dueOn: string } | null {
  if (entry.step === 'closing') return null;
  if (entry.step === 'decision' && entry.reportedOn !== null && entry.decision === 'reported') {
    const dueOn = addWorkingDays(entry.reportedOn, answerWithinWorkingDays);
    return { rule: 'reportingCodeFeedback', dueOn };
  }
  if (entry.step === 'decision' && entry.decision === 'notReported') {
    return { rule: 'reportingCodeTerm', dueOn: entry.termOn ?? today };
  }
  const usual = addWorkingDays(today, answerWithinWorkingDays);
  return { rule: 'reportingCodeStep', dueOn: state.reportFirst ? today : (nextOn ?? usual) };
}

export function tasksAfter(
  context: MemberContext,
  code: Code,
  entry: CodeEntry,
  after: { readonly state: CodeState; readonly today: string; readonly nextOn: string | null },
): readonly Put[] {
  const settled = settles(entry);
  const done = openTasks(context, code)
    .filter(({ body }) => body.rule !== null && settled.includes(body.rule))
    .map(({ id, dossierId, revision, body }) => ({
      dossierId,
      recordId: id,
      kind: 'task',
      body: { ...body, doneOn: after.today },
      expectedRevision: revision,
    }));
  const next = asks(entry, after.state, after.today, after.nextOn);
  const waits =
    next?.rule === 'reportingCodeFeedback' &&
    openTasks(context, code).some(({ body }) => body.rule === next.rule);
  return next && !waits ? [...done, codeTask(context, code, next.rule, next.dueOn)] : done;
}
