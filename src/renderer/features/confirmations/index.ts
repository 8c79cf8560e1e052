// The door of a second pair of eyes: what waits for this member, and giving the word beside a subject.
export { ConfirmationCard } from './confirmation-card.tsx';
export { ConfirmationChip } from './confirmation-chip.tsx';
export { WaitingConfirmations } from './waiting-confirmations.tsx';
export { useWaitingConfirmations } from './use-confirmations.ts';
