// The table of tasks as values: whose, before when, how it stands; and which of them a choice shows. Pure.
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { PairStatus } from '#shared/domain/pair.ts';
import { daysLate, isFor, isResting, type TaskBody } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export const taskStates = [
  'late',
  'today',
  'soon',
  'later',
  'resting',
  'done',
  'withdrawn',
] as const;
export type TaskState = (typeof taskStates)[number];

export type TaskRow = {
  readonly task: ViewOf<'task'>;
  readonly title: string;
  readonly subject: string;
  readonly to: string | null;
  readonly owner: string;
  readonly standIn: string;
  readonly mine: boolean;
  readonly state: TaskState;
  /** 0 unless it is late. */
  readonly daysLate: number;
};

const soonDays = 7;

export function taskState(
  task: TaskBody,
  today: string,
  statusOf: (pairId: RecordId) => PairStatus | undefined,
): TaskState {
  if (task.withdrawn) return 'withdrawn';
  if (task.doneOn !== null) return 'done';
  if (isResting(task, statusOf)) return 'resting';
  const late = daysLate(task, today);
  if (late > 0) return 'late';
  if (late === 0) return 'today';
  return late >= -soonDays ? 'soon' : 'later';
}

export function taskRows(
  tasks: readonly ViewOf<'task'>[],
  input: {
    readonly me: MemberId;
    readonly today: string;
    readonly statusOf: (pairId: RecordId) => PairStatus | undefined;
    readonly nameOf: (id: MemberId) => string;
    readonly subjectOf: (task: TaskBody) => { readonly name: string; readonly to: string | null };
    readonly sentence: (task: TaskBody, subject: string) => string;
  },
): readonly TaskRow[] {
  return tasks.map((task) => {
    const { body } = task;
    const { name, to } = input.subjectOf(body);
    const state = taskState(body, input.today, input.statusOf);
    return {
      task,
      title: input.sentence(body, name),
      subject: name,
      to,
      owner: input.nameOf(body.ownerId),
      standIn: body.standInId === null ? '' : input.nameOf(body.standInId),
      mine: isFor(body, input.me),
      state,
      daysLate: state === 'late' ? daysLate(body, input.today) : 0,
    };
  });
}

export const taskChoices = ['mine', 'others', 'all', 'finished'] as const;
export type TaskChoice = (typeof taskChoices)[number];

export function isShown(row: TaskRow, choice: TaskChoice): boolean {
  const open = row.task.body.doneOn === null;
  switch (choice) {
    case 'mine':
      return open && row.mine;
    case 'others':
      return open && !row.mine;
    case 'all':
      return open;
    case 'finished':
      return !open;
  }
}
