// The door of what comes of a session: outcomes, looking back, finishing.
export { FinishScreen } from './finish-screen.tsx';
export { LookBackCard, useUnanswered } from './look-back-card.tsx';
export { startOutcome } from './outcome-dialog.tsx';
export { NotCounted } from './not-counted.tsx';
export { OutcomesCard, useOutcomesOf } from './outcomes-card.tsx';
