import { expect, it } from 'vitest';
import { recordIdSchema } from './id.ts';
import { keysToLetGo, type KeyFacts } from './intervision-case-key.ts';
import type { LookBack } from './intervision-look-back.ts';

const id = (last: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(last).padStart(12, '0')}`);
const [sessionId, groupId, outcomeId] = [id(1), id(2), id(3)] as const;
const key = { body: { sessionId, letter: 'A', presenterId: id(4), pairId: null, droppedOn: null } };

type Session = KeyFacts['sessions'][number]['body'];
type Outcome = KeyFacts['outcomes'][number]['body'];
function lapses(
  change: {
    readonly session?: Partial<Session> | null;
    readonly active?: boolean;
    readonly outcome?: Partial<Outcome>;
    readonly verdict?: LookBack['verdict'];
    readonly today?: string;
  } = {},
): boolean {
  const session: Session = {
    ...{ groupId, on: '2026-11-24', schoolYear: '2026-2027', state: 'held' },
    ...change.session,
  };
  const outcome: Outcome = {
    ...{ sessionId, kind: 'agreement', letter: 'A', concernId: null, dropped: false },
    ...change.outcome,
  };
  const said = { outcomeId, sessionId: id(5), on: '2026-12-08', remark: '' };
  const { verdict } = change;
  const gone = keysToLetGo([key], {
    sessions: change.session === null ? [] : [{ id: sessionId, body: session }],
    groups: [{ id: groupId, body: { active: change.active ?? true } }],
    outcomes: change.outcome ? [{ id: outcomeId, body: outcome }] : [],
    lookBacks: new Map(verdict ? [[outcomeId, { ...said, verdict }]] : []),
    today: change.today ?? '2026-11-25',
  });
  return gone.length === 1;
}

it('[P36] who is behind a letter is let go the day after when nothing came of the case', () => {
  expect(lapses()).toBe(true);
  expect(lapses({ today: '2026-11-24' })).toBe(false);
  expect(lapses({ session: { state: 'live' } })).toBe(false);
  expect(lapses({ outcome: { letter: 'B' } })).toBe(true);
});

it('[P36] is kept while a point of that letter is open, and let go once all was followed up', () => {
  expect(lapses({ outcome: {} })).toBe(false);
  expect(lapses({ outcome: {}, verdict: 'partly' })).toBe(false);
  expect(lapses({ outcome: {}, verdict: 'well' })).toBe(true);
  expect(lapses({ outcome: { dropped: true } })).toBe(true);
  expect(lapses({ outcome: { kind: 'concern' } })).toBe(false);
  expect(lapses({ outcome: { kind: 'concern', concernId: id(6) } })).toBe(true);
});

it('[P36] outlives neither its school year nor its group, whatever is still open', () => {
  expect(lapses({ outcome: {}, today: '2027-07-31' })).toBe(false);
  expect(lapses({ outcome: {}, today: '2027-08-01' })).toBe(true);
  expect(lapses({ outcome: {}, session: { state: 'live' }, today: '2027-08-01' })).toBe(true);
  expect(lapses({ outcome: {}, active: false })).toBe(true);
  expect(lapses({ outcome: {}, session: null })).toBe(true);
});
