// The peers of a session as its screen names them: by name for who marks attendance, by number where a whole table
// can read along.
import { useRecords } from '#renderer/db/use-records.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { RecordId } from '#shared/domain/id.ts';

export type SessionPeer = {
  readonly id: RecordId;
  readonly name: string;
  /** Buddy 1 is who is expected first. */
  readonly number: number;
};

export function useSessionPeers(peerIds: readonly RecordId[]): readonly SessionPeer[] {
  const pupils = useRecords('pupil');
  const byId = new Map(pupils?.map(({ id, body }) => [id, pupilName(body)]));
  return peerIds.flatMap((id, at) => {
    const name = byId.get(id);
    return name === undefined ? [] : [{ id, name, number: at + 1 }];
  });
}
