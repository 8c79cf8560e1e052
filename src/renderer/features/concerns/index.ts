// The door of concerns: laying one down, all of them together, the page of one, and how they are called.
export { ConcernScreen } from './concern-screen.tsx';
export { ConcernsScreen } from './concerns-screen.tsx';
export { capital, useConcernWords } from './concern-words.ts';
export { ReportScreen } from './report-screen.tsx';
