// The door of concerns: laying one down, all of them together, and the page of one.
export { ClockDisregarded } from './clock-disregarded.tsx';
export { ChangeConcernScreen } from './change-concern-screen.tsx';
export { ConcernScreen } from './concern-screen.tsx';
export { ConcernsScreen } from './concerns-screen.tsx';
export { GlassNotices } from './glass-notices.tsx';
export { ReportScreen } from './report-screen.tsx';
