// The door of papers: the print register, and making a mentor's sheet.
export { MentorSheetScreen } from './mentor-sheet-screen.tsx';
export { PapersScreen } from './papers-screen.tsx';
