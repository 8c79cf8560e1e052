// The door of today: its screen, and the worklist for the counts in the frame.
export { TodayScreen } from './today-screen.tsx';
export { useTodayItems } from './use-today-items.ts';
