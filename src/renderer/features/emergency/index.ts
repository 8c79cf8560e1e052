// The door of the emergency card: readable without unlocking.
export { EmergencyCard } from './emergency-card.tsx';
export { LockedEmergencyCard } from './locked-emergency-card.tsx';
export { useBuiltInCard } from './use-built-in-card.ts';
