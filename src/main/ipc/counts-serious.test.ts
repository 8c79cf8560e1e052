// What stands of a referral and of a closing for every reader, also when a changed program said it past the
// handlers: consent that was taken back, and the second signature when parents do not know.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import { defaultConcernSettings } from '#shared/domain/concern-settings.ts';
import { concernState } from '#shared/domain/concern-step.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  referralState,
  type ReferralFields,
  type ReferralStatus,
} from '#shared/domain/referral.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { testConcern } from '#test/support/concern.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let coordinator: MemberContext;

const today = '2026-11-24';

beforeEach(async () => {
  vault = await openTestVault();
  coordinator = await vault.as('coordinator');
});
afterEach(() => {
  vault.close();
});

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

/** What the school chose about the second signature. */
async function choose(secondWhenParentsNotInformed: boolean): Promise<void> {
  const [stored] = coordinator.list('concernSettings');
  await serveAs(coordinator).ask('concernSettings.save', {
    settings: { ...defaultConcernSettings, secondWhenParentsNotInformed },
    expectedRevision: stored?.revision ?? 0,
  });
  vault.advance(1000);
}

describe('a hand-over', () => {
  /** Of a pupil of thirteen whose mother decides. */
  async function drawUp(change: Partial<ReferralFields> = {}): Promise<RecordId> {
    const { pairId, supporteeId } = putPair(coordinator, vault.idOf('coach'));
    putDeciders(coordinator, supporteeId);
    const made = await serveAs(coordinator).ask('referrals.save', {
      ...{ referral: null, pairId, pupilId: supporteeId },
      fields: { ...testReferral, ...change },
    });
    return made.referralId;
  }

  /** A step as a changed program lays it down: past the handler. */
  function lay(referralId: RecordId, to: ReferralStatus): void {
    vault.advance(1000);
    const { dossierId } = coordinator.get('referral', referralId);
    const body = { referralId, to, on: today, text: 'x', dueOn: null, told: [], warm: null };
    const recordId = newId<RecordId>();
    coordinator.vault.commit({
      puts: [{ dossierId, recordId, kind: 'referralStep', body, expectedRevision: 0 }],
    });
  }

  async function takeBack(
    referralId: RecordId,
    by: 'pupil' | 'representative',
    followUp: CallInput<'referrals.takeConsentBack'>['followUp'] = null,
  ) {
    vault.advance(1000);
    const name = by === 'pupil' ? '' : 'Ans de Groot';
    const input = { referralId, by, name, on: today, text: '', followUp };
    await serveAs(coordinator).ask('referrals.takeConsentBack', input);
  }

  const statusOf = (context: MemberContext, id: RecordId) =>
    referralState(context.list('referralStep').filter(({ body }) => body.referralId === id)).status;

  it.each(['pupil', 'representative'] as const)(
    '[P25] does not stand for any reader after the %s took consent back',
    async (by) => {
      const made = await drawUp();
      await getSigned(made);
      await takeBack(made, by);
      lay(made, 'sent');
      lay(made, 'received');
      for (const who of ['coordinator', 'coach', 'approver'] as const) {
        expect([who, statusOf(await vault.as(who), made)]).toEqual([who, 'draft']);
      }
    },
  );

  it('[P25] stands, with its answer, when consent was taken back only afterwards', async () => {
    const made = await drawUp();
    await getSigned(made);
    lay(made, 'sent');
    await takeBack(made, 'pupil', { title: 'Zeg het de jeugdarts.', dueOn: today });
    lay(made, 'received');
    expect(statusOf(coordinator, made)).toBe('received');
  });

  it('[P25] is refused by the app whenever it would not stand: the pupil turned sixteen since', async () => {
    const { pairId, supporteeId } = putPair(coordinator, vault.idOf('coach'));
    putDeciders(coordinator, supporteeId);
    const { referralId } = await serveAs(coordinator).ask('referrals.save', {
      ...{ referral: null, pairId, pupilId: supporteeId, fields: testReferral },
    });
    await getSigned(referralId);
    await takeBack(referralId, 'representative');
    const pupil = coordinator.get('pupil', supporteeId);
    coordinator.commit({
      puts: [
        {
          ...{ dossierId: pupil.dossierId, recordId: pupil.id, kind: 'pupil', expectedRevision: 1 },
          body: { ...pupil.body, birthDate: '2010-01-01' },
        },
      ],
    });
    const step = { referralId, to: 'sent', on: today, text: '', dueOn: null } as const;
    expect(await serveAs(coordinator).refusal('referrals.step', step)).toBe('consentTakenBack');
  });

  const unknowing = {
    consent: { type: 'exception', exception: 'conflictOfDuties', explanation: 'Niet veilig.' },
    notToldBecause: 'Vader zou boos worden.',
  } as const;

  it('[P30, P31] stands only with both signatures when who decides does not know of it', async () => {
    const made = await drawUp(unknowing);
    await getSigned(made);
    lay(made, 'sent');
    expect(statusOf(coordinator, made)).toBe('draft');
    expect(statusOf(await vault.as('approver'), made)).toBe('draft');
    coordinator = await vault.as('coordinator');
    await getSigned(made, 'otherApprover');
    expect(statusOf(coordinator, made)).toBe('sent');
  });

  it('[P31] is judged by what the school had chosen when it was handed over', async () => {
    await choose(false);
    const made = await drawUp(unknowing);
    await getSigned(made);
    lay(made, 'sent');
    await choose(true);
    const later = await drawUp(unknowing);
    await getSigned(later);
    lay(later, 'sent');
    expect([made, later].map((id) => statusOf(coordinator, id))).toEqual(['sent', 'draft']);
  });
});

describe('a closing of something serious', () => {
  let concernId: RecordId;

  async function step(event: CallInput<'concerns.step'>['event']): Promise<void> {
    vault.advance(1000);
    await serveAs(coordinator).ask('concerns.step', { concernId, on: today, byId: null, event });
  }

  /** An account that waits for its signatures; parents were not told. */
  async function written(): Promise<RecordId> {
    const { supporteeId } = putPair(coordinator, vault.idOf('coach'));
    ({ concernId } = await serveAs(coordinator).ask('concerns.create', {
      ...{ pairId: null, pausePair: false, fields: testConcern(supporteeId, vault.now()) },
    }));
    await step({ type: 'parents', informed: false, text: 'Eerst advies gevraagd.' });
    await step({ type: 'decision', decision: 'otherHelp', reason: 'Huisarts helpt.' });
    const fields = {
      ...{ outcome: 'helpWorks' as const, summary: 'Wil er niet zijn.', done: 'Gesproken.' },
      ...{ pupilNow: 'Beter.', peerNow: 'Weet het.' },
    };
    const input = { concernId, closing: null, fields };
    return (await serveAs(coordinator).ask('concerns.saveClosing', input)).closingId;
  }

  function layClosed(closingId: RecordId): void {
    vault.advance(1000);
    const { dossierId } = coordinator.get('concern', concernId);
    const event = { type: 'closed', outcome: 'helpWorks', closingId };
    const body = { concernId, on: today, byId: null, event };
    const recordId = newId<RecordId>();
    coordinator.vault.commit({
      puts: [{ dossierId, recordId, kind: 'concernStep', body, expectedRevision: 0 }],
    });
  }

  const status = () =>
    concernState(coordinator.list('concernStep').filter(({ body }) => body.concernId === concernId))
      .status;

  it('[P30, P31] stands only with both signatures when parents were not informed', async () => {
    const closingId = await written();
    await getSigned(closingId);
    layClosed(closingId);
    expect(status()).toBe('decided');
    await getSigned(closingId, 'otherApprover');
    expect(status()).toBe('closed');
  });

  it('[P30, P31] is not helped by an account that says that parents know', async () => {
    const closingId = await written();
    const { dossierId, body } = coordinator.get('concernClosing', closingId);
    coordinator.commit({
      puts: [
        {
          ...{ dossierId, recordId: closingId, kind: 'concernClosing', expectedRevision: 1 },
          body: { ...body, parentsInformed: true },
        },
      ],
    });
    await getSigned(closingId);
    layClosed(closingId);
    expect(status()).toBe('decided');
  });

  it('[P31] is judged by what the school had chosen when it was closed', async () => {
    await choose(false);
    const closingId = await written();
    await getSigned(closingId);
    layClosed(closingId);
    await choose(true);
    expect(status()).toBe('closed');
  });
});
