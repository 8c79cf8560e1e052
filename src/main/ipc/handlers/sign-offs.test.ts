import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { approvedRevision } from '#main/ipc/sign-off-state.ts';
import { referralHandlers } from './referrals.ts';
import { signOffHandlers } from './sign-offs.ts';
import { newId } from '#main/platform/id.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { testReferral } from '#test/support/referral.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import type { SignOffStatement } from '#shared/domain/sign-off.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';

const fields: ReferralFields = {
  ...testReferral,
  destination: 'Schoolmaatschappelijk werk',
  reason: 'Mist drie maandagen achter elkaar.',
};

let vault: TestVault;
let coach: MemberContext;
let pairId: RecordId;
let pupilId: RecordId;
let referralId: RecordId;

beforeEach(async () => {
  vault = await openTestVault();
  const coordinator = await vault.as('coordinator');
  const pair = putPair(coordinator, vault.idOf('coach'));
  pairId = pair.pairId;
  pupilId = pair.supporteeId;
  coach = await vault.as('coach');
  referralId = referralHandlers['referrals.save'](coach, {
    referral: null,
    pairId,
    concernId: null,
    followsId: null,
    pupilId,
    fields,
  }).referralId;
});

afterEach(() => {
  vault.close();
});

function ask(context: MemberContext, approver: StaffName = 'approver'): RecordId {
  const approverId = vault.idOf(approver);
  const input = { subjectId: referralId, approverId, question: 'Is dit genoeg?' };
  return signOffHandlers['signOffs.ask'](context, input).requestId;
}

function rewrite(context: MemberContext, reason: string): void {
  referralHandlers['referrals.save'](context, {
    referral: { id: referralId, expectedRevision: context.get('referral', referralId).revision },
    pairId,
    concernId: null,
    followsId: null,
    pupilId,
    fields: { ...fields, reason },
  });
}

function decide(
  context: MemberContext,
  requestId: RecordId,
  change: Partial<CallParsed<'signOffs.decide'>> = {},
): Promise<{ code: string }> {
  const { contentHash } = context.get('referral', referralId);
  return Promise.resolve(
    signOffHandlers['signOffs.decide'](context, {
      requestId,
      seen: [{ recordId: referralId, contentHash }],
      decision: 'approved',
      comment: '',
      passphrase: vault.passphraseOf('approver'),
      ...change,
    }),
  );
}

const failure = (code: string) => expect.objectContaining({ message: code }) as Error;

describe('asking for a signature', () => {
  it('lets the approver into this dossier, and into no other of the pair', async () => {
    let approver = await vault.as('approver');
    expect(() => approver.get('referral', referralId)).toThrow(failure('notFound'));
    ask(await vault.as('coach'));
    approver = await vault.as('approver');
    expect(approver.get('referral', referralId).body.reason).toBe(fields.reason);
    expect(() => approver.get('pair', pairId)).toThrow(failure('notFound'));
  });

  it('[P30] asks nobody who wrote any version of the text', async () => {
    const coordinator = await vault.as('coordinator');
    coordinator.commit({
      puts: [],
      grants: [
        {
          dossierId: coordinator.get('referral', referralId).dossierId,
          to: { type: 'member', id: vault.idOf('otherApprover') },
        },
      ],
    });
    rewrite(await vault.as('otherApprover'), 'Mist vier maandagen.');
    const context = await vault.as('coach');
    rewrite(context, 'Mist vijf maandagen.');
    expect(() => ask(context, 'otherApprover')).toThrow(failure('authorCannotSign'));
    expect(() => ask(context, 'coordinator')).toThrow(failure('notFound'));
  });

  it('ends when the asker takes it back, and only then', async () => {
    const requestId = ask(coach);
    const approver = await vault.as('approver');
    expect(() => signOffHandlers['signOffs.withdraw'](approver, { requestId })).toThrow(
      failure('notAllowed'),
    );
    signOffHandlers['signOffs.withdraw'](await vault.as('coach'), { requestId });
    await expect(decide(await vault.as('approver'), requestId)).rejects.toThrow(
      failure('alreadyDecided'),
    );
  });
});

describe('signing', () => {
  it('[P31] holds for exactly the text on the screen, with its code', async () => {
    const requestId = ask(coach);
    const approver = await vault.as('approver');
    const { code } = await decide(approver, requestId);
    const referral = approver.get('referral', referralId);
    expect(code).toBe(contentCode(referral.contentHash));
    expect(approvedRevision(approver, referralId)).toBe(referral.revision);
    const decision = approver.list('signOffDecision')[0]?.body;
    expect(decision?.statement.subjects).toEqual([
      { recordId: referralId, revision: 1, contentHash: referral.contentHash },
    ]);
    await expect(decide(approver, requestId)).rejects.toThrow(failure('alreadyDecided'));
    const writer = await vault.as('coach');
    expect(() => ask(writer)).toThrow(failure('alreadyDecided'));
  });

  it('[P31] is refused when the text changed since it was asked or read', async () => {
    const requestId = ask(coach);
    rewrite(coach, 'Mist vier maandagen.');
    const approver = await vault.as('approver');
    await expect(decide(approver, requestId)).rejects.toThrow(failure('contentChanged'));
    const again = ask(await vault.as('coach'));
    const stale = [{ recordId: referralId, contentHash: 'as read before' }];
    await expect(decide(await vault.as('approver'), again, { seen: stale })).rejects.toThrow(
      failure('contentChanged'),
    );
  });

  it('takes the passphrase again, and slows guessing down', async () => {
    const requestId = ask(coach);
    const approver = await vault.as('approver');
    const wrong = { passphrase: 'een andere wachtzin' };
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(decide(approver, requestId, wrong)).rejects.toThrow(failure('wrongCredentials'));
    }
    await expect(decide(approver, requestId)).rejects.toThrow(failure('tooManyAttempts'));
    vault.advance(10_000);
    await decide(approver, requestId);
    expect(approver.list('signOffDecision')).toHaveLength(1);
  });

  it('is for the one who was asked', async () => {
    const requestId = ask(coach);
    await expect(decide(coach, requestId)).rejects.toThrow(failure('notAllowed'));
  });

  it('can be a return with questions, never without a question', async () => {
    const requestId = ask(coach);
    const approver = await vault.as('approver');
    await expect(decide(approver, requestId, { decision: 'returned' })).rejects.toThrow(
      failure('invalidInput'),
    );
    await decide(approver, requestId, { decision: 'returned', comment: 'Wat zei de mentor?' });
    expect(approvedRevision(approver, referralId)).toBeNull();
    const writer = await vault.as('coach');
    rewrite(writer, 'De mentor weet ervan.');
    expect(ask(writer)).not.toBe(requestId);
  });
});

describe('a decision in the vault', () => {
  function put(context: MemberContext, statement: SignOffStatement, signature: string): void {
    const { dossierId } = context.get('referral', referralId);
    const body = { statement, signature };
    const recordId = newId<RecordId>();
    context.commit({
      puts: [{ dossierId, recordId, kind: 'signOffDecision', body, expectedRevision: 0 }],
    });
  }

  function statementBy(who: StaffName, context: MemberContext): SignOffStatement {
    const { contentHash, revision } = context.get('referral', referralId);
    return {
      purpose: 'achtervang sign-off v1',
      requestId: newId<RecordId>(),
      decision: 'approved',
      comment: '',
      subjects: [{ recordId: referralId, revision, contentHash }],
      signerId: vault.idOf(who),
      atMs: vault.now(),
    };
  }

  it('[P31] counts for nothing when its signer did not sign it', () => {
    const statement = statementBy('approver', coach);
    put(coach, statement, coach.vault.signContent(statement).signature);
    expect(approvedRevision(coach, referralId)).toBeNull();
  });

  it('[P30] counts for nothing when its signer wrote the text', () => {
    const statement = statementBy('coach', coach);
    put(coach, statement, coach.vault.signContent(statement).signature);
    expect(approvedRevision(coach, referralId)).toBeNull();
  });
});
