import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testConcern } from '#test/support/concern.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { bothAgree, inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Consent, ReferralFields, ReferralStatus } from '#shared/domain/referral.ts';
import type { CallInput } from '#shared/ipc/contract.ts';

const today = '2026-11-24';
const inside = { ...inSchool, consent: null } as const;
/** Told on the day it was heard. */
const heardNow = { ...inside, pupilToldOn: today };

let vault: TestVault;
let care: MemberContext;
let door: Door;
let pairId: RecordId;
let pupilId: RecordId;

beforeEach(async () => {
  vault = await openTestVault();
  care = await vault.as('coordinator');
  door = serveAs(care);
  ({ pairId, supporteeId: pupilId } = putPair(care, vault.idOf('coach')));
});
afterEach(() => {
  vault.close();
});

type Save = CallInput<'referrals.save'>;

async function write(
  fields: Partial<ReferralFields> = {},
  from: Partial<Save> = {},
): Promise<RecordId> {
  const made = await door.ask('referrals.save', {
    ...{ referral: null, pairId, pupilId },
    fields: { ...testReferral, ...fields },
    ...from,
  });
  return made.referralId;
}

const stepInput = (
  referralId: RecordId,
  to: ReferralStatus,
  change: Partial<CallInput<'referrals.step'>> = {},
): CallInput<'referrals.step'> => {
  vault.advance(1000);
  return { referralId, to, on: today, text: 'Zoals afgesproken.', dueOn: null, ...change };
};
const step = (...input: Parameters<typeof stepInput>) =>
  door.ask('referrals.step', stepInput(...input));
const refused = (...input: Parameters<typeof stepInput>) =>
  door.refusal('referrals.step', stepInput(...input));
const openTasks = (rule: string) =>
  care.list('task').filter(({ body }) => body.rule === rule && body.doneOn === null);

async function concern(change: Parameters<typeof testConcern>[2] = {}): Promise<RecordId> {
  const made = await door.ask('concerns.create', {
    pairId,
    fields: testConcern(pupilId, vault.now(), change),
    pausePair: false,
  });
  return made.concernId;
}

describe('[P25] consent at the door', () => {
  it('is refused from a parent without custody, already when it is written down', async () => {
    const bas = { name: 'Bas', capacity: 'parent', custody: false, reach: '' } as const;
    const ans = { ...bas, name: 'Ans de Groot', custody: true };
    putDeciders(care, pupilId, { representatives: [ans, bas] });
    const consent: Consent = {
      ...{ type: 'consent', paperAt: '' },
      statements: [
        { by: 'pupil', name: '', on: today },
        { by: 'representative', name: 'Bas', on: today },
      ],
    };
    const input: Save = {
      ...{ referral: null, pairId, pupilId },
      fields: { ...testReferral, consent },
    };
    expect(await door.refusal('referrals.save', input)).toBe('consentNoCustody');
  });

  it('says at sixteen that parents know of it only when one of them decides', async () => {
    const pupil = care.get('pupil', pupilId);
    const { dossierId, revision } = pupil;
    care.commit({
      puts: [
        {
          ...{ dossierId, recordId: pupilId, kind: 'pupil', expectedRevision: revision },
          body: { ...pupil.body, birthDate: '2010-01-01' },
        },
      ],
    });
    const statements = (name: string) => [
      { by: 'pupil' as const, name: '', on: today },
      { by: 'representative' as const, name, on: today },
    ];
    const input = (name: string): Save => ({
      ...{ referral: null, pairId, pupilId },
      fields: {
        ...testReferral,
        consent: { type: 'consent', paperAt: '', statements: statements(name) },
      },
    });
    expect(await door.refusal('referrals.save', input('Een tante'))).toBe('consentNoCustody');
    putDeciders(care, pupilId);
    expect(await door.refusal('referrals.save', input('Een tante'))).toBe('consentNoCustody');
    expect(await door.refusal('referrals.save', input('Ans de Groot'))).toBe('ok');
  });

  it('waits until it is written down who decides, and stands open to a named exception', async () => {
    const id = await write();
    expect(await refused(id, 'sent')).toBe('custodyUnknown');
    putDeciders(care, pupilId);
    expect(await refused(id, 'sent')).toBe('signOffMissing');
    const duty = { type: 'exception', exception: 'statutoryDuty', explanation: 'Leerplicht.' };
    const reasoned = await write({
      consent: duty as Consent,
      notToldBecause: 'De ouders zijn onbereikbaar.',
    });
    expect(await refused(reasoned, 'sent')).toBe('signOffMissing');
  });

  it('lacks the say of a pupil of thirteen while only the parent agreed', async () => {
    putDeciders(care, pupilId);
    const [, parent] = bothAgree.type === 'consent' ? bothAgree.statements : [];
    const consent: Consent = {
      ...{ type: 'consent', paperAt: '' },
      statements: parent ? [parent] : [],
    };
    expect(await refused(await write({ consent }), 'sent')).toBe('consentMissing');
  });

  it('asks why when the pupil was not told, inside the school too', async () => {
    const id = await write({ ...inside, pupilToldOn: null });
    expect(await refused(id, 'sent')).toBe('notToldReason');
    const said = await write({ ...inside, pupilToldOn: null, notToldBecause: 'Is ziek thuis.' });
    await step(said, 'sent');
    expect(care.list('referralStep')).toHaveLength(1);
  });

  it('keeps a consultation without a name nameless', async () => {
    const consent: Consent = { type: 'exception', exception: 'anonymous', explanation: 'Overleg.' };
    const input: Save = {
      ...{ referral: null, pairId, pupilId },
      fields: { ...testReferral, consent },
    };
    expect(await door.refusal('referrals.save', input)).toBe('anonymousNamed');
    expect(await write({ consent, shares: ['since'] })).toBeTruthy();
  });

  it('takes two signatures when who decides does not know of it', async () => {
    putDeciders(care, pupilId);
    const consent: Consent = {
      ...{ type: 'exception', exception: 'conflictOfDuties', explanation: 'Zwijgen schaadt.' },
    };
    const id = await write({ consent, notToldBecause: 'Onveilig thuis.' });
    const sign = async (who: 'approver' | 'otherApprover') => {
      const { requestId } = await door.ask('signOffs.ask', {
        ...{ subjectId: id, approverId: vault.idOf(who), question: '' },
      });
      const approver = await vault.as(who);
      const { contentHash } = approver.get('referral', id);
      await serveAs(approver).ask('signOffs.decide', {
        ...{ requestId, seen: [{ recordId: id, contentHash }], decision: 'approved', comment: '' },
        passphrase: vault.passphraseOf(who),
      });
      care = await vault.as('coordinator');
      door = serveAs(care);
    };
    await sign('approver');
    expect(await refused(id, 'sent')).toBe('signOffMissing');
    await sign('otherApprover');
    await step(id, 'sent');
  });
});

describe('[P24] the life of a referral', () => {
  it('goes from asked for consent to sent, and can still be changed until then', async () => {
    const id = await write(inside);
    await step(id, 'asked', { dueOn: '2026-11-30' });
    const change = { referral: { id, expectedRevision: 1 }, pairId, pupilId };
    await door.ask('referrals.save', {
      ...change,
      fields: { ...testReferral, ...inside, asked: 'X' },
    });
    await step(id, 'sent');
    const late = { ...change, referral: { id, expectedRevision: 2 } };
    expect(await door.refusal('referrals.save', { ...late, fields: testReferral })).toBe(
      'recordLocked',
    );
  });

  it('[P26] asks who sent it for the answer by its day, and settles that when it comes', async () => {
    const id = await write({ ...inside, urgency: 'regular' });
    await step(id, 'sent', { on: today });
    expect(openTasks('referralAnswer').map(({ body }) => body)).toMatchObject([
      { dueOn: '2026-12-08', sourceId: id, ownerId: care.vault.me.id },
    ]);
    await step(id, 'received', { dueOn: '2026-12-20' });
    expect(openTasks('referralAnswer').map(({ body }) => body.dueOn)).toEqual(['2026-12-20']);
    await step(id, 'done');
    expect(openTasks('referralAnswer')).toEqual([]);
    expect(care.list('task').find(({ body }) => body.sourceId === id)?.dossierId).toBe(
      care.get('referral', id).dossierId,
    );
  });

  it('[P26] waits as long as the school says at most, and as the referral itself asks', async () => {
    const asked = await write({ ...inside, feedbackBy: '2026-11-27' });
    await step(asked, 'sent');
    expect(openTasks('referralAnswer')[0]?.body.dueOn).toBe('2026-11-27');
  });

  it('[P26] keeps with whom it was talked through and whether the pupil was there', async () => {
    const id = await write(inside);
    const warm = { with: 'Mw. Yilmaz', pupilPresent: true };
    await step(id, 'sent', { warm, told: ['parents'] });
    expect(care.list('referralStep')[0]?.body).toMatchObject({ warm, told: ['parents'] });
  });

  it('does not end with a follow-up of its own still open, unless that is said there', async () => {
    const id = await write(inside);
    await step(id, 'sent', { followUp: { title: 'Bel het team', dueOn: '2026-12-01' } });
    const [task] = openTasks('referralFollowUp');
    if (!task) throw new Error('there should be a follow-up');
    expect(await refused(id, 'done')).toBe('referralTasksOpen');
    const drop = { taskId: task.id, how: 'withdrawn' as const };
    expect(await refused(id, 'done', { finish: [drop] })).toBe('mustReasonMissing');
    const outcome = 'Het team belde zelf.';
    await step(id, 'done', { finish: [{ ...drop, outcome }] });
    expect(care.get('task', task.id).body).toMatchObject({
      ...{ doneOn: today, withdrawn: true, outcome },
    });
  });

  it('[P24] is followed by another once it was refused or stayed without an answer, not before', async () => {
    const first = await write(inside);
    const follow: Save = {
      ...{ referral: null, pairId, pupilId, followsId: first },
      fields: { ...testReferral, ...inside, destination: 'Mentor' },
    };
    expect(await door.refusal('referrals.save', follow)).toBe('cannotFollow');
    await step(first, 'sent');
    await step(first, 'noFeedback');
    const other = putPupil(care);
    expect(await door.refusal('referrals.save', { ...follow, pairId: null, pupilId: other })).toBe(
      'cannotFollow',
    );
    const { referralId } = await door.ask('referrals.save', follow);
    expect(care.get('referral', referralId).body.followsId).toBe(first);
  });
});

describe('[P24] a referral from a concern', () => {
  it('is read as the concern is, several at once, each about somebody in it', async () => {
    const concernId = await concern();
    const one = await write(heardNow, { concernId });
    const two = await write({ ...heardNow, destination: 'Mentor' }, { concernId });
    expect(care.get('referral', one).dossierId).not.toBe(care.get('referral', two).dossierId);
    const grantees = care.vault.dossier(care.get('referral', one).dossierId)?.grantees ?? [];
    expect(grantees).toContainEqual({ type: 'circle', code: 'emergency' });
    const coach = await vault.as('coach');
    expect(coach.get('referral', one).body.concernId).toBe(concernId);
    const stranger = await vault.as('otherCoach');
    expect(() => stranger.get('referral', one)).toThrow('notFound');
  });

  it('is not about somebody outside it, nor of a day before it was heard', async () => {
    const concernId = await concern({ heardAtMs: vault.now() - 3 * 86_400_000 });
    const stranger = putPupil(care);
    const save: Save = {
      ...{ referral: null, pairId: null, concernId, pupilId: stranger },
      fields: { ...testReferral, ...inside },
    };
    expect(await door.refusal('referrals.save', save)).toBe('notFound');
    const early = { ...save, pupilId, fields: { ...save.fields, pupilToldOn: '2026-11-20' } };
    expect(await door.refusal('referrals.save', early)).toBe('referralBeforeConcern');
    const id = await write({ ...inside, pupilToldOn: '2026-11-22' }, { concernId });
    expect(await refused(id, 'sent', { on: '2026-11-20' })).toBe('referralBeforeConcern');
    await step(id, 'sent', { on: '2026-11-22', dueOn: '2026-11-23' });
  });

  it('can be about a pupil outside a pair', async () => {
    const alone = putPupil(care);
    const id = await write(inside, { pairId: null, pupilId: alone });
    expect(care.get('referral', id).body.pairId).toBeNull();
  });
});
