// Handing over in acute danger goes first; that the signature is asked afterwards is a task until it is given.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from './context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let coach: MemberContext;

const today = '2026-11-24';

const danger = {
  urgency: 'acute',
  parentsToldOn: today,
  consent: { type: 'exception', exception: 'acuteDanger', explanation: 'Nu onveilig.' },
} as const;

beforeEach(async () => {
  vault = await openTestVault();
  coach = await vault.as('coach');
});
afterEach(() => {
  vault.close();
});

async function drawUp(change: Partial<ReferralFields> = {}): Promise<RecordId> {
  const coordinator = await vault.as('coordinator');
  const { pairId, supporteeId } = putPair(coordinator, vault.idOf('coach'));
  putDeciders(coordinator, supporteeId);
  coach = await vault.as('coach');
  const made = await serveAs(coach).ask('referrals.save', {
    ...{ referral: null, pairId, pupilId: supporteeId },
    fields: { ...testReferral, ...danger, ...change },
  });
  return made.referralId;
}

const handOver = (referralId: RecordId, on = today) =>
  serveAs(coach).ask('referrals.step', { referralId, to: 'sent', on, text: '', dueOn: null });

const tasks = () => coach.list('task').filter(({ body }) => body.rule === 'signAfterwards');

async function decide(
  subjectId: RecordId,
  decision: 'approved' | 'returned',
  who: StaffName = 'approver',
): Promise<void> {
  const { requestId } = await serveAs(coach).ask('signOffs.ask', {
    ...{ subjectId, approverId: vault.idOf(who), question: '' },
  });
  const approver = await vault.as(who);
  const contentHash = approver.vault.get(subjectId)?.contentHash ?? '';
  await serveAs(approver).ask('signOffs.decide', {
    ...{ requestId, seen: [{ recordId: subjectId, contentHash }], decision },
    ...{ comment: 'Waarom nu?', passphrase: vault.passphraseOf(who) },
  });
  coach = await vault.as('coach');
}

describe('handed over in acute danger', () => {
  it('[P31] makes asking the signature a task of who did it, for the next school day', async () => {
    vault.advance(3 * 24 * 60 * 60_000);
    const referralId = await drawUp();
    await handOver(referralId, '2026-11-27');
    expect(tasks().map(({ body }) => body)).toMatchObject([
      {
        ...{ ownerId: vault.idOf('coach'), sourceId: referralId, doneOn: null },
        dueOn: '2026-11-30',
      },
    ]);
  });

  it('[P31] is done by itself once an approver signed, and not when it came back or by hand', async () => {
    const referralId = await drawUp();
    await handOver(referralId);
    await decide(referralId, 'returned');
    const [task] = tasks();
    expect(task?.body.doneOn).toBeNull();
    const byHand = { doneOn: today, outcome: 'Geregeld.', withdrawn: true };
    const input = { taskId: task?.id ?? referralId, expectedRevision: 1, ...byHand };
    expect(await serveAs(coach).refusal('tasks.finish', input)).toBe('taskByStep');
    await decide(referralId, 'approved');
    expect(tasks().map(({ body }) => [body.doneOn, body.withdrawn])).toEqual([[today, false]]);
  });

  it('[P30, P31] is done with the second signature where two are asked', async () => {
    const referralId = await drawUp({
      parentsToldOn: null,
      notToldBecause: 'Vader is gevaarlijk.',
    });
    await handOver(referralId);
    await decide(referralId, 'approved');
    expect(tasks().map(({ body }) => body.doneOn)).toEqual([null]);
    await decide(referralId, 'approved', 'otherApprover');
    expect(tasks().map(({ body }) => body.doneOn)).toEqual([today]);
  });
});

describe('no task is made', () => {
  it('[P31] when it was signed before it left', async () => {
    const referralId = await drawUp();
    await decide(referralId, 'approved');
    await handOver(referralId);
    expect(tasks()).toEqual([]);
  });

  it('[P31] inside the school, where nobody signs', async () => {
    await handOver(await drawUp(inSchool));
    expect(tasks()).toEqual([]);
  });
});
