// The door of pupils: the list, one pupil, importing a class list.
export { ImportScreen } from './import-screen.tsx';
export { PupilScreen } from './pupil-screen.tsx';
export { PupilsScreen } from './pupils-screen.tsx';
