// What happened to a pair besides its notes: its start and end, agreements, referrals, papers. Pure.
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { referralState, type ReferralStatus } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type AgreementMoment = 'supporterAgreedOn' | 'supporteeAgreedOn' | 'secrecyToldOn';

export type PairEvent = { readonly id: string; readonly on: string; readonly atMs: number } & (
  | { readonly type: 'note'; readonly note: ViewOf<'note'> }
  | { readonly type: 'started' }
  | { readonly type: 'ended' }
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

export type PairEventsInput = {
  readonly pair: ViewOf<'pair'>;
  readonly notes: readonly ViewOf<'note'>[];
  readonly referrals: readonly ViewOf<'referral'>[];
  readonly steps: readonly ViewOf<'referralStep'>[];
  readonly prints: readonly ViewOf<'print'>[];
};

const agreementMoments = ['supporterAgreedOn', 'supporteeAgreedOn', 'secrecyToldOn'] as const;

function ownEvents({ id, body, createdAtMs }: ViewOf<'pair'>): PairEvent[] {
  const events: PairEvent[] = [
    { id: `${id}-start`, type: 'started', on: body.startedOn, atMs: createdAtMs },
  ];
  for (const moment of agreementMoments) {
    const on = body.agreement[moment];
    if (on !== null) events.push({ id: `${id}-${moment}`, type: 'agreed', moment, on, atMs: 1 });
  }
  if (body.endedOn !== null) {
    events.push({
      id: `${id}-end`,
      type: 'ended',
      on: body.endedOn,
      atMs: Number.MAX_SAFE_INTEGER,
    });
  }
  return events;
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
  return [...notes, ...ownEvents(input.pair), ...referralEvents(input), ...printEvents(input)].sort(
    (a, b) => (a.on === b.on ? b.atMs - a.atMs : a.on < b.on ? 1 : -1),
  );
}
