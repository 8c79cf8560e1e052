import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { contactWarnings, newContactFields } from '#shared/domain/contact-rules.ts';
import type { ContactFields } from '#shared/domain/contact.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  endsEarly,
  insideUntil,
  newcomerCourse,
  usualUntil,
} from '#shared/domain/newcomer-rhythm.ts';
import { cardHealth } from '#shared/domain/pair-card.ts';
import { pairHealth, pairRecord, type PairBody } from '#shared/domain/pair.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { allowedMatch } from '#test/support/matches.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeEach(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
});
afterEach(() => {
  test.close();
});

const newPair = (change: Partial<CallInput<'pairs.create'>> = {}): CallInput<'pairs.create'> => ({
  form: 'newcomerBuddy',
  supporterIds: [putPupil(context, { givenName: 'Noor', className: '4H1' })],
  supporteeIds: [putPupil(context, { givenName: 'Amal', className: 'ISK2' })],
  className: null,
  coachId: test.idOf('coordinator'),
  backstopId: test.idOf('coach'),
  goal: { category: 'integration', question: '', outside: '' },
  meetEveryDays: 7,
  startedOn: '2026-08-31',
  mixedWith: [],
  match: allowedMatch,
  tooHeavyForPeer: false,
  outsideAgreedOn: '2026-09-01',
  ...change,
});

const pair = (id: RecordId) => context.get('pair', id);
const contacts = (pairId: RecordId) =>
  context
    .list('contact')
    .map(({ body }) => body)
    .filter((body) => body.pairId === pairId);

async function agreed(change: Partial<CallInput<'pairs.create'>> = {}): Promise<RecordId> {
  const { pairId } = await door.ask('pairs.create', newPair(change));
  const day = '2026-09-01';
  await door.ask('pairs.update', {
    ...{ pairId, expectedRevision: 1 },
    agreement: {
      ...{ supporterAgreedOn: day, supporteeAgreedOn: day, secrecyToldOn: day },
      mentorMayKnow: true,
    },
  });
  return pairId;
}

const meet = (pairId: RecordId, on: string, change: Partial<ContactFields> = {}) =>
  door.refusal('contacts.save', {
    pairId,
    contact: null,
    fields: { ...newContactFields(on), ...change },
  });
const outside = { place: 'elsewhere', placeNote: 'bibliotheek' } as const;

describe('the plan of a newcomer’s pair', () => {
  it('[R7] is half a year when nothing else is said, and can be another day or none', async () => {
    const { pairId } = await door.ask('pairs.create', newPair());
    expect(pair(pairId).body).toMatchObject({ meetEveryDays: 7, plannedUntil: '2027-02-28' });
    const own = await door.ask('pairs.create', newPair({ plannedUntil: '2027-06-30' }));
    expect(pair(own.pairId).body.plannedUntil).toBe('2027-06-30');
    const update = (expectedRevision: number, plannedUntil: string | null) =>
      door.refusal('pairs.update', { pairId, expectedRevision, plannedUntil });
    expect(await update(1, '2026-08-30')).toBe('dateImpossible');
    expect(await update(1, '2027-04-30')).toBe('ok');
    // Changing something else leaves it as it is.
    await door.ask('pairs.update', { pairId, expectedRevision: 2, meetEveryDays: 14 });
    expect(pair(pairId).body).toMatchObject({ meetEveryDays: 14, plannedUntil: '2027-04-30' });
    expect(await update(3, null)).toBe('ok');
    expect(pair(pairId).body.plannedUntil).toBeNull();
    const before = newPair({ plannedUntil: '2026-08-01' });
    expect(await door.refusal('pairs.create', before)).toBe('dateImpossible');
    expect(usualUntil('peerBuddy', '2026-08-31')).toBeNull();
  });

  it('a pair of before it was asked has no agreed end', async () => {
    const { pairId } = await door.ask('pairs.create', newPair());
    const { plannedUntil: _until, ...before } = pair(pairId).body;
    const read = pairRecord.schema.parse(pairRecord.migrations[3]?.(before));
    expect(read).toEqual({ ...before, plannedUntil: null });
  });
});

describe('how a newcomer’s pair goes', () => {
  it('[R7] meeting outside school before three contacts at school is pointed at and never refused', async () => {
    const pairId = await agreed();
    const warned = (on: string) =>
      contactWarnings(
        'newcomerBuddy',
        { place: 'elsewhere', kind: 'goal' },
        insideUntil(contacts(pairId), on),
      );
    const course = () => newcomerCourse(pair(pairId).body, contacts(pairId), '2026-11-24');
    for (const on of ['2026-09-04', '2026-09-11']) expect(await meet(pairId, on)).toBe('ok');
    expect(warned('2026-09-15')).toEqual(['insideFirst']);
    expect(await meet(pairId, '2026-09-18')).toBe('ok');
    expect(warned('2026-09-20')).toEqual([]);
    expect(await meet(pairId, '2026-11-13', outside)).toBe('ok');
    expect(course()).toMatchObject({ inside: 3, outside: 1, outsideEarly: false, recent: 1 });
    expect(await meet(pairId, '2026-09-12', outside)).toBe('ok');
    expect(course()).toMatchObject({ outside: 2, outsideEarly: true, months: 2 });
    expect(contactWarnings('peerBuddy', { place: 'school', kind: 'goal' }, 0)).toEqual([]);
  });

  it('[R7] more than two weeks without contact is quiet, whatever rhythm was agreed, also on the card', async () => {
    const pairId = await agreed({ meetEveryDays: 28 });
    await meet(pairId, '2026-11-10');
    const health = (change: Partial<PairBody>, today: string) =>
      pairHealth({ ...pair(pairId).body, ...change }, '2026-11-10', today);
    expect(health({}, '2026-11-24')).toBe('ok');
    expect(health({}, '2026-11-25')).toBe('quiet');
    expect(health({ form: 'peerBuddy' }, '2026-11-25')).toBe('ok');
    expect(health({ meetEveryDays: 7 }, '2026-11-21')).toBe('quiet');
    const card = context.list('pairCard').find(({ body }) => body.pairId === pairId);
    if (!card) throw new Error('the pair has no card');
    expect(cardHealth(card.body, '2026-11-24')).toBe('ok');
    expect(cardHealth(card.body, '2026-11-25')).toBe('quiet');
  });

  it('[R7] ending before five months is said and can be done; so is running on after the agreed day', async () => {
    const pairId = await agreed({ startedOn: '2026-07-01' });
    expect(endsEarly(pair(pairId).body, '2026-11-30')).toBe(true);
    expect(endsEarly(pair(pairId).body, '2026-12-01')).toBe(false);
    expect(endsEarly({ ...pair(pairId).body, form: 'peerBuddy' }, '2026-08-01')).toBe(false);
    const course = (today: string) => newcomerCourse(pair(pairId).body, [], today);
    expect(course('2027-01-01')).toMatchObject({ pastPlan: false, endedEarly: false });
    expect(course('2027-01-02')).toMatchObject({ pastPlan: true, months: 6 });
    const ending = {
      ...{ on: '2026-11-20', reason: 'noContact' as const, note: '' },
      ...{ supporterVoice: '', supporteeVoice: '', done: [] },
    };
    await door.ask('pairs.end', { pairId, expectedRevision: 2, ending });
    expect(course('2027-03-01')).toMatchObject({ endedEarly: true, months: 4, pastPlan: false });
  });
});
