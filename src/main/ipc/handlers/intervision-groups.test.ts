import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSession, putGroup, putSession } from '#test/support/intervision.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { groupWarnings, type GroupFields } from '#shared/domain/intervision-group.ts';
import { inTwoGroups, leadersNow, peersNow } from '#shared/domain/intervision-peers.ts';

/** A group as one fills it in. */
function fields(
  coachIds: readonly MemberId[],
  peerIds: readonly RecordId[],
  change: Partial<GroupFields> = {},
): GroupFields {
  return {
    ...{ name: 'Buddygroep 1', kind: 'buddies', everyDays: null, methodId: 'fiveStep' },
    ...{ startsAt: '13:05', minutes: 45, place: 'Lokaal 12', agreements: '', active: true },
    coachIds: [...coachIds],
    peerIds: [...peerIds],
    ...change,
  };
}

const putPeers = (context: MemberContext, count: number): readonly RecordId[] =>
  Array.from({ length: count }, (_, at) => putPupil(context, { givenName: `Peer ${String(at)}` }));

let test: TestVault;

beforeEach(async () => {
  test = await openTestVault();
});
afterEach(() => test.close());

describe('a group', () => {
  it('[J5] of about five buddies is made; fewer than three and more than six are said, not refused', async () => {
    const context = await test.as('coach');
    const door = serveAs(context);
    const sizes = [2, 3, 5, 6, 7] as const;
    const found: (readonly string[])[] = [];
    for (const size of sizes) {
      const { groupId } = await door.ask('intervisionGroups.save', {
        ...{ groupId: null, expectedRevision: 0 },
        fields: fields([test.idOf('coach')], putPeers(context, size), {
          name: `Groep van ${String(size)}`,
        }),
      });
      const { body } = context.get('intervisionGroup', groupId);
      expect(body.peerIds).toHaveLength(size);
      found.push(groupWarnings(body, []));
    }
    expect(found).toEqual([['groupSmall'], [], [], [], ['groupLarge']]);
  });

  it('[J4] of all leaders names who leads a class now, and says it when one of them is missing', async () => {
    const context = await test.as('coordinator');
    const lead = (className: string, status: 'active' | 'ended' = 'active') => {
      const peerIds = putPeers(context, 2);
      const { pairId } = putPair(context, test.idOf('coach'), {
        ...{ form: 'peerLeader', supporterIds: [...peerIds], supporteeIds: [], className, status },
        endedOn: status === 'ended' ? '2026-11-01' : null,
      });
      context.commit({ puts: [pairCardPut(context, pairId, context.get('pair', pairId).body)] });
      return peerIds;
    };
    const [first, second] = [lead('1A'), lead('1B')];
    const gone = lead('1C', 'ended');
    // The teacher coach leads them, also the leaders of a pair whose dossier is closed to this coach.
    const coach = await test.as('otherCoach');
    const leaders = leadersNow(coach.list('pairCard'));
    expect(new Set(leaders)).toEqual(new Set([...first, ...second]));
    const door = serveAs(coach);
    const { groupId } = await door.ask('intervisionGroups.save', {
      ...{ groupId: null, expectedRevision: 0 },
      fields: fields([test.idOf('otherCoach')], first, { kind: 'leaders', name: 'Alle leiders' }),
    });
    const warned = () => groupWarnings(coach.get('intervisionGroup', groupId).body, leaders);
    expect(warned()).toEqual(['leadersMissing']);
    await door.ask('intervisionGroups.save', {
      ...{ groupId, expectedRevision: 1 },
      fields: fields([test.idOf('otherCoach')], leaders, { kind: 'leaders', name: 'Alle leiders' }),
    });
    expect(warned()).toEqual([]);
    expect(coach.get('intervisionGroup', groupId).body.peerIds).not.toContain(gone[0]);
  });

  it('offers who supports or was trained, and says who sits in two groups of buddies', async () => {
    const context = await test.as('coordinator');
    const { pairId, supporterId, supporteeId } = putPair(context, test.idOf('coach'));
    context.commit({ puts: [pairCardPut(context, pairId, context.get('pair', pairId).body)] });
    const peers = peersNow(context.list('pairCard'), context.list('training'));
    expect(peers.has(supporterId)).toBe(true);
    expect(peers.has(supporteeId)).toBe(false);
    const one = putGroup(context, [test.idOf('coach')], { name: 'Een' });
    const two = { kind: 'buddies' as const, peerIds: one.peerIds.slice(0, 1) };
    expect(inTwoGroups(two, null, context.list('intervisionGroup'))).toEqual(two.peerIds);
    expect(inTwoGroups(two, one.groupId, context.list('intervisionGroup'))).toEqual([]);
    expect(
      inTwoGroups({ ...two, kind: 'leaders' }, null, context.list('intervisionGroup')),
    ).toEqual([]);
  });

  it('is opened to a coach who joins, with what was written in its sessions; only by a coach of the group', async () => {
    const context = await test.as('coach');
    const door = serveAs(context);
    const { groupId, peerIds } = putGroup(context, [test.idOf('coach')], { name: 'Buddygroep 1' });
    await door.ask('intervisionTopics.save', {
      ...{ topicId: null, expectedRevision: 0, groupId, text: 'Stil in de groep', broughtBy: null },
      state: 'open',
    });
    await openSession(door, context, putSession(context, groupId));
    const both = fields([test.idOf('coach'), test.idOf('otherCoach')], peerIds);

    const programme = serveAs(await test.as('programme'));
    const save = { groupId, expectedRevision: 1, fields: both };
    expect(await programme.refusal('intervisionGroups.save', save)).toBe('coachesLetIn');

    const before = await test.as('otherCoach');
    expect(before.list('intervisionTopic')).toEqual([]);
    expect(before.list('intervisionNotes')).toEqual([]);

    await serveAs(await test.as('coach')).ask('intervisionGroups.save', save);
    const joined = await test.as('otherCoach');
    expect(joined.list('intervisionTopic')).toHaveLength(1);
    expect(joined.list('intervisionNotes')).toHaveLength(1);
    // Nobody else came along.
    expect((await test.as('programme')).list('intervisionTopic')).toEqual([]);
  });

  it('whose coaches have all left goes on under a new one with nothing of what was written', async () => {
    const context = await test.as('coach');
    const { groupId, peerIds } = putGroup(context, [test.idOf('coach')], { name: 'Buddygroep 1' });
    await serveAs(context).ask('intervisionTopics.save', {
      ...{ topicId: null, expectedRevision: 0, groupId, text: 'Stil', broughtBy: null },
      state: 'open',
    });
    await serveAs(await test.as('coordinator')).ask('members.update', {
      ...{ memberId: test.idOf('coach'), roles: ['teacherCoach'], active: false },
      functionTitle: '',
    });
    await serveAs(await test.as('programme')).ask('intervisionGroups.save', {
      ...{ groupId, expectedRevision: 1 },
      fields: fields([test.idOf('otherCoach')], peerIds),
    });
    const next = await test.as('otherCoach');
    expect(next.list('intervisionTopic')).toEqual([]);
    const saved = await serveAs(next).ask('intervisionTopics.save', {
      ...{ topicId: null, expectedRevision: 0, groupId, text: 'Verder', broughtBy: null },
      state: 'open',
    });
    expect(next.get('intervisionTopic', saved.topicId).body.text).toBe('Verder');
  });

  it('has a name of its own, and coaches who may lead', async () => {
    const context = await test.as('coach');
    const door = serveAs(context);
    const { peerIds } = putGroup(context, [test.idOf('coach')], { name: 'Buddygroep 1' });
    const made = { groupId: null, expectedRevision: 0 } as const;
    const named = fields([test.idOf('coach')], peerIds, { name: 'buddygroep 1' });
    expect(await door.refusal('intervisionGroups.save', { ...made, fields: named })).toBe(
      'groupNamed',
    );
    const led = fields([test.idOf('approver')], peerIds, { name: 'Buddygroep 3' });
    expect(await door.refusal('intervisionGroups.save', { ...made, fields: led })).toBe(
      'coachRole',
    );
    const approver = serveAs(await test.as('approver'));
    expect(await approver.refusal('intervisionGroups.save', { ...made, fields: led })).toBe(
      'notAllowed',
    );
  });
});

describe('topics', () => {
  it('[J3] are brought in by peers before the session, with or without a name, for the coaches alone', async () => {
    const context = await test.as('coach');
    const door = serveAs(context);
    const { groupId, peerIds } = putGroup(context, [test.idOf('coach')]);
    const [by = null] = peerIds;
    const topic = { topicId: null, expectedRevision: 0, groupId, state: 'open' } as const;
    const named = await door.ask('intervisionTopics.save', {
      ...topic,
      ...{ text: 'Hij wil niet praten', broughtBy: by },
    });
    await door.ask('intervisionTopics.save', { ...topic, text: 'Grenzen', broughtBy: null });
    expect(context.get('intervisionTopic', named.topicId).body).toMatchObject({
      ...{ broughtBy: by, state: 'open', on: '2026-11-24' },
    });
    const stranger = putPupil(context);
    expect(
      await door.refusal('intervisionTopics.save', { ...topic, text: 'X', broughtBy: stranger }),
    ).toBe('presenterNotThere');
    await door.ask('intervisionTopics.save', {
      ...{ ...topic, topicId: named.topicId, expectedRevision: 1, state: 'withdrawn' },
      ...{ text: 'Hij wil niet praten', broughtBy: by },
    });
    expect(context.get('intervisionTopic', named.topicId).body.state).toBe('withdrawn');

    for (const who of ['coordinator', 'programme', 'otherCoach'] as const) {
      const other = await test.as(who);
      expect(other.list('intervisionTopic'), who).toEqual([]);
      expect(
        await serveAs(other).refusal('intervisionTopics.save', {
          ...{ ...topic, text: 'Van mij', broughtBy: null },
        }),
      ).toBe('notCoach');
    }
  });
});

describe('a method', () => {
  const step = (title: string) => ({
    ...{ id: title, title, minutes: 5, speaker: 'everyone' as const, prompt: '' },
    kind: 'fact' as const,
  });

  it('[P35] is edited or added by the school, and a built-in one can be taken back', async () => {
    const context = await test.as('programme');
    const door = serveAs(context);
    const made = { methodId: null, expectedRevision: 0 } as const;
    const about = { about: '', checked: true, inUse: true } as const;
    const raguse = {
      ...{ replaces: 'raguse' as const, name: 'Raguse', ...about },
      steps: [step('Vertellen'), step('Ik ben jou')],
    };
    const { methodId } = await door.ask('intervisionMethods.save', { ...made, method: raguse });
    expect(context.get('intervisionMethod', methodId).body.checked).toBe(true);
    const own = {
      ...{ replaces: null, name: 'Kaartjesronde', ...about },
      steps: [step('Kaart trekken')],
    };
    await door.ask('intervisionMethods.save', { ...made, method: own });
    expect(context.list('intervisionMethod')).toHaveLength(2);

    const refused = async (change: Partial<typeof own>) =>
      door.refusal('intervisionMethods.save', { ...made, method: { ...own, ...change } });
    expect(await refused({ name: 'kaartjesronde' })).toBe('methodNamed');
    expect(await refused({ name: 'X', steps: [step('A'), step('a')] })).toBe('stepsDoubled');
    expect(
      await door.refusal('intervisionMethods.save', {
        ...made,
        method: { ...raguse, name: 'Raguse 2' },
      }),
    ).toBe('methodReplaced');
    // Its steps go by the order they are given in.
    const turned = { ...raguse, steps: raguse.steps.toReversed() };
    await door.ask('intervisionMethods.save', { methodId, expectedRevision: 1, method: turned });
    expect(context.get('intervisionMethod', methodId).body.steps.map(({ title }) => title)).toEqual(
      ['Ik ben jou', 'Vertellen'],
    );
  });
});
