// Closing a concern through the services' door: what it waits for, and whose signature it needs.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { concernState } from '#shared/domain/concern-step.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { testConcern } from '#test/support/concern.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let coordinator: MemberContext;
let concernId: RecordId;
let pupilId: RecordId;

const today = '2026-11-24';
const account = {
  outcome: 'helpWorks' as const,
  summary: 'Sem vertelde dat hij er niet meer wil zijn.',
  done: 'Zelfde dag gesproken, ouders gebeld, huisarts ingeschakeld.',
  pupilNow: 'Gaat beter; de mentor houdt een oogje in het zeil.',
  peerNow: 'Nagesproken; kan weer verder.',
};

type Event = CallInput<'concerns.step'>['event'];

async function step(event: Event): Promise<void> {
  vault.advance(1000);
  await serveAs(coordinator).ask('concerns.step', { concernId, on: today, byId: null, event });
}

async function finishTasks(): Promise<void> {
  for (const { id, body, revision } of coordinator.list('task')) {
    if (body.sourceId !== concernId || body.doneOn !== null) continue;
    await serveAs(coordinator).ask('tasks.finish', {
      taskId: id,
      expectedRevision: revision,
      doneOn: today,
      outcome: 'Gedaan.',
      withdrawn: false,
    });
  }
}

async function decided(
  informed = true,
  decision: 'otherHelp' | 'refuse' = 'otherHelp',
): Promise<void> {
  await step({ type: 'parents', informed, text: 'Moeder gebeld.' });
  await step({ type: 'decision', decision, reason: 'Huisarts helpt.' });
  await finishTasks();
}

async function writeAccount(fields: CallInput<'concerns.saveClosing'>['fields'] = account) {
  const input = { concernId, closing: null, fields };
  return (await serveAs(coordinator).ask('concerns.saveClosing', input)).closingId;
}

const closing = (closingId: RecordId) =>
  serveAs(coordinator).refusal('concerns.close', { concernId, closingId, on: today });

async function getSigned(subjectId: RecordId, who: StaffName = 'approver'): Promise<void> {
  const { requestId } = await serveAs(coordinator).ask('signOffs.ask', {
    ...{ subjectId, approverId: vault.idOf(who), question: '' },
  });
  const approver = await vault.as(who);
  const contentHash = approver.vault.get(subjectId)?.contentHash ?? '';
  await serveAs(approver).ask('signOffs.decide', {
    ...{ requestId, seen: [{ recordId: subjectId, contentHash }], decision: 'approved' },
    ...{ comment: '', passphrase: vault.passphraseOf(who) },
  });
  coordinator = await vault.as('coordinator');
}

async function report(change: Parameters<typeof testConcern>[2] = {}): Promise<void> {
  const fields = testConcern(pupilId, vault.now(), change);
  const made = await serveAs(coordinator).ask('concerns.create', {
    pairId: null,
    fields,
    pausePair: false,
  });
  ({ concernId } = made);
}

beforeEach(async () => {
  vault = await openTestVault();
  coordinator = await vault.as('coordinator');
  pupilId = putPair(coordinator, vault.idOf('coach')).supporteeId;
  await report();
});

afterEach(() => {
  vault.close();
});

describe('closing something serious', () => {
  it('[P31] asks the signature that acute danger could not wait for, before it closes', async () => {
    const door = serveAs(coordinator);
    const { referralId } = await door.ask('referrals.save', {
      ...{ referral: null, pairId: null, pupilId, concernId },
      fields: {
        ...testReferral,
        ...{ pupilToldOn: today, parentsToldOn: today, urgency: 'acute' },
        consent: { type: 'exception', exception: 'acuteDanger', explanation: 'Nu onveilig.' },
      },
    });
    const nothing = { text: 'Er was direct iemand.', dueOn: null, warm: null, followUp: null };
    for (const to of ['asked', 'sent', 'received', 'started', 'done'] as const) {
      const input = { ...nothing, referralId, to, on: today, told: [], finish: [] };
      await door.ask('referrals.step', input);
    }
    await decided();
    const closingId = await writeAccount();
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('signAfterwards');

    await getSigned(referralId);
    expect(await closing(closingId)).toBe('ok');
  });

  it('[P31] waits for an approver who signs what was done, and then closes', async () => {
    await decided();
    const closingId = await writeAccount();
    expect(await closing(closingId)).toBe('signOffMissing');
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('ok');
    const steps = coordinator
      .list('concernStep')
      .filter(({ body }) => body.concernId === concernId);
    expect(concernState(steps).status).toBe('closed');
    expect(coordinator.list('concernClock')[0]?.body.stopped).toBe(true);
  });

  it('lets the approver read the account and nothing of the concern', async () => {
    await decided();
    const closingId = await writeAccount();
    await getSigned(closingId);
    const approver = await vault.as('approver');
    expect(approver.list('concernClosing').map(({ id }) => id)).toEqual([closingId]);
    expect(approver.list('concern')).toEqual([]);
    expect(approver.list('concernStep')).toEqual([]);
  });

  it('is refused without a decision, and with a must that is open', async () => {
    const input = { concernId, closing: null, fields: account };
    expect(await serveAs(coordinator).refusal('concerns.saveClosing', input)).toBe(
      'decisionMissing',
    );
    await step({ type: 'parents', informed: true, text: 'Vader gebeld.' });
    await step({ type: 'decision', decision: 'keepFollowing', reason: 'Praten.' });
    const closingId = await writeAccount();
    expect(await closing(closingId)).toBe('openTasks');
  });

  it('[P31] needs a new account when something changed after it was signed', async () => {
    await decided();
    const closingId = await writeAccount();
    await getSigned(closingId);
    await step({ type: 'line', kind: 'heard', text: 'De moeder belde weer.' });
    expect(await closing(closingId)).toBe('closingOutdated');
  });

  it('[P30] is not signed by who wrote a step it rests on', async () => {
    await decided();
    await serveAs(coordinator).ask('concerns.letIn', {
      concernId,
      memberId: vault.idOf('otherApprover'),
      reason: 'Helpt mee.',
    });
    const other = await vault.as('otherApprover');
    const event = { type: 'line', kind: 'fact', text: 'Was vandaag op school.' } as const;
    await serveAs(other).ask('concerns.step', { concernId, on: today, byId: null, event });
    coordinator = await vault.as('coordinator');
    const closingId = await writeAccount();
    const ask = { subjectId: closingId, approverId: vault.idOf('otherApprover'), question: '' };
    expect(await serveAs(coordinator).refusal('signOffs.ask', ask)).toBe('authorCannotSign');
  });

  it('[P30] asks a second approver when parents were not informed', async () => {
    await decided(false);
    const closingId = await writeAccount();
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('signOffMissing');
    await getSigned(closingId, 'otherApprover');
    expect(await closing(closingId)).toBe('ok');
  });

  it('stays serious when it was called less urgent afterwards', async () => {
    await step({ type: 'urgency', to: 'regular', reason: 'Valt mee.' });
    await decided();
    expect(await closing(await writeAccount())).toBe('signOffMissing');
  });

  it('can be opened again with a reason, and then asks for a new decision', async () => {
    await decided();
    const closingId = await writeAccount();
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('ok');
    expect(
      await serveAs(coordinator).refusal('concerns.update', {
        concernId,
        expectedRevision: coordinator.get('concern', concernId).revision,
        fields: testConcern(pupilId, vault.now()),
      }),
    ).toBe('concernClosed');
    await step({ type: 'reopened', reason: 'Het begint weer.' });
    const input = { concernId, closing: null, fields: account };
    expect(await serveAs(coordinator).refusal('concerns.saveClosing', input)).toBe(
      'decisionMissing',
    );
  });
});

const mild = { urgency: 'week', category: 'bullying' } as const;

describe('closing what is not serious', () => {
  beforeEach(() => report(mild));

  it('needs no signature', async () => {
    await decided();
    expect(await closing(await writeAccount())).toBe('ok');
  });

  it('[P31] needs one when the report was refused, which is decided and ends as one thing', async () => {
    await decided(true, 'refuse');
    const input = { concernId, closing: null, fields: account };
    const door = serveAs(coordinator);
    expect(await door.refusal('concerns.saveClosing', input)).toBe('outcomeUndecided');
    const closingId = await writeAccount({ ...account, outcome: 'refused' });
    expect(await closing(closingId)).toBe('signOffMissing');
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('ok');
  });

  it('does not end as refused without that decision', async () => {
    await decided();
    const fields = { ...account, outcome: 'refused' as const };
    const input = { concernId, closing: null, fields };
    expect(await serveAs(coordinator).refusal('concerns.saveClosing', input)).toBe(
      'outcomeUndecided',
    );
  });

  it.each([
    ['is', { urgency: 'regular', category: 'suicidality' }],
    ['is', { urgency: 'regular', category: 'domesticViolence' }],
    ['was', mild],
  ] as const)(
    '[P31] needs one when what it is about %s serious by nature',
    async (when, change) => {
      await report(when === 'was' ? { ...mild, category: 'sexualAbuse' } : change);
      if (when === 'was') {
        const fields = testConcern(pupilId, vault.now(), change);
        await serveAs(coordinator).ask('concerns.update', {
          concernId,
          expectedRevision: 1,
          fields,
        });
      }
      await decided();
      expect(await closing(await writeAccount())).toBe('signOffMissing');
    },
  );
});

/** An account as a changed program would write it, in the place of the one that the door made. */
function forgeAccount(closingId: RecordId, change: object): void {
  const { dossierId, body, revision } = coordinator.get('concernClosing', closingId);
  coordinator.commit({
    puts: [
      {
        ...{ dossierId, recordId: closingId, kind: 'concernClosing', expectedRevision: revision },
        body: { ...body, ...change },
      },
    ],
  });
}

function forgeClosed(closingId: RecordId, by = coordinator, outcome = 'helpWorks'): string {
  const { dossierId } = by.get('concern', concernId);
  const event = { type: 'closed', outcome, closingId };
  const body = { concernId, on: today, byId: null, event };
  const recordId = newId<RecordId>();
  by.commit({ puts: [{ dossierId, recordId, kind: 'concernStep', body, expectedRevision: 0 }] });
  const steps = by.list('concernStep').filter((one) => one.body.concernId === concernId);
  return concernState(steps).status;
}

describe('what a changed program says of a closing', () => {
  it.each([
    ['parentsInformed', { parentsInformed: true }],
    ['decisions', { decisions: [] }],
    ['serious', { serious: false }],
  ])('[P31] is not closed with, though it was signed: %s', async (_, change) => {
    await decided(false);
    const closingId = await writeAccount();
    forgeAccount(closingId, change);
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('closingOutdated');
  });

  it('[P31] does not count: that it is not serious, of another concern, or with another end', async () => {
    await decided();
    const closingId = await writeAccount();
    forgeAccount(closingId, { serious: false });
    expect(forgeClosed(closingId)).toBe('decided');
    const first = concernId;
    await report(mild);
    await decided();
    const other = await writeAccount();
    const mine = concernId;
    concernId = first;
    expect(forgeClosed(other)).toBe('decided');
    concernId = mine;
    expect(forgeClosed(other, coordinator, 'refused')).toBe('decided');
    expect(forgeClosed(other)).toBe('closed');
  });

  it('[P31] does not count when said by a coach, who does not decide', async () => {
    await report(mild);
    await decided();
    const { dossierId } = coordinator.get('concern', concernId);
    const closingId = await writeAccount();
    coordinator.commit({
      grants: [{ dossierId, to: { type: 'member', id: vault.idOf('otherCoach') } }],
      puts: [],
    });
    expect(forgeClosed(closingId, await vault.as('otherCoach'))).toBe('decided');
  });
});

describe('who may read the concern later', () => {
  const statusFor = async (who: StaffName) =>
    concernState(
      (await vault.as(who)).list('concernStep').filter((one) => one.body.concernId === concernId),
    ).status;

  it('[L3] knows that it was closed: let in, or through the glass', async () => {
    await decided();
    const closingId = await writeAccount();
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('ok');
    const memberId = vault.idOf('otherCoach');
    await serveAs(coordinator).ask('concerns.letIn', { concernId, memberId, reason: 'Nieuw.' });
    const { dossierId } = coordinator.get('concern', concernId);
    expect(await statusFor('otherCoach')).toBe('closed');
    const officer = await vault.as('safeguarding');
    const reason = 'De zorgcoördinator is ziek.';
    await serveAs(officer).ask('concerns.breakGlass', { dossierId, reason });
    expect(await statusFor('safeguarding')).toBe('closed');
  });

  it('does not believe a closing whose account is closed to them', async () => {
    await decided();
    const closingId = await writeAccount();
    await getSigned(closingId);
    expect(await closing(closingId)).toBe('ok');
    const { dossierId } = coordinator.get('concern', concernId);
    coordinator.commit({
      grants: [{ dossierId, to: { type: 'member', id: vault.idOf('otherCoach') } }],
      puts: [],
    });
    expect(await statusFor('otherCoach')).toBe('decided');
  });
});

it('does not count a closing that a changed program laid down without the signature', async () => {
  await decided();
  const closingId = await writeAccount();
  const { dossierId } = coordinator.get('concern', concernId);
  const event = { type: 'closed', outcome: 'solved', closingId };
  coordinator.commit({
    puts: [
      {
        dossierId,
        recordId: newId<RecordId>(),
        kind: 'concernStep',
        body: { concernId, on: today, byId: null, event },
        expectedRevision: 0,
      },
    ],
  });
  const steps = coordinator.list('concernStep').filter(({ body }) => body.concernId === concernId);
  expect(concernState(steps).status).toBe('decided');
});
