// The door of notes: writing one, and one as it stands on a timeline.
export { askForComposer } from './composer-request.ts';
export { NoteComposer } from './note-composer.tsx';
export { noteDraftWords } from './note-draft.ts';
export { useNoteItem } from './note-entry.tsx';
