// The hours of a peer, put together from everything that tells of them: contacts, lessons, activities,
// trainings, drop-in duty and what was entered by hand. Pure; knows nothing of who was supported.
import type { ActivityBody, DropInSessionBody } from './activity.ts';
import type { RecordId } from './id.ts';
import type { LessonBody } from './lesson.ts';
import { peerHourKinds, type PeerHourKind, type PeerHoursBody } from './peer-hours.ts';
import type { TrainingBody } from './training.ts';

type Source<B> = { readonly id: RecordId; readonly body: B };

export type HourSources = {
  readonly peerHours: readonly Source<PeerHoursBody>[];
  readonly lessons: readonly Source<LessonBody>[];
  readonly activities: readonly Source<ActivityBody>[];
  readonly trainings: readonly Source<TrainingBody>[];
  readonly dropIns: readonly Source<DropInSessionBody>[];
};

/** Both days are part of it; what lies after `today` has not happened and does not count. */
export type HourPeriod = { readonly first: string; readonly last: string; readonly today: string };

export type HourEntry = {
  readonly on: string;
  readonly kind: PeerHourKind;
  readonly minutes: number;
  readonly missedPeriods: number;
  /** The record it follows from. */
  readonly sourceId: RecordId;
  /** A theme, a title, a name, a note; '' for contacts. */
  readonly about: string;
  /** Entered by hand, so that it can be withdrawn. */
  readonly manual: boolean;
};

function fromTraining(peer: RecordId, { id, body }: Source<TrainingBody>): HourEntry[] {
  const trainee = body.trainees.find(({ pupilId }) => pupilId === peer);
  if (!trainee) return [];
  const attended = body.sessions.filter((one) => one.held && trainee.attended.includes(one.id));
  const entry = { kind: 'training', sourceId: id, about: body.name, manual: false } as const;
  const sessions = attended.map(({ on, minutes, missedPeriods }) => ({
    ...entry,
    on,
    minutes,
    missedPeriods,
  }));
  // A placement has no day of its own: it counts on the day of completion, or of the last session.
  const last = attended.map(({ on }) => on).sort();
  const placedOn = trainee.completedOn ?? last.at(-1);
  if (trainee.placementMinutes === 0 || placedOn === undefined) return sessions;
  return [
    ...sessions,
    { ...entry, on: placedOn, minutes: trainee.placementMinutes, missedPeriods: 0 },
  ];
}

function entriesOf(peer: RecordId, sources: HourSources, today: string): HourEntry[] {
  const own = sources.peerHours
    .filter(({ body }) => body.counts && body.pupilId === peer)
    .map(({ id, body }) => ({
      ...body,
      sourceId: id,
      about: body.note,
      manual: body.contactId === null,
    }));
  const lessons = sources.lessons
    .filter(({ body }) => body.state === 'given' && body.peerIds.includes(peer))
    .map(({ id, body }) => ({
      ...body,
      kind: 'lesson' as const,
      sourceId: id,
      about: body.theme,
      manual: false,
    }));
  const activities = sources.activities
    .filter(({ body }) => body.state === 'done' && body.peerIds.includes(peer))
    .map(({ id, body }) => ({
      ...body,
      kind: 'activity' as const,
      sourceId: id,
      about: body.title,
      manual: false,
    }));
  const dropIns = sources.dropIns.flatMap(({ id, body }) =>
    body.duty
      .filter(({ on, peerIds }) => on < today && peerIds.includes(peer))
      .map(({ on }) => ({
        on,
        kind: 'dropIn' as const,
        minutes: body.minutes,
        missedPeriods: 0,
        sourceId: id,
        about: body.title,
        manual: false,
      })),
  );
  const trainings = sources.trainings.flatMap((training) => fromTraining(peer, training));
  return [...own, ...lessons, ...activities, ...dropIns, ...trainings].map(
    ({ on, kind, minutes, missedPeriods, sourceId, about, manual }) => ({
      on,
      kind,
      minutes,
      missedPeriods,
      sourceId,
      about,
      manual,
    }),
  );
}

/**
 * Every entry of a peer in the period, newest first. Counted are: contacts and manual entries that were
 * not withdrawn, lessons given, activities done, held training sessions attended (with the placement),
 * and drop-in duty on days that have passed. An elective period may lie ahead: it is a registration.
 */
export function hoursOf(
  peer: RecordId,
  sources: HourSources,
  period: HourPeriod,
): readonly HourEntry[] {
  return entriesOf(peer, sources, period.today)
    .filter(({ on }) => on >= period.first && on <= period.last)
    .filter(({ on, kind }) => on <= period.today || kind === 'electivePeriod')
    .sort((a, b) => b.on.localeCompare(a.on) || a.kind.localeCompare(b.kind));
}

export type HourTotals = {
  /** Minutes that count for study credits, in all. */
  readonly minutes: number;
  readonly byKind: Readonly<Record<PeerHourKind, number>>;
  /** Own lesson periods missed, in all. */
  readonly missedPeriods: number;
  /** For what they were missed. */
  readonly missedByKind: Readonly<Record<PeerHourKind, number>>;
  /** How many elective periods the peer was registered for. */
  readonly electivePeriods: number;
};

function perKind(
  entries: readonly HourEntry[],
  measure: (entry: HourEntry) => number,
): Record<PeerHourKind, number> {
  const sums = Object.fromEntries(
    peerHourKinds.map((kind) => [
      kind,
      entries.filter((entry) => entry.kind === kind).reduce((sum, one) => sum + measure(one), 0),
    ]),
  );
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- one key per kind, just made
  return sums as Record<PeerHourKind, number>;
}

/**
 * Sums of entries. An elective period is what a peer gets in the timetable for work that is counted
 * already, so it stands apart and earns no study credits a second time.
 */
export function hourTotals(entries: readonly HourEntry[]): HourTotals {
  const work = entries.filter(({ kind }) => kind !== 'electivePeriod');
  return {
    minutes: work.reduce((sum, { minutes }) => sum + minutes, 0),
    byKind: perKind(entries, ({ minutes }) => minutes),
    missedPeriods: entries.reduce((sum, { missedPeriods }) => sum + missedPeriods, 0),
    missedByKind: perKind(entries, ({ missedPeriods }) => missedPeriods),
    electivePeriods: entries.length - work.length,
  };
}

/** Study credits for minutes of work: hours / `hoursPerCredit`, rounded down to halves. */
export function studyCredits(minutes: number, hoursPerCredit: number): number {
  return Math.floor((2 * minutes) / (60 * hoursPerCredit) + 1e-9) / 2;
}

/** Every peer that any of the sources tells of. */
export function peersIn(sources: HourSources): ReadonlySet<RecordId> {
  return new Set([
    ...sources.peerHours.map(({ body }) => body.pupilId),
    ...sources.lessons.flatMap(({ body }) => body.peerIds),
    ...sources.activities.flatMap(({ body }) => body.peerIds),
    ...sources.dropIns.flatMap(({ body }) => body.duty.flatMap(({ peerIds }) => peerIds)),
    ...sources.trainings.flatMap(({ body }) =>
      body.trainees.flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId])),
    ),
  ]);
}
