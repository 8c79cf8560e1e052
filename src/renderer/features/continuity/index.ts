// The door of continuity: who stands ready for whom, handing over, and the new school year.
export { ContinuityScreen } from './continuity-screen.tsx';
export { HandoverScreen } from './handover-screen.tsx';
export { SchoolYearScreen } from './school-year-screen.tsx';
