import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { supportersOn, type Ending } from '#shared/domain/pair-life.ts';
import { pairHealth } from '#shared/domain/pair.ts';
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
const makePair = () => putPair(context, test.idOf('coach'));
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
      { on: '2026-11-20', left: [supporterId], joined: [other], reason: change.reason },
    ]);
    expect(body.agreement.supporterAgreedOn).toBeNull();
    const card = context.list('pairCard').find(({ body: one }) => one.pairId === pairId);
    expect(card?.body).toMatchObject({ supporterChanges: 1, supporterIds: [other] });
    expect(supportersOn(body, '2026-11-19')).toEqual([supporterId]);
    expect(supportersOn(body, '2026-11-20')).toEqual([other]);
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
