import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { plainMatch, type MatchRule } from '#shared/domain/match.ts';
import { supportersOn, type Ending } from '#shared/domain/pair-life.ts';
import { pairHealth } from '#shared/domain/pair.ts';
import { putTrained } from '#test/support/matches.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
});
afterAll(() => {
  test.close();
});

const today = '2026-11-24';
const makePair = (sensitive = false) =>
  putPair(context, test.idOf('coach'), { match: { ...plainMatch, sensitive } });
const theirs = (pairId: RecordId) => bodyOf(pairId).supporteeIds[0] ?? pairId;
const bodyOf = (pairId: RecordId) => context.get('pair', pairId).body;
const plan = (pairId: RecordId, on: string) =>
  door.ask('contacts.save', {
    pairId,
    contact: null,
    fields: { ...newContactFields(on), state: 'planned' },
  });

const ending: Ending = {
  on: today,
  reason: 'noReasonGiven',
  note: '',
  supporterVoice: 'Ik heb geleerd om te luisteren.',
  supporteeVoice: '',
  done: ['closingTalk', 'supporteeKnowsWhere'],
};

describe('a break', () => {
  it('[Q2] has a reason and an end; what was planned is called off, and nothing is counted meanwhile', async () => {
    const { pairId } = makePair();
    const { contactId } = await plan(pairId, '2026-12-01');
    const from = '2026-11-10';
    const pause = { pairId, expectedRevision: 1, from, reason: 'load', note: '' } as const;
    expect(await door.ask('pairs.pause', pause)).toEqual({ task: false });
    expect(bodyOf(pairId)).toMatchObject({
      status: 'paused',
      pauses: [{ from, until: null, reason: 'load' }],
    });
    expect(context.get('contact', contactId).body.state).toBe('cancelled');
    expect(
      await door.refusal('contacts.save', {
        pairId,
        contact: null,
        fields: newContactFields(today),
      }),
    ).toBe('pairPaused');
    expect(await door.refusal('pairs.pause', { ...pause, expectedRevision: 2 })).toBe('pairPaused');
    await door.ask('pairs.resume', { pairId, expectedRevision: 2, on: today });
    expect(bodyOf(pairId)).toMatchObject({ status: 'active', pauses: [{ from, until: today }] });
    expect(await door.refusal('pairs.resume', { pairId, expectedRevision: 3, on: today })).toBe(
      'pairNotPaused',
    );
    // Seven days were quiet before the break and none after it: the rhythm is a week.
    expect(pairHealth(bodyOf(pairId), '2026-11-03', today)).toBe('ok');
  });

  it('does not lie in one before it: its days would count twice', async () => {
    const { pairId } = makePair();
    const pause = (expectedRevision: number, from: string) =>
      door.refusal('pairs.pause', { pairId, expectedRevision, from, reason: 'load', note: '' });
    expect(await pause(1, '2026-11-10')).toBe('ok');
    await door.ask('pairs.resume', { pairId, expectedRevision: 2, on: '2026-11-20' });
    expect(await pause(3, '2026-11-12')).toBe('dateImpossible');
    expect(await pause(3, '2026-11-20')).toBe('ok');
  });

  it('for safety it gives the coach a task of today', async () => {
    const { pairId } = makePair();
    const paused = await door.ask('pairs.pause', {
      pairId,
      expectedRevision: 1,
      from: today,
      reason: 'safety',
      note: '',
    });
    expect(paused).toEqual({ task: true });
    const tasks = context.list('task').filter(({ body }) => body.pairId === pairId);
    expect(tasks.map(({ body }) => body)).toMatchObject([
      { rule: 'safetyPause', ownerId: test.idOf('coach'), dueOn: today },
    ]);
  });
});

describe('other supporters', () => {
  it('[F7] need a reason; who went stays known, is counted on the card, and who came agrees anew', async () => {
    const { pairId, supporterId } = makePair();
    const other = putPupil(context, { givenName: 'Ilse', className: '4H2' });
    putTrained(context, [other]);
    const change = {
      pairId,
      expectedRevision: 1,
      supporterIds: [other],
      on: '2026-11-20',
      reason: 'Noor gaat op uitwisseling.',
    };
    expect(await door.refusal('pairs.changePeople', { ...change, reason: ' ' })).toBe(
      'invalidInput',
    );
    expect(
      await door.refusal('pairs.changePeople', { ...change, supporterIds: [supporterId] }),
    ).toBe('nothingChanged');
    await door.ask('pairs.changePeople', change);
    const body = bodyOf(pairId);
    expect(body.changes).toEqual([
      {
        on: '2026-11-20',
        left: [supporterId],
        joined: [other],
        reason: change.reason,
        revision: 2,
      },
    ]);
    expect(body.agreement.supporterAgreedOn).toBeNull();
    const card = context.list('pairCard').find(({ body: one }) => one.pairId === pairId);
    expect(card?.body).toMatchObject({ supporterChanges: 1, supporterIds: [other] });
    expect(supportersOn(body, '2026-11-19')).toEqual([supporterId]);
    expect(supportersOn(body, '2026-11-20')).toEqual([other]);
  });

  it('[F6, P8] who comes is judged as in a new pair; a coordinator allows it with a reason', async () => {
    const { pairId, supporterId } = makePair();
    const other = putPupil(context, { givenName: 'Ilse', className: '4H2' });
    const change = { pairId, expectedRevision: 1, on: today, reason: 'x' };
    const ask = (id: RecordId, overrides: { rule: MatchRule; reason: string }[] = []) =>
      door.refusal('pairs.changePeople', { ...change, supporterIds: [id], overrides });
    expect(await ask(other)).toBe('matchNotTrained');
    putTrained(context, [other]);
    await door.ask('notTogether.add', { pupilIds: [other, theirs(pairId)], kind: 'family' });
    expect(await ask(other)).toBe('matchFamily');
    expect(await ask(putPupil(context, { status: 'takenBack' }))).toBe('pupilLeft');
    const busy = putPupil(context, { className: '4H2' });
    putTrained(context, [busy]);
    const pupils = [putPupil(context), putPupil(context)];
    putPair(context, test.idOf('coach'), { supporterIds: [busy], supporteeIds: pupils });
    expect(await ask(busy)).toBe('matchFullLoad');
    const allowed = { rule: 'fullLoad' as const, reason: 'Voor twee weken.' };
    context = await test.as('coach');
    door = serveAs(context);
    expect(await ask(busy, [allowed])).toBe('overrideNotAllowed');
    context = await test.as('coordinator');
    door = serveAs(context);
    expect(await ask(busy, [{ rule: 'family', reason: 'x' }, allowed])).toBe('ok');
    expect(bodyOf(pairId).match.overrides).toEqual([
      { ...allowed, by: test.idOf('coordinator'), on: today },
    ]);
    expect(bodyOf(pairId).supporterIds).not.toContain(supporterId);
  });

  it('a change lies not before the one before it: who supported on a day stays one answer', async () => {
    const { pairId } = makePair();
    const [b, c] = [
      putPupil(context, { className: '4H2' }),
      putPupil(context, { className: '4H2' }),
    ];
    putTrained(context, [b, c]);
    const to = (id: RecordId, expectedRevision: number, on: string) =>
      door.refusal('pairs.changePeople', {
        ...{ pairId, expectedRevision, on, reason: 'x' },
        supporterIds: [id],
      });
    expect(await to(b, 1, '2026-11-20')).toBe('ok');
    expect(await to(c, 2, '2026-11-10')).toBe('dateImpossible');
    expect(await to(c, 2, '2026-11-20')).toBe('ok');
  });

  it('hours of contacts held since then go to who came', async () => {
    const { pairId, supporterId } = makePair();
    const other = putPupil(context, { className: '4H2' });
    putTrained(context, [other]);
    const fields = { ...newContactFields('2026-11-20'), minutes: 30 };
    const { contactId } = await door.ask('contacts.save', { pairId, contact: null, fields });
    const hours = () =>
      context
        .list('peerHours')
        .filter(({ body }) => body.contactId === contactId && body.counts)
        .map(({ body }) => body.pupilId);
    expect(hours()).toEqual([supporterId]);
    const change = { pairId, expectedRevision: 1, on: '2026-11-18', reason: 'x' };
    await door.ask('pairs.changePeople', { ...change, supporterIds: [other] });
    expect(hours()).toEqual([other]);
  });

  it('[F3] of a sensitive pair, a second person agrees again before they meet or plan', async () => {
    const { pairId } = makePair(true);
    const other = putPupil(context, { className: '4H2' });
    putTrained(context, [other]);
    const at = (state: 'held' | 'planned') =>
      door.refusal('contacts.save', {
        pairId,
        contact: null,
        fields: { ...newContactFields(today), state },
      });
    const mayMeet = () =>
      context.list('pairCard').find(({ body: one }) => one.pairId === pairId)?.body.mayMeet;
    const agree = (revision: number) =>
      door.ask('confirmations.give', { subjectId: pairId, revision, agrees: true, note: '' });
    expect([await at('planned'), await at('held')]).toEqual([
      'secondPersonMissing',
      'secondPersonMissing',
    ]);
    context = await test.as('coach');
    door = serveAs(context);
    await agree(1);
    expect(mayMeet()).toBe(true);
    expect([await at('planned'), await at('held')]).toEqual(['ok', 'ok']);
    context = await test.as('coordinator');
    door = serveAs(context);
    const change = { pairId, expectedRevision: 1, supporterIds: [other], on: today, reason: 'x' };
    await door.ask('pairs.changePeople', change);
    const agreement = { ...bodyOf(pairId).agreement, supporterAgreedOn: today };
    await door.ask('pairs.update', { pairId, expectedRevision: 2, agreement });
    expect(mayMeet()).toBe(false);
    expect([await at('planned'), await at('held')]).toEqual([
      'secondPersonMissing',
      'secondPersonMissing',
    ]);
    context = await test.as('coach');
    door = serveAs(context);
    await agree(3);
    expect(mayMeet()).toBe(true);
    expect(await at('held')).toBe('ok');
    context = await test.as('coordinator');
    door = serveAs(context);
  });

  it('[P8] nobody becomes their own buddy through a double that was merged', async () => {
    const { pairId, supporteeId: doubleId } = makePair();
    const kept = putPupil(context, { className: '4H2' });
    putTrained(context, [kept]);
    await door.ask('pupils.merge', { doubleId, expectedRevision: 1, keptId: kept });
    const change = { pairId, expectedRevision: 1, supporterIds: [kept], on: today, reason: 'x' };
    expect(await door.refusal('pairs.changePeople', change)).toBe('ownBuddy');
  });

  it('[P8] who must not be together are not, also when a double was named', async () => {
    const { pairId } = makePair();
    const [kept, double] = [putPupil(context, { className: '4H2' }), putPupil(context)];
    putTrained(context, [kept]);
    await door.ask('notTogether.add', { pupilIds: [double, theirs(pairId)], kind: 'notTogether' });
    await door.ask('pupils.merge', { doubleId: double, expectedRevision: 1, keptId: kept });
    const change = { pairId, expectedRevision: 1, supporterIds: [kept], on: today, reason: 'x' };
    expect(await door.refusal('pairs.changePeople', change)).toBe('matchNotTogether');
  });

  it('a supporter cannot be the supportee, and one buddy is not two', async () => {
    const { pairId, supporterId, supporteeId } = makePair();
    const change = { pairId, expectedRevision: 1, on: today, reason: 'x' };
    const ask = (supporterIds: RecordId[]) =>
      door.refusal('pairs.changePeople', { ...change, supporterIds });
    expect(await ask([supporteeId])).toBe('ownBuddy');
    expect(await ask([supporterId, putPupil(context)])).toBe('duoSize');
  });
});

describe('the ending', () => {
  it('lies not before the last contact, for what was held cannot have been after it', async () => {
    const { pairId } = makePair();
    const fields = newContactFields('2026-11-20');
    await door.ask('contacts.save', { pairId, contact: null, fields });
    const end = (on: string) =>
      door.refusal('pairs.end', { pairId, expectedRevision: 1, ending: { ...ending, on } });
    expect(await end('2026-11-19')).toBe('dateImpossible');
    expect(await end('2026-11-20')).toBe('ok');
  });

  it('[P4, E2] has a reason, also “no reason”, a checklist and both voices; afterwards nothing changes', async () => {
    const { pairId } = makePair();
    const planned = await plan(pairId, '2026-12-01');
    await door.ask('pairs.end', { pairId, expectedRevision: 1, ending });
    expect(bodyOf(pairId)).toMatchObject({ status: 'ended', endedOn: today, ending });
    expect(context.get('contact', planned.contactId).body.state).toBe('cancelled');
    const next = { pairId, expectedRevision: 2 };
    const refused = [
      await door.refusal('pairs.update', { ...next, meetEveryDays: 14 }),
      await door.refusal('pairs.end', { ...next, ending }),
      await door.refusal('pairs.resume', { ...next, on: today }),
      await door.refusal('pairs.pause', { ...next, from: today, reason: 'load', note: '' }),
      await door.refusal('pairs.changePeople', {
        ...next,
        supporterIds: [putPupil(context)],
        on: today,
        reason: 'x',
      }),
      await door.refusal('contacts.save', {
        pairId,
        contact: null,
        fields: newContactFields('2026-11-20'),
      }),
    ];
    expect(new Set(refused)).toEqual(new Set(['pairEnded']));
  });

  it('[P2] a pair keeps who coaches, when it began and ended, its goal and why it ended', async () => {
    const { pairId } = makePair();
    await door.ask('pairs.end', {
      pairId,
      expectedRevision: 1,
      ending: { ...ending, reason: 'goalReached', on: '2026-11-20' },
    });
    expect(bodyOf(pairId)).toMatchObject({
      form: 'peerBuddy',
      coachId: test.idOf('coach'),
      startedOn: '2026-09-07',
      endedOn: '2026-11-20',
      goal: { category: 'planning' },
      status: 'ended',
      ending: { reason: 'goalReached' },
    });
  });
});
