// Consent that is taken back, through the services' door: before the hand-over it stops it, after it is shown.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consent } from '#shared/domain/referral.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { newId } from '#main/platform/id.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let care: MemberContext;
let pairId: RecordId;
let pupilId: RecordId;
const on = '2026-11-24';
const parent = {
  by: 'representative',
  name: 'ans de groot',
  on,
  text: 'Wil het niet meer.',
} as const;
const tell = { title: 'Laat Jeugdarts weten dat de toestemming is ingetrokken', dueOn: on };

beforeEach(async () => {
  vault = await openTestVault();
  care = await vault.as('coordinator');
  ({ pairId, supporteeId: pupilId } = putPair(care, vault.idOf('coach')));
  putDeciders(care, pupilId);
});
afterEach(() => {
  vault.close();
});

async function write(change: Partial<ReferralFields> = {}): Promise<RecordId> {
  const fields = { ...testReferral, ...change };
  const input = { referral: null, pairId, pupilId, fields };
  return (await serveAs(care).ask('referrals.save', input)).referralId;
}

async function getSigned(referralId: RecordId): Promise<void> {
  const { requestId } = await serveAs(care).ask('signOffs.ask', {
    ...{ subjectId: referralId, approverId: vault.idOf('approver'), question: '' },
  });
  const approver = await vault.as('approver');
  const { contentHash } = approver.get('referral', referralId);
  await serveAs(approver).ask('signOffs.decide', {
    ...{ requestId, seen: [{ recordId: referralId, contentHash }], decision: 'approved' },
    ...{ comment: '', passphrase: vault.passphraseOf('approver') },
  });
  care = await vault.as('coordinator');
}

const send = (referralId: RecordId) =>
  serveAs(care).refusal('referrals.step', { referralId, to: 'sent', on, text: 'x', dueOn: null });
const takeBack = (input: CallInput<'referrals.takeConsentBack'>) =>
  serveAs(care).refusal('referrals.takeConsentBack', input);
const followUps = () => care.list('task').filter(({ body }) => body.rule === 'referralFollowUp');

describe('[P25] consent that is taken back', () => {
  it('after the signature and before the hand-over stops it, and asks for no task', async () => {
    const referralId = await write();
    await getSigned(referralId);
    expect(await takeBack({ referralId, ...parent })).toBe('ok');
    expect(await send(referralId)).toBe('consentTakenBack');
    expect(followUps()).toEqual([]);
    expect(care.list('consentTakenBack')[0]?.body).toMatchObject({
      referralId,
      by: 'representative',
    });
  });

  it('after the hand-over is known to who reads it, with the task to tell where it went', async () => {
    const referralId = await write();
    await getSigned(referralId);
    expect(await send(referralId)).toBe('ok');
    const pupil = { referralId, by: 'pupil', name: '', on, text: '' } as const;
    expect(await takeBack(pupil)).toBe('invalidInput');
    expect(await takeBack({ ...pupil, followUp: tell })).toBe('ok');
    expect(await takeBack({ ...pupil, followUp: tell })).toBe('nothingChanged');
    expect(followUps().map(({ body }) => body.title)).toEqual([tell.title]);
    const coach = await vault.as('coach');
    const { records } = await serveAs(coach).ask('records.load', undefined);
    expect(records.filter(({ kind }) => kind === 'consentTakenBack')).toHaveLength(1);
    care = await vault.as('coordinator');
    const end = { referralId, to: 'done', on, text: 'Gestopt.', dueOn: null } as const;
    expect(await serveAs(care).refusal('referrals.step', end)).toBe('referralTasksOpen');
  });

  it('is of somebody who gave it, on a day from then on, and given again on a later day', async () => {
    const referralId = await write();
    const stranger = { referralId, ...parent, name: 'Een tante' };
    expect(await takeBack(stranger)).toBe('invalidInput');
    expect(await takeBack({ referralId, ...parent, on: '2026-11-19' })).toBe('dateImpossible');
    expect(await takeBack({ referralId, ...parent, on: '2026-11-25' })).toBe('dateImpossible');
    expect(await takeBack({ referralId, ...parent, on: '2026-11-22' })).toBe('ok');
    expect(await send(referralId)).toBe('consentTakenBack');
    const said = (day: string): Consent => ({
      type: 'consent',
      paperAt: '',
      statements: [
        { by: 'pupil', name: '', on: '2026-11-20' },
        { by: 'representative', name: 'Ans de Groot', on: day },
      ],
    });
    const again = (day: string) =>
      serveAs(care).ask('referrals.save', {
        referral: { id: referralId, expectedRevision: care.get('referral', referralId).revision },
        ...{ pairId, pupilId, fields: { ...testReferral, consent: said(day) } },
      });
    await again('2026-11-22');
    expect(await send(referralId)).toBe('consentTakenBack');
    await again('2026-11-23');
    expect(await send(referralId)).toBe('signOffMissing');
  });

  it('is nothing to take back inside the school, nor counts beside another referral', async () => {
    const inside = await write({ ...inSchool, consent: null });
    expect(await takeBack({ referralId: inside, ...parent })).toBe('invalidInput');
    const referralId = await write();
    care.vault.commit({
      puts: [
        {
          ...{ dossierId: care.vault.programmeDossierId, recordId: newId<RecordId>() },
          ...{ kind: 'consentTakenBack', expectedRevision: 0 },
          body: { referralId, ...parent },
        },
      ],
    });
    expect(care.list('consentTakenBack')).toEqual([]);
  });
});
