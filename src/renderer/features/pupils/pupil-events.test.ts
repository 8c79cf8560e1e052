import { describe, expect, it } from 'vitest';
import { plainMatch } from '#shared/domain/match.ts';
import { nothingHappened } from '#shared/domain/pair.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { recordViewSchema, type ViewKind, type ViewOf } from '#shared/ipc/record-view.ts';
import { pupilEvents, type PupilEventSources } from './pupil-events.ts';

const idOf = (number: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const member = idOf(900);
const [me, double, other] = [idOf(1), idOf(2), idOf(3)];

function view<K extends ViewKind>(kind: K, id: number, body: object): ViewOf<K> {
  const parsed = recordViewSchema.parse({
    ...{ id: idOf(id), dossierId: idOf(id + 500), kind, revision: 1, contentHash: 'x', body },
    ...{ createdAtMs: Date.UTC(2026, 8, 2, 12), createdBy: member },
    ...{ changedAtMs: 0, changedBy: member },
  });

  return parsed as ViewOf<K>;
}

const pair = (id: number, change: object) =>
  view('pair', id, {
    ...{ code: `2026-0${String(id)}`, form: 'peerBuddy', schoolYear: '2026-2027', className: null },
    ...{ coachId: member, backstopId: member, meetEveryDays: 7, status: 'active' },
    ...{ supporterIds: [me], supporteeIds: [other], startedOn: '2026-09-01', endedOn: null },
    goal: { category: 'planning', question: 'x', outside: '' },
    agreement: {
      ...{ supporterAgreedOn: null, supporteeAgreedOn: null, secrecyToldOn: null },
      mentorMayKnow: false,
    },
    ...{ mixedWith: [], match: plainMatch, ...nothingHappened },
    ...change,
  });

const nothing: PupilEventSources = {
  ...{ pairs: [], applications: [], requests: [], trainings: [], lessons: [], activities: [] },
  ...{ consents: [], goals: [], referrals: [], concerns: [] },
};

const told = (sources: Partial<PupilEventSources>) =>
  pupilEvents([me, double], { ...nothing, ...sources }).map(({ on, type }) => `${on} ${type}`);

describe('the timeline of a pupil', () => {
  it('[A3, P48] shows one pupil as supporter in one pair and as supportee in another', () => {
    const pairs = [
      pair(10, {}),
      pair(11, { supporterIds: [other], supporteeIds: [double], startedOn: '2026-10-01' }),
      pair(12, { supporterIds: [other], supporteeIds: [idOf(4)] }),
    ];
    const events = pupilEvents([me, double], { ...nothing, pairs });
    expect(events.map((event) => ('role' in event ? event.role : ''))).toEqual([
      'supportee',
      'supporter',
    ]);
    expect(events.map(({ id }) => id)).toEqual([idOf(11), idOf(10)]);
  });

  it('[P48] has the end of a pair, and the way out of one that goes on without them', () => {
    const ended = pair(10, { status: 'ended', endedOn: '2026-11-01' });
    expect(told({ pairs: [ended] })).toEqual(['2026-11-01 pairEnded', '2026-09-01 pairStarted']);
    const change = { on: '2026-10-05', left: [me], joined: [other], reason: 'Te druk' };
    const goesOn = pair(11, { supporterIds: [other], supporteeIds: [], changes: [change] });
    expect(told({ pairs: [goesOn] })).toEqual(['2026-10-05 pairLeft', '2026-09-01 pairStarted']);
    const came = pair(12, { changes: [{ ...change, left: [other], joined: [me] }] });
    expect(told({ pairs: [came] })).toEqual(['2026-10-05 pairJoined']);
  });

  it('[P48, P49] has consent with both its days, goals with what they look back on, and lessons', () => {
    const consent = view('pupilConsent', 20, {
      ...{ pupilId: me, purpose: 'photo', given: true, givenBy: 'pupil', givenByName: '' },
      ...{ on: '2026-08-20', how: 'spoken', paperAt: '', scope: '', withdrawnOn: '2026-11-02' },
    });
    const goal = view('ownGoal', 21, {
      ...{ pupilId: double, goal: 'Leraar worden', setOn: '2026-09-01' },
      reviews: [{ on: '2026-11-01', score: 3, text: '' }],
      ...{ step: null, reachedOn: null },
    });
    const events = pupilEvents([me, double], { ...nothing, consents: [consent], goals: [goal] });
    expect(events.map(({ on, type }) => `${on} ${type}`)).toEqual([
      '2026-11-02 consentWithdrawn',
      '2026-11-01 goalReviewed',
      '2026-09-01 goalSet',
      '2026-08-20 consent',
    ]);
    // Written down on another day than it happened: the timeline shows both.
    expect(events.at(-1)?.enteredAtMs).toBe(Date.UTC(2026, 8, 2, 12));
  });

  it('has the concerns that are about the pupil, and not those they told of or helped with', () => {
    const concern = (id: number, people: readonly object[]) =>
      view('concern', id, {
        ...{ code: `S2026-0${String(id)}`, pairId: null, heardBy: member, category: 'bullying' },
        ...{ ownCategory: '', urgency: 'week', heardAtMs: Date.UTC(2026, 8, 1, 12) },
        ...{ broughtBy: 'supporter', peerId: me, ownWords: 'x', facts: '', interpretation: '' },
        ...{ immediateAction: '', tooHeavy: false },
        people: people.map((one) => ({ name: 'Sem', className: '1B', ...one })),
        route: {
          ...{ encouragedOn: null, pupilAnswer: null, broughtTo: [], broughtOn: null },
          pupilToldOn: null,
        },
      });
    const told = { pupilId: me, role: 'told' };
    const concerns = [
      concern(30, [{ pupilId: double, role: 'affected' }, told]),
      concern(31, [{ pupilId: other, role: 'affected' }, told]),
      concern(32, [{ pupilId: null, role: 'affected' }]),
    ];
    const events = pupilEvents([me, double], { ...nothing, concerns });
    expect(events).toMatchObject([
      { type: 'concern', on: '2026-09-01', concernId: idOf(30), code: 'S2026-030' },
    ]);
    expect(events[0]?.enteredAtMs).toBe(Date.UTC(2026, 8, 2, 12));
  });
});
