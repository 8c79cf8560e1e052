// The door of trainings: the list, and one training with its sessions and who was there.
export { TrainingScreen } from './training-screen.tsx';
export { TrainingsScreen } from './trainings-screen.tsx';
