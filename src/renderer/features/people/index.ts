// The door of people besides pupils: classes, colleagues without a login, asking for a change.
export { ClassScreen } from './class-screen.tsx';
export { ClassesScreen } from './classes-screen.tsx';
export { SaveDialog } from './save-dialog.tsx';
export { StaffScreen } from './staff-screen.tsx';
export { useAsk } from './use-ask.ts';
