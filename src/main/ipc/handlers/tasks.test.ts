import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { ApplicationBody } from '#shared/domain/application.ts';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import { standInOn } from '#shared/domain/deputy-rules.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { TrainingBody } from '#shared/domain/training.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
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

/** A pair of this coach with its card and an open check-in. */
function pairOf(who: 'coach' | 'otherCoach'): {
  readonly pairId: RecordId;
  readonly dossierId: DossierId;
} {
  const coachId = test.idOf(who);
  const { pairId } = putPair(context, coachId);
  const pair = context.get('pair', pairId);
  const { dossierId } = pair;
  context.commit({
    puts: [
      pairCardPut(context, pairId, pair.body),
      ruleTaskPut({
        rule: 'checkIn',
        ownerId: coachId,
        dueOn: '2026-12-01',
        dossierId,
        sourceId: pairId,
        pairId,
      }),
    ],
  });
  return { pairId, dossierId };
}

const asked = (
  pairIds: readonly RecordId[],
  until: string | null,
): CallInput<'handovers.make'> => ({
  fromId: test.idOf('coach'),
  toId: test.idOf('otherCoach'),
  pairIds: [...pairIds],
  until,
  reason: 'Ander werk',
});

const taskOf = (pairId: RecordId) =>
  context.list('task').find(({ body }) => body.pairId === pairId)?.body;

describe('deputies', () => {
  it('[N1] a role gets a named deputy, who is active and somebody else', async () => {
    const fields = {
      role: 'programmeCoordinator',
      memberId: test.idOf('programme'),
      deputyId: test.idOf('coordinator'),
      active: true,
    } as const;
    const { deputyId } = await door.ask('deputies.save', { deputy: null, fields });
    expect(context.get('deputy', deputyId).body).toEqual(fields);
    const self = { ...fields, deputyId: test.idOf('programme') };
    expect(await door.refusal('deputies.save', { deputy: null, fields: self })).toBe('deputySame');
    const sole = { ...self, memberId: null };
    expect(await door.refusal('deputies.save', { deputy: null, fields: sole })).toBe('deputySame');
    await door.ask('deputies.save', {
      deputy: { id: deputyId, expectedRevision: 1 },
      fields: { ...fields, active: false },
    });
    expect(context.get('deputy', deputyId).body.active).toBe(false);
  });
});

describe('handing over pairs', () => {
  it('[N1] a successor becomes coach, can open the dossier, gets the open tasks, and the log says so', async () => {
    const { pairId, dossierId } = pairOf('coach');
    const other = await test.as('otherCoach');
    expect(await serveAs(other).refusal('dossiers.open', { dossierId })).toBe('notFound');
    context = await test.as('coordinator');
    door = serveAs(context);
    const made = await door.ask('handovers.make', asked([pairId], null));
    expect(made.tasks).toBe(1);
    const successor = test.idOf('otherCoach');
    expect(context.get('pair', pairId).body).toMatchObject({
      coachId: successor,
      backstopId: successor,
    });
    expect(context.list('pairCard')[0]?.body.coachId).toBe(successor);
    expect(taskOf(pairId)).toMatchObject({ ownerId: successor, standInId: null });
    const log = await door.ask('log.list', { limit: 50 });
    expect(
      log.entries.filter(
        ({ body }) => body.action === 'granted' && body.subject?.recordId === pairId,
      ),
    ).toHaveLength(1);
    const after = await test.as('otherCoach');
    expect(after.get('pair', pairId).body.coachId).toBe(successor);
    expect(await serveAs(after).refusal('dossiers.open', { dossierId })).toBe('ok');
  });

  it('[P40] a stand-in reads the pair and its tasks until a day, and the coach stays', async () => {
    const { pairId } = pairOf('coach');
    await door.ask('handovers.make', asked([pairId], '2026-12-18'));
    const stand = test.idOf('otherCoach');
    expect(context.get('pair', pairId).body.coachId).toBe(test.idOf('coach'));
    expect(taskOf(pairId)).toMatchObject({ ownerId: test.idOf('coach'), standInId: stand });
    const handovers = context.list('handover').map(({ body }) => body);
    expect(standInOn(handovers, pairId, '2026-12-18')).toMatchObject({ toId: stand });
    expect(standInOn(handovers, pairId, '2026-12-19')).toBeNull();
    const log = await door.ask('log.list', { limit: 50 });
    const granted = log.entries.find(({ body }) => body.action === 'granted');
    expect(granted?.body.detail).toEqual({ handover: 'standIn', until: '2026-12-18' });
    const after = await test.as('otherCoach');
    expect(after.get('pair', pairId).body.code).toBe('2026-001');
  });

  it('refuses who cannot guide pairs, pairs of somebody else, a day that is past, and changes nothing', async () => {
    const { pairId } = pairOf('coach');
    const theirs = pairOf('otherCoach');
    const ask = asked([pairId], null);
    const refusals = [
      await door.refusal('handovers.make', { ...ask, toId: test.idOf('approver') }),
      await door.refusal('handovers.make', { ...ask, toId: ask.fromId }),
      await door.refusal('handovers.make', asked([pairId, theirs.pairId], null)),
      await door.refusal('handovers.make', asked([pairId], '2026-11-23')),
    ];
    expect(refusals).toEqual(['cannotTakeOver', 'deputySame', 'handoverNotTheirs', 'standInPast']);
    expect(context.list('handover')).toEqual([]);
    expect(context.get('pair', pairId).revision).toBe(1);
    const programme = await test.as('programme');
    expect(await serveAs(programme).refusal('handovers.make', ask)).toBe('notFound');
    const coach = await test.as('coach');
    expect(await serveAs(coach).refusal('handovers.make', ask)).toBe('notAllowed');
  });
});

describe('a new school year', () => {
  const schoolYear = '2027-2028';
  const run = (endPairIds: readonly RecordId[]): CallInput<'rollovers.run'> => ({
    token: crypto.randomUUID(),
    schoolYear,
    endPairIds: [...endPairIds],
    closingTasks: true,
    tasks: [
      {
        round: 1,
        title: 'Nieuwe peers werven',
        ownerId: test.idOf('coordinator'),
        dueOn: '2026-12-20',
      },
    ],
  });

  it('[P70] the dry run says what would happen and changes nothing', async () => {
    const { pairId } = pairOf('coach');
    const before = test.events.length;
    const foreseen = await door.ask('rollovers.preview', { schoolYear });
    expect(foreseen).toMatchObject({
      pairIds: [pairId],
      closedPairs: 0,
      peersNow: 1,
      openTasks: 1,
      hasPlan: false,
    });
    expect(test.events.length).toBe(before);
    expect(context.get('pair', pairId).revision).toBe(1);
    const programme = await test.as('programme');
    const closed = await serveAs(programme).ask('rollovers.preview', { schoolYear });
    expect(closed).toMatchObject({ pairIds: [], closedPairs: 1 });
  });

  it('[N4] it counts who is accepted and trained for the next year beside who supports now', async () => {
    const { supporterId } = putPair(context, test.idOf('coach'));
    const untrained = putPair(context, test.idOf('coach')).supporteeId;
    const asked = [putApplication(supporterId), putApplication(untrained)];
    putTraining(supporterId);
    expect(await door.ask('rollovers.preview', { schoolYear })).toMatchObject({ accepted: 0 });
    const coach = serveAs(await test.as('coach'));
    for (const subjectId of asked) {
      await coach.ask('confirmations.give', { subjectId, revision: 1, agrees: true, note: '' });
    }
    context = await test.as('coordinator');
    door = serveAs(context);
    expect(await door.ask('rollovers.preview', { schoolYear })).toMatchObject({
      accepted: 2,
      trained: 1,
      peersNow: 2,
    });
  });

  it('[P70] it ends the chosen pairs whole, leaves the others, and a second time does nothing twice', async () => {
    await door.ask('programme.saveItem', {
      schoolYear: '2026-2027',
      expectedRevision: 0,
      item: {
        id: newId(),
        step: 'goals',
        title: 'Eigen onderdeel',
        status: 'done',
        ownerId: null,
        dueOn: null,
        reason: '',
        note: 'klaar',
      },
    });
    const { pairId } = pairOf('coach');
    const goesOn = pairOf('otherCoach').pairId;
    const first = await door.ask('rollovers.run', run([pairId]));
    expect(first).toEqual({
      ended: 1,
      skipped: 0,
      left: 0,
      tasks: 1,
      planMade: true,
      cancelled: false,
    });
    expect(context.get('pair', pairId).body).toMatchObject({
      status: 'ended',
      endedOn: '2026-11-24',
      ending: { reason: 'endOfYear', supporterVoice: '', supporteeVoice: '', done: [] },
    });
    expect(context.get('pair', goesOn).body.status).toBe('active');
    const card = context.list('pairCard').find(({ body }) => body.pairId === pairId);
    expect(card?.body.status).toBe('ended');
    const plan = context.list('programmePlan').find(({ body }) => body.schoolYear === schoolYear);
    expect(plan?.body.items).toMatchObject([
      { title: 'Eigen onderdeel', status: 'open', note: '' },
    ]);
    const closing = () =>
      context
        .list('task')
        .filter(({ body }) => body.rule === 'rollover')
        .map(({ body }) => body.pairId);
    expect(closing().toSorted()).toEqual([pairId, null].toSorted());
    expect(await door.ask('rollovers.run', run([pairId]))).toEqual({
      ended: 0,
      skipped: 1,
      left: 0,
      tasks: 0,
      planMade: false,
      cancelled: false,
    });
    expect(closing()).toHaveLength(2);
  });

  it('a pair that met after the last day of the year ends with its last contact', async () => {
    const { pairId } = putPair(context, test.idOf('coach'), {
      startedOn: '2026-05-01',
      schoolYear: '2025-2026',
    });
    const fields = newContactFields('2026-10-06');
    await door.ask('contacts.save', { pairId, contact: null, fields });
    await door.ask('rollovers.run', { ...run([pairId]), schoolYear: '2026-2027' });
    expect(context.get('pair', pairId).body.endedOn).toBe('2026-10-06');
  });

  it('[P70] it can be stopped between two batches: what ended is whole, the rest goes on', async () => {
    const pairIds = Array.from({ length: 14 }, () => putPair(context, test.idOf('coach')).pairId);
    const input = run(pairIds);
    const running = door.ask('rollovers.run', input);
    await serveAs(context).ask('rollovers.cancel', { token: input.token });
    const result = await running;
    expect(result.cancelled).toBe(true);
    expect(result.ended + result.left).toBe(14);
    expect(result.left).toBeGreaterThan(0);
    const statuses = pairIds.map((id) => context.get('pair', id).body);
    expect(statuses.filter(({ status }) => status === 'ended')).toHaveLength(result.ended);
    expect(statuses.every(({ status, ending }) => (status === 'ended') === (ending !== null))).toBe(
      true,
    );
    expect(context.list('programmePlan')).toEqual([]);
    const rest = await door.ask('rollovers.run', { ...input, token: crypto.randomUUID() });
    expect(rest).toMatchObject({ ended: result.left, cancelled: false, planMade: true });
  });
});

function putApplication(pupilId: RecordId): RecordId {
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const me = context.vault.me.id;
  context.commit({
    newDossiers: [
      { id: dossierId, kind: 'person', grantTo: [{ type: 'circle', code: 'programmeTeam' }] },
    ],
    puts: [
      {
        dossierId,
        recordId,
        kind: 'application',
        body: {
          pupilId,
          form: 'peerBuddy',
          schoolYear: '2027-2028',
          appliedOn: '2026-11-01',
          motivation: 'letter',
          motivationText: '',
          voluntary: true,
          marksSufficient: null,
          interviews: [],
          criteria: [],
          growth: [],
          decision: {
            outcome: 'accepted',
            on: '2026-11-20',
            by: me,
            reason: '',
            grounds: [],
            secondId: test.idOf('coach'),
            revision: 1,
          },
          toldOn: null,
          withdrawnOn: null,
          destroyBy: null,
          wipedOn: null,
        } satisfies ApplicationBody,
        expectedRevision: 0,
      },
    ],
  });
  return recordId;
}

function putTraining(pupilId: RecordId): void {
  context.commit({
    puts: [
      {
        dossierId: context.vault.programmeDossierId,
        recordId: newId<RecordId>(),
        kind: 'training',
        body: {
          name: 'Buddytraining',
          template: 'peerBuddy',
          schoolYear: '2026-2027',
          provider: 'ownSchool',
          providerName: '',
          trainerId: null,
          sessions: [],
          trainees: [
            {
              pupilId,
              memberId: null,
              contactId: null,
              attended: [],
              excused: [],
              placementMinutes: 0,
              result: 'completed',
              completedOn: '2026-11-10',
            },
          ],
        } satisfies TrainingBody,
        expectedRevision: 0,
      },
    ],
  });
}
