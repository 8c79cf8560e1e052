// The sessions a member was let into as a guest: what they can read that is not of their own groups. Pure.
import type { MemberId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type Notes = ViewOf<'intervisionNotes'>;

/**
 * Newest first. Who does not work with the programme reads no session at all; then every one whose notes are open
 * is one they were a guest of.
 */
export function guestRows(
  me: MemberId,
  notes: readonly Notes[],
  sessions: readonly ViewOf<'intervisionSession'>[],
): readonly Notes[] {
  const byId = new Map(sessions.map(({ id, body }) => [id, body]));
  return notes
    .filter(({ body }) => {
      const session = byId.get(body.sessionId);
      return !session || session.guests.some(({ memberId }) => memberId === me);
    })
    .toSorted((a, b) => b.body.on.localeCompare(a.body.on) || b.createdAtMs - a.createdAtMs);
}
