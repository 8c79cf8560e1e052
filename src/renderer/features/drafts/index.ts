// The door of drafts: text being written, kept by the services within a second of the last key.
export {
  clearDrafts,
  flushDrafts,
  forgetDraft,
  isAside,
  loadDrafts,
  useDrafts,
} from './draft-store.ts';
export { useDraft, type DraftHandle } from './use-draft.ts';
