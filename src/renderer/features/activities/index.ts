// The door of lessons, activities, drop-in sessions and the tally.
export { ActivityScreen, NewActivityScreen } from './activity-screen.tsx';
export { LessonScreen, NewLessonScreen } from './lesson-screen.tsx';
export { LessonsScreen } from './lessons-screen.tsx';
