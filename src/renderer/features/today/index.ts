// The door of today: its screen, all tasks, reminders, and the worklist for the counts in the frame.
export { TasksScreen } from './tasks-screen.tsx';
export { TodayScreen } from './today-screen.tsx';
export { DueReminder } from './due-reminder.tsx';
export { useTodayItems } from './use-today-items.ts';
