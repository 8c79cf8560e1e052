// The life of a pair: its goal and agreements, pauses, changes of supporters, its ending. What happened
// stays in the pair itself; after the ending nothing changes any more.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { changedMatch } from '#main/ipc/match-check.ts';
import { resumedCheckIns } from '#main/ipc/check-in-tasks.ts';
import { lastContactOn, pairCardPut } from '#main/ipc/pair-card.ts';
import { mustNotEndBefore } from '#main/ipc/planned-end.ts';
import { peerHoursPuts } from '#main/ipc/peer-hours-put.ts';
import { callOff, coachTask, pauseEarliest, pausePairPuts } from '#main/ipc/pause-pair.ts';
import type { Put } from '#main/store/index.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Match, SafetyNet } from '#shared/domain/match.ts';
import { endedPair } from '#shared/domain/pair-end.ts';
import type { Pause } from '#shared/domain/pair-life.ts';
import { pairFault, type PairBody } from '#shared/domain/pair.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { contactHandlers } from './contacts.ts';

/** After a break for safety the coach asks within a week how it goes. */
const askAfterDays = 7;

function running(context: MemberContext, pairId: RecordId): TypedRecord<'pair'> {
  const pair = context.get('pair', pairId);
  if (pair.body.status === 'ended') throw new AppFailure('pairEnded');
  return pair;
}

function mustBeBetween(field: string, date: string, from: string, today: string): void {
  mustNotBeLater(field, date, today);
  if (date < from) throw new AppFailure('dateImpossible', { field, date, today: from });
}

function mustBePair(body: PairBody): void {
  const fault = pairFault(body);
  if (fault) throw new AppFailure(fault);
}

const lastOf = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';

/** Asked of a newcomer's pair; of others nothing is kept. */
function withSafetyNet({ form, match }: PairBody, safetyNet: SafetyNet | undefined): Match {
  return safetyNet !== undefined && form === 'newcomerBuddy' ? { ...match, safetyNet } : match;
}

function commitPair(
  context: MemberContext,
  pair: TypedRecord<'pair'>,
  expectedRevision: number,
  body: PairBody,
  more: readonly Put[] = [],
): void {
  mustBePair(body);
  const { dossierId, id } = pair;
  context.commit({
    puts: [
      { dossierId, recordId: id, kind: 'pair', body, expectedRevision },
      pairCardPut(context, id, body),
      ...more,
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId: id } }],
  });
}

/** The pauses with the one that lasts ended on this day. */
function withPauseEnded(pauses: readonly Pause[], on: string): Pause[] {
  return pauses.map((pause) => (pause.until === null ? { ...pause, until: on } : pause));
}

/** Contacts held since this day were held by who supports from then on. */
function hoursSince(
  context: MemberContext,
  pairId: RecordId,
  body: PairBody,
  on: string,
): readonly Put[] {
  return context
    .list('contact')
    .filter(({ body: one }) => one.pairId === pairId && one.state === 'held' && one.on >= on)
    .flatMap(({ id, body: contact }) => peerHoursPuts(context, id, body, contact));
}

const agreementDays = ['supporterAgreedOn', 'supporteeAgreedOn', 'secrecyToldOn'] as const;

export const pairLifeHandlers = defineHandlers({
  ...contactHandlers,
  'pairs.update': (context, { pairId, expectedRevision, ...change }) => {
    const pair = running(context, pairId);
    const today = dateOf(context.now());
    for (const field of agreementDays) {
      mustNotBeLater(field, change.agreement?.[field] ?? null, today);
    }
    mustNotBeLater('outsideAgreedOn', change.outsideAgreedOn ?? null, today);
    mustNotBeLater('safetyNet', change.safetyNet?.on ?? null, today);
    mustNotEndBefore(change.plannedUntil ?? null, pair.body.startedOn);
    commitPair(context, pair, expectedRevision, {
      ...pair.body,
      match: withSafetyNet(pair.body, change.safetyNet),
      goal: change.goal ?? pair.body.goal,
      agreement: change.agreement ?? pair.body.agreement,
      meetEveryDays: change.meetEveryDays ?? pair.body.meetEveryDays,
      plannedUntil:
        change.plannedUntil === undefined ? pair.body.plannedUntil : change.plannedUntil,
      outsideAgreedOn:
        change.outsideAgreedOn === undefined ? pair.body.outsideAgreedOn : change.outsideAgreedOn,
    });
    return undefined;
  },
  'pairs.pause': (context, { pairId, expectedRevision, from, reason, note }) => {
    const pair = running(context, pairId);
    if (pair.body.status === 'paused') throw new AppFailure('pairPaused');
    mustBeBetween('from', from, pauseEarliest(pair), dateOf(context.now()));
    context.commit({
      puts: pausePairPuts(context, pair, expectedRevision, { from, reason, note }),
      log: [{ action: 'changed', subject: { dossierId: pair.dossierId, recordId: pair.id } }],
    });
    return { task: reason === 'safety' };
  },
  'pairs.resume': (context, { pairId, expectedRevision, on }) => {
    const pair = running(context, pairId);
    const open = pair.body.pauses.find(({ until }) => until === null);
    if (pair.body.status !== 'paused') throw new AppFailure('pairNotPaused');
    const today = dateOf(context.now());
    mustBeBetween('on', on, open?.from ?? pair.body.startedOn, today);
    const pauses = withPauseEnded(pair.body.pauses, on);
    const body: PairBody = { ...pair.body, status: 'active', pauses };
    commitPair(context, pair, expectedRevision, body, [
      ...resumedCheckIns(context, { id: pairId, dossierId: pair.dossierId, body }),
      ...(open?.reason === 'safety'
        ? [coachTask(pair, 'afterPause', addDaysTo(today, askAfterDays))]
        : []),
    ]);
    return undefined;
  },
  'pairs.changePeople': (context, { pairId, expectedRevision, on, reason, ...change }) => {
    const pair = running(context, pairId);
    const { supporterIds } = change;
    const before = pair.body.supporterIds;
    const from = lastOf([pair.body.startedOn, ...pair.body.changes.map((one) => one.on)]);
    mustBeBetween('on', on, from, dateOf(context.now()));
    const left = before.filter((id) => !supporterIds.includes(id));
    const joined = supporterIds.filter((id) => !before.includes(id));
    if (left.length === 0 && joined.length === 0) throw new AppFailure('nothingChanged');
    mustBePair({ ...pair.body, supporterIds });
    const match = changedMatch(context, pair.body, change);
    // Who is new has not agreed to anything yet.
    const agreement =
      joined.length > 0 ? { ...pair.body.agreement, supporterAgreedOn: null } : pair.body.agreement;
    const revision = expectedRevision + 1;
    const body: PairBody = {
      ...pair.body,
      supporterIds,
      agreement,
      match,
      changes: [...pair.body.changes, { on, left, joined, reason, revision }],
    };
    commitPair(context, pair, expectedRevision, body, hoursSince(context, pairId, body, on));
    return undefined;
  },
  'pairs.end': (context, { pairId, expectedRevision, ending }) => {
    const pair = running(context, pairId);
    const from = lastOf([pair.body.startedOn, lastContactOn(context, pairId) ?? '']);
    mustBeBetween('on', ending.on, from, dateOf(context.now()));
    const body = endedPair(pair.body, ending);
    commitPair(context, pair, expectedRevision, body, callOff(context, pairId, ending.on));
    return undefined;
  },
});
