// Keeps the hours that peers put into a contact in step with it, as changes to commit together with it. The
// entry says who supported and how long; nothing of who was supported.
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import type { ContactFields } from '#shared/domain/contact.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { supportersOn } from '#shared/domain/pair-life.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import type { PeerHoursBody } from '#shared/domain/peer-hours.ts';
import type { Put } from '#main/store/index.ts';

type Hours = Pick<PeerHoursBody, 'on' | 'minutes' | 'missedPeriods' | 'counts'>;

function isSame(before: PeerHoursBody, now: Hours): boolean {
  return (
    before.on === now.on &&
    before.minutes === now.minutes &&
    before.missedPeriods === now.missedPeriods &&
    before.counts === now.counts
  );
}

/** One entry per supporter of that day while the contact was held; withdrawn when it turns out it was not. */
export function peerHoursPuts(
  context: MemberContext,
  contactId: RecordId,
  pair: PairBody,
  contact: ContactFields,
): readonly Put[] {
  const dossierId = context.vault.programmeDossierId;
  const known = context.list('peerHours').filter(({ body }) => body.contactId === contactId);
  const held = contact.state === 'held';
  const supporters = held ? supportersOn(pair, contact.on) : [];
  const ids = new Set([...known.map(({ body }) => body.pupilId), ...supporters]);
  return [...ids].flatMap((pupilId) => {
    const before = known.find(({ body }) => body.pupilId === pupilId);
    const hours: Hours = {
      on: contact.on,
      minutes: contact.minutes ?? 0,
      missedPeriods: contact.missedPeriods,
      counts: supporters.includes(pupilId),
    };
    if (before && isSame(before.body, hours)) return [];
    const body: PeerHoursBody = { pupilId, kind: 'contact', contactId, note: '', ...hours };
    return [
      {
        dossierId,
        recordId: before?.id ?? newId<RecordId>(),
        kind: 'peerHours',
        body,
        expectedRevision: before?.revision ?? 0,
      },
    ];
  });
}
