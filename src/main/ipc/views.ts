// Turns stored records into what screens may hold: typed views, a note's text only on request,
// and nothing of kinds that have no screen.
import { asItCounts } from './as-it-counts.ts';
import { asTyped } from './counts-signed.ts';
import { noteHeadline } from '#shared/domain/note.ts';
import { recordViewSchema, type RecordView } from '#shared/ipc/record-view.ts';
import type { StoredRecord, Vault } from '#main/store/index.ts';

/** Null for kinds without a screen, and for what does not count. */
function viewOf(vault: Vault, record: StoredRecord): RecordView | null {
  const parsed = recordViewSchema.safeParse(record);
  const standing = parsed.success ? asItCounts(vault, asTyped(record)) : null;
  if (standing === record) return parsed.data ?? null;
  return standing === null ? null : recordViewSchema.parse(standing);
}

function withHeadline(view: RecordView): readonly RecordView[] {
  if (view.kind !== 'note') return [view];
  return [view, { ...view, kind: 'noteHeadline', body: noteHeadline(view.body), contentHash: '' }];
}

/** For lists, at unlock: everything but the text of notes. */
export function listViews(vault: Vault, records: readonly StoredRecord[]): RecordView[] {
  return fullViews(vault, records).filter((view) => view.kind !== 'note');
}

/** For an opened dossier and for changes: notes with their text, and their headlines. */
export function fullViews(vault: Vault, records: readonly StoredRecord[]): RecordView[] {
  return records.flatMap((record) => {
    const view = viewOf(vault, record);
    return view ? withHeadline(view) : [];
  });
}
