// The door of the load of peers: the card for a session that is going on.
export { LoadCard } from './load-card.tsx';
