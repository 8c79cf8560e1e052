// The door of choosing peers: applications, one application, and how a peer was prepared.
export { ApplicationScreen } from './application-screen.tsx';
export { ApplicationsScreen } from './applications-screen.tsx';
export { NewApplicationScreen } from './new-application-screen.tsx';
export { PeerPreparation } from './peer-preparation.tsx';
