// What happened with one pupil, as far as this member may see: pairs in both roles, applications, requests,
// trainings, lessons, consents, own goals, referrals, concerns. Pure; knows no words.
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export const pupilEventKinds = [
  'pair',
  'selection',
  'training',
  'lesson',
  'consent',
  'goal',
  'referral',
  'concern',
] as const;
export type PupilEventKind = (typeof pupilEventKinds)[number];

/** In which role the pupil is in a pair. */
export type PairRole = 'supporter' | 'supportee';

export type PupilEvent = {
  /** The record's id; with something behind it when one record is more than one event. */
  readonly id: string;
  readonly kind: PupilEventKind;
  readonly on: string;
  /** When it was written down, when the record says so. */
  readonly enteredAtMs?: number;
} & (
  | { readonly type: 'pairStarted'; readonly pair: ViewOf<'pair'>; readonly role: PairRole }
  | { readonly type: 'pairEnded'; readonly pair: ViewOf<'pair'>; readonly role: PairRole }
  | {
      readonly type: 'pairLeft' | 'pairJoined';
      readonly pair: ViewOf<'pair'>;
      readonly reason: string;
    }
  | { readonly type: 'applied'; readonly form: PairForm }
  | { readonly type: 'decided'; readonly outcome: 'accepted' | 'refused' | 'reserve' }
  | { readonly type: 'withdrewApplication' }
  | { readonly type: 'asked'; readonly form: PairForm }
  | { readonly type: 'session'; readonly name: string }
  | { readonly type: 'trained'; readonly name: string }
  | { readonly type: 'lesson'; readonly className: string; readonly theme: string }
  | { readonly type: 'activity'; readonly title: string }
  | { readonly type: 'consent'; readonly consent: ViewOf<'pupilConsent'>['body'] }
  | { readonly type: 'consentWithdrawn'; readonly consent: ViewOf<'pupilConsent'>['body'] }
  | { readonly type: 'goalSet'; readonly goal: string }
  | {
      readonly type: 'goalReviewed';
      readonly goal: string;
      readonly score: number;
      readonly text: string;
    }
  | { readonly type: 'referral'; readonly referralId: RecordId; readonly code: string }
  | { readonly type: 'concern'; readonly concernId: RecordId; readonly code: string }
);

export type PupilEventSources = {
  readonly pairs: readonly ViewOf<'pair'>[];
  readonly applications: readonly ViewOf<'application'>[];
  readonly requests: readonly ViewOf<'supportRequest'>[];
  readonly trainings: readonly ViewOf<'training'>[];
  readonly lessons: readonly ViewOf<'lesson'>[];
  readonly activities: readonly ViewOf<'activity'>[];
  readonly consents: readonly ViewOf<'pupilConsent'>[];
  readonly goals: readonly ViewOf<'ownGoal'>[];
  readonly referrals: readonly ViewOf<'referral'>[];
  readonly concerns: readonly ViewOf<'concern'>[];
};

type Own = (id: RecordId | null) => boolean;

/** A pair as this pupil lived it: from when they came in until they went out or the pair ended. */
function pairEvents(pair: ViewOf<'pair'>, isOwn: Own): PupilEvent[] {
  const { body, createdAtMs } = pair;
  const { changes } = body;
  const joinedLater = changes.some(({ joined }) => joined.some(isOwn));
  const left = changes.some((change) => change.left.some(isOwn));
  const supports = body.supporterIds.some(isOwn);
  const supported = body.supporteeIds.some(isOwn);
  const events: PupilEvent[] = changes.flatMap((change, at): PupilEvent[] => {
    const of = (type: 'pairLeft' | 'pairJoined'): PupilEvent => ({
      ...{ id: `${pair.id}-${type}-${String(at)}`, kind: 'pair', on: change.on },
      ...{ type, pair, reason: change.reason },
    });
    return [
      ...(change.joined.some(isOwn) ? [of('pairJoined')] : []),
      ...(change.left.some(isOwn) ? [of('pairLeft')] : []),
    ];
  });
  if (!supports && !supported && !left) return events;
  const role = supported ? 'supportee' : 'supporter';
  if (!joinedLater) {
    events.push({
      ...{ id: pair.id, kind: 'pair', on: body.startedOn, enteredAtMs: createdAtMs },
      ...{ type: 'pairStarted', pair, role },
    });
  }
  if (body.endedOn !== null && (supports || supported)) {
    const id = `${pair.id}-end`;
    events.push({ id, kind: 'pair', on: body.endedOn, type: 'pairEnded', pair, role });
  }
  return events;
}

function applicationEvents({ id, body, createdAtMs }: ViewOf<'application'>): PupilEvent[] {
  const kind = 'selection';
  const events: PupilEvent[] = [
    { id, kind, on: body.appliedOn, enteredAtMs: createdAtMs, type: 'applied', form: body.form },
  ];
  if (body.decision) {
    const { on, outcome } = body.decision;
    events.push({ id: `${id}-decision`, kind, on, type: 'decided', outcome });
  }
  if (body.withdrawnOn !== null) {
    events.push({ id: `${id}-stop`, kind, on: body.withdrawnOn, type: 'withdrewApplication' });
  }
  return events;
}

function trainingEvents({ id, body }: ViewOf<'training'>, isOwn: Own): PupilEvent[] {
  const own = body.trainees.filter(({ pupilId }) => isOwn(pupilId));
  const { name } = body;
  return own.flatMap(({ attended, completedOn }): PupilEvent[] => [
    ...body.sessions
      .filter((session) => session.held && attended.includes(session.id))
      .map((session): PupilEvent => ({
        ...{ id: `${id}-${session.id}`, kind: 'training', on: session.on, type: 'session', name },
      })),
    ...(completedOn === null
      ? []
      : [{ id, kind: 'training' as const, on: completedOn, type: 'trained' as const, name }]),
  ]);
}

function workEvents(sources: PupilEventSources, isOwn: Own): PupilEvent[] {
  const lessons = sources.lessons
    .filter(({ body }) => body.state === 'given' && body.peerIds.some(isOwn))
    .map(({ id, body, createdAtMs }): PupilEvent => ({
      ...{ id, kind: 'lesson', on: body.on, enteredAtMs: createdAtMs, type: 'lesson' },
      ...{ className: body.className, theme: body.theme },
    }));
  const activities = sources.activities
    .filter(({ body }) => body.state === 'done' && body.peerIds.some(isOwn))
    .map(({ id, body, createdAtMs }): PupilEvent => ({
      ...{ id, kind: 'lesson', on: body.on, enteredAtMs: createdAtMs, type: 'activity' },
      title: body.title,
    }));
  return [...lessons, ...activities];
}

function consentEvents({ id, body, createdAtMs }: ViewOf<'pupilConsent'>): PupilEvent[] {
  const kind = 'consent';
  const events: PupilEvent[] = [
    { id, kind, on: body.on, enteredAtMs: createdAtMs, type: 'consent', consent: body },
  ];
  if (body.withdrawnOn !== null) {
    const on = body.withdrawnOn;
    events.push({ id: `${id}-end`, kind, on, type: 'consentWithdrawn', consent: body });
  }
  return events;
}

function goalEvents({ id, body, createdAtMs }: ViewOf<'ownGoal'>): PupilEvent[] {
  const { goal, setOn, reviews } = body;
  const set: PupilEvent = {
    ...{ id, kind: 'goal', on: setOn, enteredAtMs: createdAtMs, type: 'goalSet', goal },
  };
  const looked = reviews.map(({ on, score, text }, at): PupilEvent => ({
    ...{ id: `${id}-${String(at)}`, kind: 'goal', on, type: 'goalReviewed', goal, score, text },
  }));
  return [set, ...looked];
}

/** The concerns that are about this pupil: not those in which they told, helped or saw. */
export function concernsAbout(
  ids: readonly RecordId[],
  concerns: readonly ViewOf<'concern'>[],
): readonly ViewOf<'concern'>[] {
  const isOwn = (id: RecordId | null) => id !== null && ids.includes(id);
  return concerns.filter(({ body }) =>
    body.people.some(({ pupilId, role }) => role === 'affected' && isOwn(pupilId)),
  );
}

/** Everything of a pupil, the newest day first. `ids` are also those of doubles merged into them. */
export function pupilEvents(
  ids: readonly RecordId[],
  sources: PupilEventSources,
): readonly PupilEvent[] {
  const isOwn: Own = (id) => id !== null && ids.includes(id);
  const ofPupil = <V extends { readonly body: { readonly pupilId: RecordId } }>(
    views: readonly V[],
  ): readonly V[] => views.filter(({ body }) => isOwn(body.pupilId));
  const asked = ofPupil(sources.requests).map(({ id, body, createdAtMs }): PupilEvent => ({
    ...{ id, kind: 'selection', on: body.askedOn, enteredAtMs: createdAtMs },
    ...{ type: 'asked', form: body.form },
  }));
  const referred = ofPupil(sources.referrals).map(({ id, body, createdAtMs }): PupilEvent => ({
    ...{ id, kind: 'referral', on: dateOf(createdAtMs), type: 'referral', referralId: id },
    code: body.code,
  }));
  const reported = concernsAbout(ids, sources.concerns).map(
    ({ id, body, createdAtMs }): PupilEvent => ({
      ...{ id, kind: 'concern', on: dateOf(body.heardAtMs), enteredAtMs: createdAtMs },
      ...{ type: 'concern', concernId: id, code: body.code },
    }),
  );
  return [
    ...sources.pairs.flatMap((pair) => pairEvents(pair, isOwn)),
    ...ofPupil(sources.applications).flatMap(applicationEvents),
    ...asked,
    ...sources.trainings.flatMap((training) => trainingEvents(training, isOwn)),
    ...workEvents(sources, isOwn),
    ...ofPupil(sources.consents).flatMap(consentEvents),
    ...ofPupil(sources.goals).flatMap(goalEvents),
    ...referred,
    ...reported,
  ].sort((a, b) => b.on.localeCompare(a.on) || (b.enteredAtMs ?? 0) - (a.enteredAtMs ?? 0));
}
