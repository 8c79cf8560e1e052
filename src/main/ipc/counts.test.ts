import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import { signOffState } from '#shared/domain/sign-off.ts';
import {
  referralState,
  type ReferralFields,
  type ReferralStatus,
} from '#shared/domain/referral.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let test: TestVault;
let coordinator: MemberContext;
let referralId: RecordId;

const withdrawn = {
  to: 'withdrawn',
  on: '2026-11-24',
  text: 'niet meer nodig',
  dueOn: null,
} as const;

/** A referral of a pair of its own, through the door. */
async function drawUp(change: Partial<ReferralFields>): Promise<RecordId> {
  const { pairId, supporteeId } = putPair(coordinator, test.idOf('coach'));
  putDeciders(coordinator, supporteeId);
  const made = await serveAs(coordinator).ask('referrals.save', {
    ...{ referral: null, pairId, pupilId: supporteeId },
    fields: { ...testReferral, ...change },
  });
  return made.referralId;
}

/** A step as a changed program lays it down: past the handler. */
function layStep(id: RecordId, to: ReferralStatus): void {
  test.advance(1000);
  const body = { referralId: id, to, on: '2026-11-24', text: 'x', dueOn: null };
  coordinator.vault.commit({
    puts: [
      {
        dossierId: coordinator.get('referral', id).dossierId,
        recordId: newId<RecordId>(),
        kind: 'referralStep',
        body: { ...body, told: [], warm: null },
        expectedRevision: 0,
      },
    ],
  });
}

function statusOf(id: RecordId): ReferralStatus {
  const steps = coordinator.list('referralStep').filter(({ body }) => body.referralId === id);
  return referralState(steps).status;
}

beforeAll(async () => {
  test = await openTestVault();
  coordinator = await test.as('coordinator');
  const { pairId, supporteeId } = putPair(coordinator, test.idOf('coach'));
  putDeciders(coordinator, supporteeId);
  ({ referralId } = await serveAs(coordinator).ask('referrals.save', {
    referral: null,
    pairId,
    pupilId: supporteeId,
    fields: testReferral,
  }));
});
afterAll(() => {
  test.close();
});

describe('what counts', () => {
  it('a step that someone else lays in a dossier of their own does not move the referral', async () => {
    const other = await test.as('otherCoach');
    other.vault.commit({
      puts: [
        {
          dossierId: other.vault.programmeDossierId,
          recordId: newId<RecordId>(),
          kind: 'referralStep',
          body: { referralId, ...withdrawn, told: [], warm: null },
          expectedRevision: 0,
        },
      ],
    });
    coordinator = await test.as('coordinator');
    expect(coordinator.vault.list('referralStep')).toHaveLength(1);
    expect(coordinator.list('referralStep')).toHaveLength(0);
    const { records } = await serveAs(coordinator).ask('records.load', undefined);
    expect(records.some(({ kind }) => kind === 'referralStep')).toBe(false);
  });

  it('a decision that nobody asked for, or by someone who is no approver, is no decision', async () => {
    const referral = coordinator.get('referral', referralId);
    const statement = {
      purpose: 'achtervang sign-off v1',
      requestId: newId<RecordId>(),
      decision: 'approved',
      comment: '',
      subjects: [{ recordId: referral.id, revision: 1, contentHash: referral.contentHash }],
      signerId: coordinator.vault.me.id,
      atMs: test.now(),
    } as const;
    coordinator.vault.commit({
      puts: [
        {
          dossierId: referral.dossierId,
          recordId: newId<RecordId>(),
          kind: 'signOffDecision',
          body: { statement, signature: coordinator.vault.signContent(statement).signature },
          expectedRevision: 0,
        },
      ],
    });
    const step = { referralId, to: 'sent', on: '2026-11-24', text: '', dueOn: null } as const;
    expect(await serveAs(coordinator).refusal('referrals.step', step)).toBe('signOffMissing');
  });

  it('a step, once laid down, is not rewritten, not even by its author', async () => {
    await serveAs(coordinator).ask('referrals.step', { referralId, ...withdrawn });
    const [step] = coordinator.list('referralStep');
    const rewrite = () =>
      coordinator.vault.commit({
        puts: [
          {
            dossierId: step?.dossierId ?? coordinator.vault.programmeDossierId,
            recordId: step?.id ?? newId<RecordId>(),
            kind: 'referralStep',
            body: { referralId, ...withdrawn, told: [], warm: null, text: 'iets anders' },
            expectedRevision: 1,
          },
        ],
      });
    expect(rewrite).toThrow('recordLocked');
  });

  it('[P25] a hand-over outside the school that a changed program says, without consent or signature', async () => {
    const { pairId, supporteeId } = putPair(coordinator, test.idOf('coach'));
    const said = async (change: Partial<ReferralFields>) => {
      const made = await serveAs(coordinator).ask('referrals.save', {
        ...{ referral: null, pairId, pupilId: supporteeId },
        fields: { ...testReferral, ...change },
      });
      const { dossierId } = coordinator.get('referral', made.referralId);
      const body = { referralId: made.referralId, to: 'sent', on: '2026-11-24', text: '' };
      coordinator.vault.commit({
        puts: [
          {
            ...{ dossierId, recordId: newId<RecordId>(), kind: 'referralStep' },
            body: { ...body, dueOn: null, told: [], warm: null },
            expectedRevision: 0,
          },
        ],
      });
      return coordinator
        .list('referralStep')
        .some(({ body: step }) => step.referralId === made.referralId);
    };
    expect(await said({ consent: null })).toBe(false);
    expect(await said({})).toBe(false);
    const danger = { type: 'exception', exception: 'acuteDanger', explanation: 'Nu.' } as const;
    expect(await said({ consent: danger, urgency: 'acute' })).toBe(true);
    expect(await said({ ...inSchool, consent: null })).toBe(true);
  });

  it.each(['received', 'started', 'done', 'refused', 'noFeedback'] as const)(
    '[P24, P25] a changed program does not say "%s" of a referral that never left',
    async (to) => {
      const made = await drawUp({ consent: null });
      layStep(made, to);
      expect(statusOf(made)).toBe('draft');
      layStep(made, 'sent');
      layStep(made, to);
      expect(statusOf(made)).toBe('draft');
      const inside = await drawUp({ ...inSchool, consent: null });
      layStep(inside, to);
      expect(statusOf(inside)).toBe('draft');
      layStep(inside, 'sent');
      expect(statusOf(inside)).toBe('sent');
    },
  );

  it('[P25] a changed program does not make an address outside the school one inside', async () => {
    const made = await drawUp({ destination: 'Veilig Thuis', consent: null });
    const { dossierId, body } = coordinator.get('referral', made);
    coordinator.vault.commit({
      puts: [
        {
          ...{ dossierId, recordId: made, kind: 'referral', expectedRevision: 1 },
          body: { ...body, destinationKind: 'internal' },
        },
      ],
    });
    layStep(made, 'sent');
    expect(statusOf(made)).toBe('draft');
  });

  it('[P25] a step after the end of a referral does not open it again', async () => {
    const made = await drawUp({ ...inSchool, consent: null });
    for (const to of ['sent', 'done', 'received', 'withdrawn'] as const) layStep(made, to);
    expect(statusOf(made)).toBe('done');
  });

  it('[P31] a signature over an earlier text carries no hand-over, and shows as changed after it', async () => {
    const made = await drawUp({});
    const { requestId } = await serveAs(coordinator).ask('signOffs.ask', {
      ...{ subjectId: made, approverId: test.idOf('approver'), question: '' },
    });
    const approver = await test.as('approver');
    const { contentHash } = approver.get('referral', made);
    await serveAs(approver).ask('signOffs.decide', {
      ...{ requestId, seen: [{ recordId: made, contentHash }], decision: 'approved', comment: '' },
      passphrase: test.passphraseOf('approver'),
    });
    coordinator = await test.as('coordinator');
    layStep(made, 'sent');
    expect(statusOf(made)).toBe('sent');
    const { dossierId, body } = coordinator.get('referral', made);
    coordinator.vault.commit({
      puts: [
        {
          ...{ dossierId, recordId: made, kind: 'referral', expectedRevision: 1 },
          body: { ...body, asked: 'Iets heel anders.' },
        },
      ],
    });
    expect(statusOf(made)).toBe('draft');
    const request = coordinator.get('signOffRequest', requestId);
    const state = signOffState(
      request,
      coordinator.list('signOffDecision'),
      coordinator.list('signOffWithdrawal'),
      (id) => coordinator.vault.get(id)?.contentHash ?? null,
    );
    expect(state).toBe('changedAfter');
  });
});
