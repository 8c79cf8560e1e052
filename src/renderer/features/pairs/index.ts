// The door of pairs: its screens, the quick note, and how others name and choose pairs and pupils.
export type { Choice } from './find-choices.ts';
export { lastContacts } from './last-contact.ts';
export { NewPairScreen } from './new-pair-screen.tsx';
export { PairScreen } from './pair-screen.tsx';
export { PairsScreen } from './pairs-screen.tsx';
export { QuickNoteButton, QuickNoteDialog, usePairChoices } from './quick-note.tsx';
export { SearchPicker } from './search-picker.tsx';
export { useMatchSources, type MatchRecords } from './use-match-sources.ts';
export { classNamesOf, usePupilChoices } from './use-pupil-choices.ts';
export { useAsk } from './use-ask.ts';
export { useReaderName } from './reader-names.ts';
export { useMemberNames } from './use-member-names.ts';
export { usePairNames, type PairNames } from './use-pair-names.ts';
