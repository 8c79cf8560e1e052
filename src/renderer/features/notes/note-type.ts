// What changes with the type of a note. Pure.
import type { NoteFields, NoteType } from '#shared/domain/note.ts';
import type { PairBody } from '#shared/domain/pair.ts';

const aboutPeer: readonly NoteType[] = ['consult', 'mentorFeedback'];

/** What a mentor says is about the only peer there is, until another is chosen; a type without a peer has none. */
export function typeChange(
  { peerId }: Pick<NoteFields, 'peerId'>,
  type: NoteType,
  { supporterIds }: Pick<PairBody, 'supporterIds'>,
): Pick<NoteFields, 'type' | 'peerId'> {
  if (!aboutPeer.includes(type)) return { type, peerId: null };
  const [only, ...others] = supporterIds;
  const filledIn = type === 'mentorFeedback' && others.length === 0 ? (only ?? null) : null;
  return { type, peerId: peerId ?? filledIn };
}
