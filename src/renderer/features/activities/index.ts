// The door of lessons, activities, drop-in sessions and the tally.
export { ActivityScreen, NewActivityScreen } from './activity-screen.tsx';
export { DropInScreen } from './drop-in-screen.tsx';
export { DropInSessionScreen, NewDropInScreen } from './drop-in-session-screen.tsx';
export { LessonScreen, NewLessonScreen } from './lesson-screen.tsx';
export { LessonsScreen } from './lessons-screen.tsx';
export { NotHere, useProgrammeRefusal } from './editor-page.tsx';
export { useIdInPath } from './use-id-in-path.ts';
export { usePeerNames, useProgrammeSettings } from './use-programme.ts';
export { useWords } from './use-words.ts';
export { YearField } from './year-field.tsx';
