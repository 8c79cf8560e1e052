import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSession, putGroup, putSession } from '#test/support/intervision.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { agendaOf } from '#shared/domain/intervision-agenda.ts';
import { daysOverdue, lastHeldOn } from '#shared/domain/intervision-group.ts';
import { newNoteFields } from '#shared/domain/note.ts';
import { defaultSettings, settingsIn } from '#shared/domain/programme-settings.ts';
import { emptyRichText } from '#shared/domain/rich-text.ts';

const dayMs = 86_400_000;

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeEach(async () => {
  test = await openTestVault();
  context = await test.as('coach');
  door = serveAs(context);
});
afterEach(() => test.close());

const planned = (groupId: RecordId) =>
  context
    .list('intervisionSession')
    .filter(({ body }) => body.groupId === groupId)
    .map(({ body }) => body.on)
    .toSorted();

function plan(groupId: RecordId, from: string, until = from, everyWeeks = 2) {
  return {
    ...{ groupId, type: 'intervision' as const, series: { from, until, everyWeeks } },
    ...{ startsAt: '13:05', minutes: 45, place: 'Lokaal 12', leadId: test.idOf('coach') },
  };
}

async function close(sessionId: RecordId, notesId: RecordId): Promise<void> {
  const session = context.get('intervisionSession', sessionId);
  await door.ask('intervisionSessions.attend', {
    sessionId,
    marks: session.body.peerIds.map((peerId) => ({ peerId, mark: 'present' })),
  });
  await door.ask('intervisionSessions.close', {
    ...{ sessionId, expectedRevision: session.revision + 1 },
    notesRevision: context.get('intervisionNotes', notesId).revision,
    ...{ positiveClose: '', closeSkipped: true, secrecySaid: true, careFor: [] },
    ...{ paper: 'none', minutes: 45, nextOn: null, noNextBecause: 'Nog niet bekend' },
  });
}

describe('planning', () => {
  it('[J1] goes every two weeks past the holidays, and a group is overdue after the days of the setting', async () => {
    const settings = {
      ...defaultSettings,
      holidays: [{ name: 'Kerst', from: '2026-12-19', until: '2027-01-03' }],
    };
    await serveAs(await test.as('programme')).ask('programmeSettings.save', {
      ...{ expectedRevision: 0, settings },
    });
    context = await test.as('coach');
    door = serveAs(context);
    const { groupId } = putGroup(context, [test.idOf('coach')]);
    await door.ask('intervisionSessions.plan', plan(groupId, '2026-11-24', '2027-01-31'));
    // 22 December falls out, and the rhythm goes on.
    expect(planned(groupId)).toEqual(['2026-11-24', '2026-12-08', '2027-01-05', '2027-01-19']);

    const overdueOn = (today: string) => {
      const group = context.get('intervisionGroup', groupId);
      const held = context.list('intervisionSession').map(({ body }) => body);
      return daysOverdue(
        group.body,
        lastHeldOn(groupId, held),
        dateOf(group.createdAtMs),
        today,
        settingsIn(context.list('programmeSettings')),
      );
    };
    const [first] = context
      .list('intervisionSession')
      .filter(({ body }) => body.on === '2026-11-24');
    if (!first) throw new Error('nothing planned');
    const notesId = await openSession(door, context, first.id);
    await close(first.id, notesId);
    expect([overdueOn('2026-12-08'), overdueOn('2026-12-09')]).toEqual([0, 1]);
    await serveAs(await test.as('programme')).ask('programmeSettings.save', {
      ...{ expectedRevision: 1, settings: { ...settings, intervisionEveryDays: 21 } },
    });
    context = await test.as('coach');
    expect([overdueOn('2026-12-09'), overdueOn('2026-12-16')]).toEqual([0, 1]);
  });

  it('[J8] gives a group fixed reflection sessions and a session about a dilemma, each of its own type', async () => {
    const { groupId } = putGroup(context, [test.idOf('coach')]);
    await door.ask('intervisionSessions.plan', {
      ...plan(groupId, '2026-12-01', '2027-01-31', 4),
      type: 'reflection',
    });
    const [{ sessionIds }] = [
      await door.ask('intervisionSessions.plan', {
        ...plan(groupId, '2026-12-08'),
        type: 'dilemma',
      }),
    ];
    const types = context
      .list('intervisionSession')
      .toSorted((a, b) => a.body.on.localeCompare(b.body.on))
      .map(({ body }) => `${body.on} ${body.type}`);
    expect(types).toEqual([
      '2026-12-01 reflection',
      '2026-12-08 dilemma',
      '2026-12-29 reflection',
      '2027-01-26 reflection',
    ]);
    // It is opened and written as any other session of the group.
    test.advance(15 * dayMs);
    const [dilemma] = sessionIds;
    if (!dilemma) throw new Error('nothing planned');
    const notesId = await openSession(door, context, dilemma);
    expect(context.get('intervisionNotes', notesId).body.type).toBe('dilemma');
  });

  it('refuses a day that is taken by the name of the group, and takes the free days of a series', async () => {
    const { groupId } = putGroup(context, [test.idOf('coach')], { name: 'Buddygroep 2' });
    await door.ask('intervisionSessions.plan', plan(groupId, '2026-12-08'));
    const again = await door.refusal('intervisionSessions.plan', plan(groupId, '2026-12-08'));
    expect(again).toBe('sessionDoubled');
    const series = await door.ask(
      'intervisionSessions.plan',
      plan(groupId, '2026-12-01', '2026-12-15', 1),
    );
    expect(series.skipped).toEqual(['2026-12-08']);
    expect(planned(groupId)).toEqual(['2026-12-01', '2026-12-08', '2026-12-15']);
    const stopped = putGroup(context, [test.idOf('coach')], { name: 'Oud', active: false });
    expect(
      await door.refusal('intervisionSessions.plan', plan(stopped.groupId, '2026-12-08')),
    ).toBe('groupStopped');
    const other = { ...plan(groupId, '2026-12-22'), leadId: test.idOf('otherCoach') };
    expect(await door.refusal('intervisionSessions.plan', other)).toBe('leadNotCoach');
  });

  it('is moved or called off with a reason while it is planned, and keeps the day it was planned on', async () => {
    const { groupId } = putGroup(context, [test.idOf('coach')]);
    const { sessionIds } = await door.ask(
      'intervisionSessions.plan',
      plan(groupId, '2026-12-01', '2026-12-15'),
    );
    const [first, second] = sessionIds;
    if (!first || !second) throw new Error('nothing planned');
    const move = (on: string, expectedRevision: number) => ({
      ...{ sessionId: first, expectedRevision, reason: 'studiedag' },
      change: { type: 'move' as const, on, startsAt: '14:00', place: 'Mediatheek' },
    });
    expect(await door.refusal('intervisionSessions.change', move('2026-12-15', 1))).toBe(
      'sessionDoubled',
    );
    expect(await door.refusal('intervisionSessions.change', move('2026-11-23', 1))).toBe(
      'dateImpossible',
    );
    expect(
      await door.refusal('intervisionSessions.change', { ...move('2026-12-02', 1), reason: ' ' }),
    ).toBe('invalidInput');
    await door.ask('intervisionSessions.change', move('2026-12-02', 1));
    await door.ask('intervisionSessions.change', move('2026-12-03', 2));
    expect(context.get('intervisionSession', first).body).toMatchObject({
      ...{ on: '2026-12-03', startsAt: '14:00', place: 'Mediatheek' },
      ...{ movedFrom: '2026-12-01', changeReason: 'studiedag', state: 'planned' },
    });
    const cancel = {
      ...{ sessionId: second, expectedRevision: 1, reason: 'coach ziek' },
      change: { type: 'cancel' as const },
    };
    await door.ask('intervisionSessions.change', cancel);
    expect(context.get('intervisionSession', second).body.state).toBe('cancelled');
    expect(
      await door.refusal('intervisionSessions.change', { ...cancel, expectedRevision: 2 }),
    ).toBe('sessionNotPlanned');
    // What was called off stands in nobody's way.
    await door.ask('intervisionSessions.plan', plan(groupId, '2026-12-15'));
  });

  it('follows the group: who joins is expected at what is planned, and who coaches leads it', async () => {
    const { groupId, peerIds } = putGroup(context, [test.idOf('coach')]);
    await door.ask('intervisionSessions.plan', plan(groupId, '2026-12-01', '2026-12-15'));
    const held = putSession(context, groupId, { state: 'held', on: '2026-11-10' });
    const newcomer = putPupil(context);
    const { dossierId: _, schoolYear: __, ...body } = context.get('intervisionGroup', groupId).body;
    await door.ask('intervisionGroups.save', {
      ...{ groupId, expectedRevision: 1 },
      fields: { ...body, coachIds: [test.idOf('otherCoach')], peerIds: [...peerIds, newcomer] },
    });
    for (const { id, body: session } of context.list('intervisionSession')) {
      const follows = id !== held;
      expect(session.peerIds.includes(newcomer)).toBe(follows);
      expect(session.leadId).toBe(test.idOf(follows ? 'otherCoach' : 'coach'));
    }
  });
});

describe('the agenda of next time', () => {
  it('[J2, J3, J7] holds what was left open, what mentors said since, and what peers want to talk about', async () => {
    const { groupId, peerIds } = putGroup(context, [test.idOf('coach')]);
    const [peerId = null] = peerIds;
    if (peerId === null) throw new Error('nobody there');
    const sessionId = putSession(context, groupId);
    const notesId = await openSession(door, context, sessionId);
    const outcome = async (text: string) => {
      const { outcomeId } = await door.ask('intervisionOutcomes.save', {
        ...{ outcomeId: null, expectedRevision: 0, sessionId },
        fields: {
          ...{ kind: 'agreement', text, letter: null, lineId: null, ownerId: null },
          ...{ dueOn: null, className: null },
        },
      });
      return outcomeId;
    };
    const open = await outcome('Samen lunchen');
    const done = await outcome('Appje sturen');
    await close(sessionId, notesId);
    const { pairId } = putPair(context, test.idOf('coach'), { supporterIds: [peerId] });
    const say = async (text: string, occurredOn: string) =>
      door.ask('notes.save', {
        ...{ pairId, amends: null },
        fields: {
          ...newNoteFields(occurredOn),
          ...{ type: 'mentorFeedback', peerId, facts: { ...emptyRichText, text } },
        },
      });
    await say('Was er vorig jaar ook al goed in.', '2026-11-20');
    await say('Doet het rustig en goed.', '2026-11-24');
    for (const text of ['Hoe begin je een gesprek?', 'Al weg']) {
      await door.ask('intervisionTopics.save', {
        ...{ topicId: null, expectedRevision: 0, groupId, text, broughtBy: null, state: 'open' },
      });
    }
    const gone = context.list('intervisionTopic').find(({ body }) => body.text === 'Al weg');
    if (!gone) throw new Error('no topic');
    await door.ask('intervisionTopics.save', {
      ...{ topicId: gone.id, expectedRevision: 1, groupId, text: 'Al weg', broughtBy: null },
      state: 'withdrawn',
    });

    const nextId = putSession(context, groupId, { on: '2026-11-24' });
    await openSession(door, context, nextId);
    await door.ask('intervisionOutcomes.lookBack', {
      ...{ outcomeId: done, expectedRevision: 0, sessionId: nextId },
      ...{ verdict: 'well', remark: '' },
    });
    const agenda = (by: MemberContext) =>
      agendaOf(
        {
          ...{ groupId, peerIds, lastOn: '2026-11-24' },
          sessionIds: new Set([sessionId, nextId]),
          topics: by.list('intervisionTopic'),
          outcomes: by.list('intervisionOutcome'),
          lookBacks: by.list('intervisionLookBack'),
          notes: by.list('note'),
        },
        () => crypto.randomUUID(),
      ).map(({ source, text }) => `${source}: ${text}`);
    expect(agenda(context)).toEqual([
      'lookBack: Samen lunchen',
      'mentor: Doet het rustig en goed.',
      'topic: Hoe begin je een gesprek?',
    ]);
    // Handled partly, it comes back.
    await door.ask('intervisionOutcomes.lookBack', {
      ...{ outcomeId: open, expectedRevision: 0, sessionId: nextId },
      ...{ verdict: 'partly', remark: 'nog één keer' },
    });
    expect(agenda(context)[0]).toBe('lookBack: Samen lunchen');
    // Whose group it is not has no agenda of it.
    expect(agenda(await test.as('otherCoach'))).toEqual([]);
  });
});
