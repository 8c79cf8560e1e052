// The door of papers: the print register, making a mentor's sheet, and any paper in a dialog.
export { MentorSheetScreen } from './mentor-sheet-screen.tsx';
export { PapersScreen } from './papers-screen.tsx';
export { useGivenPoints } from './mentor-points.tsx';
export { PaperDialog } from './paper-dialog.tsx';
export { EmergencySheetButton } from './emergency-sheet-button.tsx';
