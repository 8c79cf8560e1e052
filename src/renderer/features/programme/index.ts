// The door of the programme's plan: its seven steps and everything that belongs to it.
export { PlanPartScreen } from './plan-part-screen.tsx';
export { PlanScreen } from './plan-screen.tsx';
