// The door of intervision: groups, when they meet, the methods and the agenda of a session.
export { CalendarScreen } from './calendar-screen.tsx';
export { GroupScreen } from './group-screen.tsx';
export { useGroupStates, useGroupWords } from './group-words.ts';
export { IntervisionScreen } from './intervision-screen.tsx';
export { MethodsScreen } from './methods-screen.tsx';
export { useAgenda } from './use-agenda.ts';
export { sessionSteps, useMethods } from './use-methods.ts';
