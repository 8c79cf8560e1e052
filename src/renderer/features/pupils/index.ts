// The door of pupils: the list, one pupil, entering one, doubles, importing a class list.
export { clearImport } from './import-store.ts';
export { DoublesScreen } from './doubles-screen.tsx';
export { EditPupilScreen, NewPupilScreen } from './pupil-form-screen.tsx';
export { ImportScreen } from './import-screen.tsx';
export { MaybeLeftScreen } from './maybe-left-screen.tsx';
export { RepresentationDialog } from './representation-dialog.tsx';
export { PupilScreen } from './pupil-screen.tsx';
export { PupilsScreen } from './pupils-screen.tsx';
