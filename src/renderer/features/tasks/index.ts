// The door of tasks: making one, doing one, and how a task is called.
export { NewTaskButton } from './new-task-button.tsx';
export type { TaskSubject } from './task-subject.ts';
export { TaskDialog } from './task-dialog.tsx';
export { useStaff } from './use-staff.ts';
export { useTaskActions } from './use-task-actions.ts';
export { useTaskRefusal } from './use-task-refusal.ts';
export { useTaskSentence } from './use-task-sentence.ts';
