// The door of pupils: the list, one pupil, importing a class list.
export { clearImport } from './import-store.ts';
export { ImportScreen } from './import-screen.tsx';
export { PupilScreen } from './pupil-screen.tsx';
export { PupilsScreen } from './pupils-screen.tsx';
