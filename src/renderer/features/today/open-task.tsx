// The task that was pressed, in its dialog; nothing when there is none.
import type { ReactElement } from 'react';
import { TaskDialog } from '#renderer/features/tasks/index.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { TaskSubjects } from './use-task-subjects.ts';

/** `<OpenTask task subjects onClose />` */
export function OpenTask(props: {
  readonly task: ViewOf<'task'> | undefined;
  readonly subjects: TaskSubjects | undefined;
  readonly onClose: () => void;
}): ReactElement | null {
  const { task, subjects, onClose } = props;
  if (!task || !subjects) return null;
  const { name, to } = subjects.of(task.body);
  const { pairId } = task.body;
  return (
    <TaskDialog
      key={`${task.id}-${String(task.revision)}`}
      task={task}
      subject={name}
      to={to}
      pair={pairId ? (subjects.pairs.get(pairId) ?? null) : null}
      onClose={onClose}
    />
  );
}
