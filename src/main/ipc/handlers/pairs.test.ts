import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { allowedMatch, putTrained } from '#test/support/matches.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
let supporter: RecordId;
let supportee: RecordId;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
  supporter = putPupil(context, { givenName: 'Noor', className: '4H1' });
  supportee = putPupil(context, { givenName: 'Sem', className: '1B' });
});
afterAll(() => {
  test.close();
});

function newPair(change: Partial<CallInput<'pairs.create'>> = {}): CallInput<'pairs.create'> {
  return {
    form: 'peerBuddy',
    supporterIds: [supporter],
    supporteeIds: [supportee],
    className: null,
    coachId: test.idOf('coach'),
    backstopId: test.idOf('coordinator'),
    goal: { category: 'planning', question: 'Hoe plan ik mijn huiswerk?', outside: 'bijles' },
    meetEveryDays: 7,
    startedOn: '2026-11-24',
    mixedWith: [],
    match: allowedMatch,
    tooHeavyForPeer: false,
    ...change,
  };
}

describe('pairs', () => {
  it('[A1, A2] a pair has a form: a duo for a class, a buddy, a newcomer’s buddy from another school', async () => {
    const { pairId } = await door.ask('pairs.create', newPair());
    const duo = await door.ask(
      'pairs.create',
      newPair({ form: 'peerLeader', supporteeIds: [], className: '1B' }),
    );
    const newcomer = putPupil(context, { givenName: 'Amal', site: 'ISK Zuid' });
    const buddy = await door.ask(
      'pairs.create',
      newPair({
        form: 'newcomerBuddy',
        supporteeIds: [newcomer],
        goal: { category: 'language', question: '', outside: '' },
      }),
    );
    expect(context.get('pair', pairId).body).toMatchObject({ form: 'peerBuddy', className: null });
    expect(context.get('pair', duo.pairId).body).toMatchObject({ className: '1B' });
    expect(context.get('pair', buddy.pairId).body.form).toBe('newcomerBuddy');
    expect(context.get('pupil', newcomer).body.site).toBe('ISK Zuid');
  });

  it('[D3, D5] a buddy needs a question agreed beforehand, a newcomer’s buddy does not', async () => {
    const goal = { category: 'planning', question: '', outside: '' } as const;
    expect(await door.refusal('pairs.create', newPair({ goal }))).toBe('goalMissing');
    expect(await door.refusal('pairs.create', newPair({ form: 'newcomerBuddy', goal }))).toBe('ok');
  });

  it('[D7] the goal says what is outside it', async () => {
    const { pairId } = await door.ask('pairs.create', newPair());
    expect(context.get('pair', pairId).body.goal.outside).toBe('bijles');
  });

  it('its coach has a role that can write in it, and it starts within a year', async () => {
    const coachId = test.idOf('approver');
    expect(await door.refusal('pairs.create', newPair({ coachId }))).toBe('cannotTakeOver');
    expect(await door.refusal('pairs.create', newPair({ startedOn: '2027-09-01' }))).toBe('ok');
    expect(await door.refusal('pairs.create', newPair({ startedOn: '2099-12-31' }))).toBe(
      'dateImpossible',
    );
  });

  it('a problem that is too heavy for a peer makes no pair', async () => {
    expect(await door.refusal('pairs.create', newPair({ tooHeavyForPeer: true }))).toBe(
      'problemTooHeavy',
    );
  });

  it('a pupil cannot be their own buddy, and a buddy is one person', async () => {
    expect(await door.refusal('pairs.create', newPair({ supporteeIds: [supporter] }))).toBe(
      'ownBuddy',
    );
    expect(
      await door.refusal('pairs.create', newPair({ supporterIds: [supporter, supportee] })),
    ).toBe('ownBuddy');
  });

  it('[K5, Q4] a pair without a backstop, or with one who is not a member, is refused', async () => {
    const withoutBackstop: Partial<CallInput<'pairs.create'>> = newPair();
    delete (withoutBackstop as { backstopId?: unknown }).backstopId;
    expect(await door.refusal('pairs.create', withoutBackstop as CallInput<'pairs.create'>)).toBe(
      'invalidInput',
    );
    expect(await door.refusal('pairs.create', newPair({ backstopId: crypto.randomUUID() }))).toBe(
      'notFound',
    );
  });

  it('two coaches who cannot see each other’s pairs never hand out the same code', async () => {
    const mine = await door.ask('pairs.create', newPair());
    const code = context.get('pair', mine.pairId).body.code;
    const trained = putPupil(context, { className: '4H2' });
    putTrained(context, [trained]);
    const other = await test.as('otherCoach');
    const theirs = await serveAs(other).ask('pairs.create', {
      ...newPair({ backstopId: test.idOf('otherCoach'), coachId: test.idOf('otherCoach') }),
      supporterIds: [trained],
    });
    expect(other.get('pair', theirs.pairId).body.code).not.toBe(code);
    expect(other.vault.get(mine.pairId)).toBeNull();
    context = await test.as('coordinator');
    door = serveAs(context);
  });

  it('[L3] only those involved can open a pair: its coach can, another coach cannot', async () => {
    const { pairId } = await door.ask('pairs.create', newPair());
    const { dossierId } = context.get('pair', pairId);
    const coach = await test.as('coach');
    expect(await serveAs(coach).refusal('dossiers.open', { dossierId })).toBe('ok');
    const other = await test.as('otherCoach');
    expect(await serveAs(other).refusal('dossiers.open', { dossierId })).toBe('notFound');
    context = await test.as('coordinator');
    door = serveAs(context);
  });

  it('[F2] supporter and supportee agree separately, each on their own day, never in the future', async () => {
    const { pairId } = await door.ask('pairs.create', newPair());
    const agreement = {
      supporterAgreedOn: '2026-11-20',
      supporteeAgreedOn: '2026-11-23',
      secrecyToldOn: null,
      mentorMayKnow: false,
    };
    await door.ask('pairs.update', { pairId, expectedRevision: 1, agreement });
    expect(context.get('pair', pairId).body.agreement).toEqual(agreement);
    const later = { ...agreement, supporteeAgreedOn: '2027-01-01' };
    expect(
      await door.refusal('pairs.update', { pairId, expectedRevision: 2, agreement: later }),
    ).toBe('dateImpossible');
  });

  it('a change made on an older revision is refused', async () => {
    const { pairId } = await door.ask('pairs.create', newPair());
    await door.ask('pairs.update', { pairId, expectedRevision: 1, meetEveryDays: 14 });
    expect(
      await door.refusal('pairs.update', { pairId, expectedRevision: 1, meetEveryDays: 21 }),
    ).toBe('revisionConflict');
  });
});
