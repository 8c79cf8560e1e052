import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { testReferral } from '#test/support/referral.ts';
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
    expect(await said({ destinationKind: 'internal', consent: null })).toBe(true);
  });
});
