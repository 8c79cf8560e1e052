// The door of the load of peers: its screens, and the cards for a session that is going on and for its finish.
export { BlankCheckIns } from './check-in-paper.tsx';
export { CheckInScreen } from './check-in-screen.tsx';
export { HeavyInSession } from './heavy-in-session.tsx';
export { LoadCard, loadCardPlace } from './load-card.tsx';
export { LoadScreen } from './load-screen.tsx';
export { PeerLoadScreen } from './peer-screen.tsx';
export type { LoadRow } from './load-rows.ts';
export { useLoadRows } from './use-load-rows.ts';
