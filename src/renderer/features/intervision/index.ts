// The door of intervision: groups, when they meet, the methods and the agenda of a session.
export { CalendarScreen } from './calendar-screen.tsx';
export { EditGroupScreen, NewGroupScreen } from './group-form-screen.tsx';
export { GroupScreen } from './group-screen.tsx';
export { GuestScreen } from './guest-sessions.tsx';
export { IntervisionTabs } from './intervision-tabs.tsx';
export { IntervisionScreen } from './intervision-screen.tsx';
export { MethodScreen, NewMethodScreen } from './method-screen.tsx';
export { MethodsScreen } from './methods-screen.tsx';
export { MethodTooLong } from './method-too-long.tsx';
export { useAgenda } from './use-agenda.ts';
export { useNameFinder } from './use-name-finder.ts';
export { useOwnPeers } from './use-own-peers.ts';
export { sessionSteps, useMethods } from './use-methods.ts';
