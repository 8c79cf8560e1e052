// When each pair last really met: held contacts, and meetings in old notes. No text is needed for it.
import type { ContactBody } from '#shared/domain/contact.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { NoteHeadline } from '#shared/domain/note.ts';

/** The last day of a held contact, by pair. A talk with an adult and an observation are no contact. */
export function lastContacts(
  contacts: readonly { readonly body: Pick<ContactBody, 'pairId' | 'state' | 'on'> }[],
  headlines: readonly { readonly body: NoteHeadline }[],
): ReadonlyMap<RecordId, string> {
  const last = new Map<RecordId, string>();
  const see = (pairId: RecordId, day: string) => {
    const before = last.get(pairId);
    if (before === undefined || before < day) last.set(pairId, day);
  };
  for (const { body } of contacts) if (body.state === 'held') see(body.pairId, body.on);
  for (const { body } of headlines) {
    if (body.type === 'buddyMeeting') see(body.pairId, body.occurredOn);
  }
  return last;
}
