// The door of hours: what peers did, their study credits, and the papers about it.
export { HoursScreen } from './hours-screen.tsx';
export { PeerHoursScreen } from './peer-hours-screen.tsx';
