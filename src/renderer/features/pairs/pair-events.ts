// What happened to a pair besides its notes: its start and end, agreements, contacts, pauses, changes,
// tasks, referrals, papers. Pure.
import { goalCourse } from '#shared/domain/contact-rules.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Pause, PeopleChange } from '#shared/domain/pair-life.ts';
import { referralState, type ReferralStatus } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type AgreementMoment =
  'supporterAgreedOn' | 'supporteeAgreedOn' | 'secrecyToldOn' | 'outsideAgreedOn';

export type PairEvent = { readonly id: string; readonly on: string; readonly atMs: number } & (
  | { readonly type: 'note'; readonly note: ViewOf<'note'> }
  | {
      readonly type: 'contact';
      readonly contact: ViewOf<'contact'>;
      /** The mark on the goal before it; null when there was none. */
      readonly progressBefore: number | null;
    }
  | { readonly type: 'task'; readonly task: ViewOf<'task'> }
  | { readonly type: 'started' }
  | { readonly type: 'ended'; readonly ending: ViewOf<'pair'>['body']['ending'] }
  | { readonly type: 'paused' | 'resumed'; readonly pause: Pause }
  | { readonly type: 'changed'; readonly change: PeopleChange }
  | { readonly type: 'agreed'; readonly moment: AgreementMoment }
  | {
      readonly type: 'referral';
      readonly referralId: RecordId;
      readonly code: string;
      readonly destination: string;
      readonly status: ReferralStatus;
      readonly dueOn: string | null;
    }
  | { readonly type: 'print'; readonly print: ViewOf<'print'>['body'] }
);

/** The kinds one can filter a pair's timeline by. */
export const eventKinds = ['contact', 'note', 'pair', 'task', 'referral', 'paper'] as const;

export type PairEventsInput = {
  readonly pair: ViewOf<'pair'>;
  readonly notes: readonly ViewOf<'note'>[];
  readonly contacts: readonly ViewOf<'contact'>[];
  readonly tasks: readonly ViewOf<'task'>[];
  readonly referrals: readonly ViewOf<'referral'>[];
  readonly steps: readonly ViewOf<'referralStep'>[];
  readonly prints: readonly ViewOf<'print'>[];
};

const agreementMoments = ['supporterAgreedOn', 'supporteeAgreedOn', 'secrecyToldOn'] as const;
const last = Number.MAX_SAFE_INTEGER;

function ownEvents({ id, body, createdAtMs }: ViewOf<'pair'>): PairEvent[] {
  const events: PairEvent[] = [
    { id: `${id}-start`, type: 'started', on: body.startedOn, atMs: createdAtMs },
  ];
  for (const moment of agreementMoments) {
    const on = body.agreement[moment];
    if (on !== null) events.push({ id: `${id}-${moment}`, type: 'agreed', moment, on, atMs: 1 });
  }
  if (body.outsideAgreedOn !== null) {
    const moment = 'outsideAgreedOn';
    events.push({
      id: `${id}-${moment}`,
      type: 'agreed',
      moment,
      on: body.outsideAgreedOn,
      atMs: 1,
    });
  }
  if (body.endedOn !== null) {
    events.push({
      id: `${id}-end`,
      type: 'ended',
      on: body.endedOn,
      atMs: last,
      ending: body.ending,
    });
  }
  return events;
}

function lifeEvents({ id, body }: ViewOf<'pair'>): PairEvent[] {
  const pauses = body.pauses.flatMap((pause, at): PairEvent[] => {
    const key = `${id}-pause-${String(at)}`;
    const paused: PairEvent = { id: key, type: 'paused', on: pause.from, atMs: last - 2, pause };
    if (pause.until === null || (body.endedOn !== null && pause.until >= body.endedOn)) {
      return [paused];
    }
    return [paused, { id: `${key}-end`, type: 'resumed', on: pause.until, atMs: last - 1, pause }];
  });
  const changes = body.changes.map((change, at): PairEvent => ({
    id: `${id}-change-${String(at)}`,
    type: 'changed',
    on: change.on,
    atMs: last - 3,
    change,
  }));
  return [...pauses, ...changes];
}

function contactEvents(contacts: readonly ViewOf<'contact'>[]): PairEvent[] {
  return contacts.map((contact) => {
    const earlier = contacts.filter(
      ({ id, body, createdAtMs }) =>
        id !== contact.id &&
        (body.on < contact.body.on ||
          (body.on === contact.body.on && createdAtMs < contact.createdAtMs)),
    );
    return {
      id: contact.id,
      type: 'contact',
      on: contact.body.on,
      atMs: contact.createdAtMs,
      contact,
      progressBefore: goalCourse(earlier)?.now ?? null,
    };
  });
}

function referralEvents(input: PairEventsInput): PairEvent[] {
  return input.referrals.map((referral) => {
    const steps = input.steps.filter(({ body }) => body.referralId === referral.id);
    const { status, since, dueOn } = referralState(steps);
    return {
      id: referral.id,
      type: 'referral',
      on: since ?? dateOf(referral.createdAtMs),
      atMs: referral.changedAtMs,
      referralId: referral.id,
      code: referral.body.code,
      destination: referral.body.destination,
      status,
      dueOn,
    };
  });
}

function printEvents({ pair, notes, prints }: PairEventsInput): PairEvent[] {
  const own = new Set<RecordId>([pair.id, ...notes.map(({ id }) => id)]);
  return prints
    .filter(({ body }) => body.subjectIds.some((id) => own.has(id)))
    .map((print) => ({
      id: print.id,
      type: 'print',
      on: dateOf(print.createdAtMs),
      atMs: print.createdAtMs,
      print: print.body,
    }));
}

/** Everything of a pair, the newest day first; within a day the last written first. */
export function pairEvents(input: PairEventsInput): readonly PairEvent[] {
  const notes = input.notes.map((note): PairEvent => ({
    id: note.id,
    type: 'note',
    on: note.body.occurredOn,
    atMs: note.createdAtMs,
    note,
  }));
  const kept = input.tasks.filter(({ body }) => !body.withdrawn);
  const tasks = kept.map((task): PairEvent => ({
    id: task.id,
    type: 'task',
    on: task.body.doneOn ?? dateOf(task.createdAtMs),
    atMs: task.createdAtMs,
    task,
  }));
  return [
    ...notes,
    ...tasks,
    ...contactEvents(input.contacts),
    ...ownEvents(input.pair),
    ...lifeEvents(input.pair),
    ...referralEvents(input),
    ...printEvents(input),
  ].sort((a, b) => (a.on === b.on ? b.atMs - a.atMs : a.on < b.on ? 1 : -1));
}
