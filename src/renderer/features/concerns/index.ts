// The door of concerns: the page of one, and how they are called.
export { ConcernScreen } from './concern-screen.tsx';
