// Hours of peers in a session, in step with who was there: one entry a peer, withdrawn when it was not held after
// all. In the programme dossier; says who and how long, nothing of what was said.
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { PeerHoursBody } from '#shared/domain/peer-hours.ts';
import type { Put } from '#main/store/index.ts';

/** The entries as they must be now; only those that change. `counts`: false while the session is not held. */
export function sessionHoursPuts(
  context: MemberContext,
  sessionId: RecordId,
  session: Pick<IntervisionSessionBody, 'on' | 'minutes' | 'attendance'>,
  counts: boolean,
): readonly Put[] {
  const dossierId = context.vault.programmeDossierId;
  const known = context.list('peerHours').filter(({ body }) => body.contactId === sessionId);
  const present = session.attendance
    .filter(({ mark }) => mark === 'present')
    .map(({ peerId }) => peerId);
  const ids = new Set([...known.map(({ body }) => body.pupilId), ...present]);
  return [...ids].flatMap((pupilId) => {
    const before = known.find(({ body }) => body.pupilId === pupilId);
    const body: PeerHoursBody = {
      ...{ pupilId, on: session.on, minutes: session.minutes, kind: 'intervision' },
      ...{ missedPeriods: 0, contactId: sessionId, note: '' },
      counts: counts && present.includes(pupilId),
    };
    if (before ? JSON.stringify(before.body) === JSON.stringify(body) : !body.counts) return [];
    const recordId = before?.id ?? newId<RecordId>();
    const expectedRevision = before?.revision ?? 0;
    return [{ dossierId, recordId, kind: 'peerHours', body, expectedRevision }];
  });
}
