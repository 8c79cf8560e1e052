// Proves that who was given a passphrase cannot be signed for by who gave it.
import { expect, onTestFinished, test } from 'vitest';
import { createMemberContext } from '#main/ipc/member-context.ts';
import { loadProfile, openVault, testKdf } from '#main/store/index.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { openTestVault, putPair, type TestVault } from '../support/open-test-vault.ts';
import { testReferral } from '../support/referral.ts';
import { serveAs } from '../support/serve-as.ts';

const given = 'paraplu vlieger komkommer tandrad';
const own = 'zeilboot augurk dakpan rekenmachine';

async function askNewApprover(vault: TestVault): Promise<RecordId> {
  const coordinator = await vault.as('coordinator');
  const door = serveAs(coordinator);
  const { memberId } = await door.ask('members.add', {
    login: 'nadia',
    displayName: 'Nadia Nieuw',
    functionTitle: 'teamleider',
    roles: ['approver'],
    passphrase: given,
  });
  const { pairId, supporteeId } = putPair(coordinator, vault.idOf('coach'));
  const { referralId } = await door.ask('referrals.save', {
    referral: null,
    pairId,
    pupilId: supporteeId,
    fields: testReferral,
  });
  const approverId: MemberId = memberId;
  const { requestId } = await door.ask('signOffs.ask', {
    subjectId: referralId,
    approverId,
    question: '',
  });
  coordinator.vault.close();
  return requestId;
}

async function openAs(vault: TestVault, base: MemberContext, passphrase: string) {
  const opened = await openVault({
    path: vault.path,
    profile: loadProfile(vault.folder),
    registry: recordDefinitions,
    now: vault.now,
    login: 'nadia',
    passphrase: new TextEncoder().encode(passphrase),
    kdfFloor: testKdf,
  });
  onTestFinished(() => {
    opened.close();
  });
  return createMemberContext(base, opened);
}

test('[P30] an approver signs with a passphrase of their own, not with the one they were given', async () => {
  const vault = await openTestVault();
  onTestFinished(() => {
    vault.close();
  });
  const base = await vault.as('coach');
  const requestId = await askNewApprover(vault);
  const approver = await openAs(vault, base, given);
  const decide = (context: MemberContext, passphrase: string) => {
    const { subjects } = context.get('signOffRequest', requestId).body;
    return serveAs(context).refusal('signOffs.decide', {
      requestId,
      seen: subjects.map(({ recordId, contentHash }) => ({ recordId, contentHash })),
      decision: 'approved',
      comment: '',
      passphrase,
    });
  };
  expect(await decide(approver, given)).toBe('passphraseNotOwn');
  await serveAs(approver).ask('vault.changePassphrase', { old: given, new: own });
  expect(approver.vault.ownsPassphrase).toBe(true);
  expect(await decide(approver, own)).toBe('ok');
});
