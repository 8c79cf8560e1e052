// Which sessions the calendar shows, and the week above them. Pure.
import { endOfISOWeek, format, getISOWeek, parseISO, startOfISOWeek } from 'date-fns';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type Session = ViewOf<'intervisionSession'>;

export const calendarParts = ['coming', 'past', 'all'] as const;
export type CalendarPart = (typeof calendarParts)[number];

export type CalendarFilter = {
  readonly part: CalendarPart;
  /** '' for every group, and every type. */
  readonly groupId: string;
  readonly type: string;
};

/** A planned session whose day has passed is still to be held, moved or called off: it comes first. */
function belongs({ body }: Session, part: CalendarPart): boolean {
  const open = body.state === 'planned' || body.state === 'live';
  return part === 'all' || open === (part === 'coming');
}

export function calendarRows(
  sessions: readonly Session[],
  { part, groupId, type }: CalendarFilter,
): readonly Session[] {
  return sessions.filter(
    (session) =>
      belongs(session, part) &&
      (groupId === '' || session.body.groupId === groupId) &&
      (type === '' || session.body.type === type),
  );
}

export type CalendarReader = {
  /** The peers of whom one is a coach. */
  readonly own: ReadonlySet<RecordId>;
  /** The sessions of which one reads the notes. */
  readonly notesOf: ReadonlySet<RecordId>;
};

/** Where a session opens for this reader; null for a talk with one peer that is of others. */
export function opensAt({ id, body }: Session, { own, notesOf }: CalendarReader): string | null {
  const session = `/intervisie/bijeenkomst/${id}`;
  if (body.groupId !== null) return session;
  if (body.type !== 'checkIn') return notesOf.has(id) ? session : null;
  const peerId = body.peerIds.find((one) => own.has(one));
  return peerId === undefined ? null : `/intervisie/belasting/${peerId}`;
}

/** Of a talk with one peer: who it was with, for their coach and for who reads it; null for others. */
export function talkedWith({ id, body }: Session, { own, notesOf }: CalendarReader) {
  const [peerId] = body.peerIds;
  if (body.groupId !== null || peerId === undefined) return null;
  return own.has(peerId) || notesOf.has(id) ? peerId : null;
}

export type Week = {
  readonly number: number;
  /** Monday and Sunday. */
  readonly from: string;
  readonly until: string;
};

export function weekOf(on: string): Week {
  const day = parseISO(on);
  return {
    number: getISOWeek(day),
    from: format(startOfISOWeek(day), 'yyyy-MM-dd'),
    until: format(endOfISOWeek(day), 'yyyy-MM-dd'),
  };
}
