// What was asked of one peer and what they asked: check-ins and questions in between, the newest first. Pure.
import type { RecordId } from '#shared/domain/id.ts';
import { inOrder, withoutReplaced } from '#shared/domain/peer-check-in.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type Consult = {
  readonly type: 'consult';
  readonly sessionId: RecordId;
  readonly on: string;
  readonly atMs: number;
  readonly question: string;
};

type Asked = {
  readonly type: 'checkIn';
  readonly on: string;
  readonly atMs: number;
  readonly checkIn: ViewOf<'peerCheckIn'>;
};

export type PeerTalk = Asked | Consult;

/** Questions of this peer in between, of which one reads the notes. */
export function consultsOf(
  peerId: RecordId,
  sessions: readonly ViewOf<'intervisionSession'>[],
  notes: readonly ViewOf<'intervisionNotes'>[],
): readonly Consult[] {
  const bySession = new Map(notes.map((one) => [one.body.sessionId, one.body]));
  return sessions
    .filter(({ body }) => body.type === 'consult' && body.peerIds.includes(peerId))
    .flatMap(({ id, createdAtMs, body }): readonly Consult[] => {
      const lines = bySession.get(id)?.lines;
      if (!lines) return [];
      const question = lines.find(({ kind }) => kind === 'question')?.text ?? '';
      return [{ type: 'consult', sessionId: id, on: body.on, atMs: createdAtMs, question }];
    });
}

/** Of one day what was laid down last comes first. */
export function peerTalks(
  checkIns: readonly ViewOf<'peerCheckIn'>[],
  consults: readonly Consult[],
): readonly PeerTalk[] {
  const asked = inOrder(withoutReplaced(checkIns)).map((checkIn): PeerTalk => {
    const { body, createdAtMs } = checkIn;
    return { type: 'checkIn', on: body.on, atMs: createdAtMs, checkIn };
  });
  return [...asked, ...consults].toSorted((a, b) => b.on.localeCompare(a.on) || b.atMs - a.atMs);
}
