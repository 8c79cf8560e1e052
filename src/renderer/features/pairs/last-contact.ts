// When each pair last really had contact, from the headlines of notes. No text is needed for it.
import type { RecordId } from '#shared/domain/id.ts';
import type { NoteHeadline } from '#shared/domain/note.ts';

/** The last day of a conversation or a buddy meeting, by pair; an observation is no contact. */
export function lastContacts(
  headlines: readonly { readonly body: NoteHeadline }[],
): ReadonlyMap<RecordId, string> {
  const last = new Map<RecordId, string>();
  for (const { body } of headlines) {
    if (body.type === 'observation') continue;
    const before = last.get(body.pairId);
    if (before === undefined || before < body.occurredOn) last.set(body.pairId, body.occurredOn);
  }
  return last;
}
