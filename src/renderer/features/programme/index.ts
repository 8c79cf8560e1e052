// The door of the programme's plan: its seven steps and everything that belongs to it.
export { PlanScreen } from './plan-screen.tsx';
