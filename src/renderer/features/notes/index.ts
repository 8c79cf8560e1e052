// The door of notes: writing one, and one as it stands on a timeline.
export { askForComposer, useComposerRequest, type ComposerKind } from './composer-request.ts';
export { takeCarriedWords } from './carried-words.ts';
export { DraftState } from './draft-state.tsx';
export { NoteComposer } from './note-composer.tsx';
export { noteDraftWords } from './note-draft.ts';
export { useNoteItem } from './note-entry.tsx';
