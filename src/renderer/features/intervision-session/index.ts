// The door of a session that is going on.
export { IntervisionSessionScreen } from './session-screen.tsx';
export { SessionKeys } from './session-keys.tsx';
