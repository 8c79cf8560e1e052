// The door of the two parts of the app that have many screens: their head with its tabs.
export { PeopleHead } from './people-head.tsx';
export { ProgrammeHead } from './programme-head.tsx';
