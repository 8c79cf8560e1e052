import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { plainMatch, type Match } from '#shared/domain/match.ts';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import { formRules } from '#shared/domain/support-form.ts';
import type { NewSupportRequest } from '#shared/domain/support-request.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import { contactFieldsSchema, contactKinds } from '#shared/domain/contact.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { allowedMatch, putTrained } from '#test/support/matches.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { putApplication } from '#test/support/put-application.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
let peer: RecordId;
let pupil: RecordId;

async function be(who: Parameters<TestVault['as']>[0]): Promise<void> {
  context = await test.as(who);
  door = serveAs(context);
}

beforeAll(async () => {
  test = await openTestVault();
});
beforeEach(async () => {
  await be('coordinator');
  peer = putPupil(context, { givenName: 'Noor', className: '4H1', birthDate: '2010-05-01' });
  pupil = putPupil(context);
});
afterAll(() => {
  test.close();
});

function newPair(change: Partial<CallInput<'pairs.create'>> = {}): CallInput<'pairs.create'> {
  return {
    form: 'peerBuddy',
    supporterIds: [peer],
    supporteeIds: [pupil],
    className: null,
    coachId: test.idOf('coach'),
    backstopId: test.idOf('coordinator'),
    goal: { category: 'planning', question: 'Hoe plan ik mijn huiswerk?', outside: '' },
    meetEveryDays: 7,
    startedOn: '2026-11-24',
    mixedWith: [],
    match: plainMatch,
    tooHeavyForPeer: false,
    ...change,
  };
}

const overriding = (...rules: Match['overrides'][number]['rule'][]): Match => ({
  ...plainMatch,
  overrides: allowedMatch.overrides.filter(({ rule }) => rules.includes(rule)),
});

const matchOf = (pairId: RecordId): Match => context.get('pair', pairId).body.match;

describe('who may be matched', () => {
  it('[F6, P11] nobody who did not finish the training, unless a coordinator allows it with a reason', async () => {
    expect(await door.refusal('pairs.create', newPair())).toBe('matchNotTrained');
    const match = overriding('notTrained', 'notAccepted', 'family');
    const { pairId } = await door.ask('pairs.create', newPair({ match }));
    const kept = { reason: 'Training buiten Achtervang gevolgd.', on: '2026-11-24' };
    const by = test.idOf('coordinator');
    expect(matchOf(pairId).overrides).toEqual([
      { rule: 'notTrained', by, ...kept },
      { rule: 'notAccepted', by, ...kept },
    ]);
  });

  it('[F6, P11] a docentcoach allows nothing, and makes a pair of who is trained', async () => {
    await be('coach');
    expect(await door.refusal('pairs.create', newPair({ match: allowedMatch }))).toBe(
      'overrideNotAllowed',
    );
    putTrained(context, [peer]);
    expect(await door.refusal('pairs.create', newPair())).toBe('ok');
    const other = newPair({ form: 'newcomerBuddy', match: { ...allowedMatch, overrides: [] } });
    expect(await door.refusal('pairs.create', other)).toBe('matchNotTrained');
  });

  it('a peer whose application was not accepted is not matched, trained or not', async () => {
    putTrained(context, [peer]);
    putApplication(context, { pupilId: peer });
    expect(await door.refusal('pairs.create', newPair())).toBe('matchNotAccepted');
  });

  it('[A5, P8] a third pupil needs somebody’s word, also when another coach made the pairs', async () => {
    putTrained(context, [peer]);
    const pupils = [1, 2, 3].map(() => putPupil(context));
    const one = (at: number) => newPair({ supporteeIds: pupils.slice(at, at + 1) });
    expect(await door.refusal('pairs.create', one(0))).toBe('ok');
    expect(await door.refusal('pairs.create', one(1))).toBe('ok');
    await be('otherCoach');
    expect(context.list('pair').some(({ body }) => body.supporterIds.includes(peer))).toBe(false);
    const coachId = test.idOf('otherCoach');
    expect(await door.refusal('pairs.create', { ...one(2), coachId })).toBe('matchFullLoad');
    await be('programme');
    const match = overriding('fullLoad');
    expect(await door.refusal('pairs.create', { ...one(2), match })).toBe('ok');
  });

  it('[P8] two who must not be together, or are family, are no pair until that is lifted', async () => {
    putTrained(context, [peer]);
    await door.ask('notTogether.add', { pupilIds: [pupil, peer], kind: 'family' });
    expect(await door.refusal('pairs.create', newPair())).toBe('matchFamily');
    await door.ask('notTogether.add', { pupilIds: [peer, pupil], kind: 'notTogether' });
    expect(await door.refusal('pairs.create', newPair())).toBe('matchNotTogether');
    const rule = context.list('notTogether').find(({ body }) => body.pupilIds.includes(peer));
    expect(Object.keys(rule?.body ?? {}).sort()).toEqual(['holds', 'kind', 'pupilIds']);
    const recordId = rule?.id ?? peer;
    await door.ask('notTogether.set', { recordId, expectedRevision: 2, holds: false });
    expect(await door.refusal('pairs.create', newPair())).toBe('ok');
  });

  it('[P8] one’s own buddy and who left school nobody can allow', async () => {
    const own = newPair({ supporteeIds: [peer], match: allowedMatch });
    expect(await door.refusal('pairs.create', own)).toBe('ownBuddy');
    const gone = putPupil(context, { status: 'left' });
    const left = newPair({ supporterIds: [gone], match: allowedMatch });
    expect(await door.refusal('pairs.create', left)).toBe('pupilLeft');
  });

  it('[P7] somebody of the same class is no match, unless the request says so', async () => {
    const near = putPupil(context, { className: '1B' });
    putTrained(context, [near]);
    const pair = newPair({ supporterIds: [near] });
    expect(await door.refusal('pairs.create', pair)).toBe('matchSameClass');
    const requestId = await requestFor({ sameClassAllowed: true });
    const match = { ...plainMatch, requestId };
    expect(await door.refusal('pairs.create', { ...pair, match })).toBe('ok');
  });
});

async function requestFor(change: Partial<NewSupportRequest> = {}): Promise<RecordId> {
  const { requestId } = await door.ask('supportRequests.create', {
    pupilId: pupil,
    form: 'peerBuddy',
    askedOn: '2026-11-23',
    askedBy: 'pupil',
    pupilWants: true,
    category: 'planning',
    question: 'Hoe plan ik?',
    tooHeavyForPeer: false,
    sensitive: false,
    wants: [],
    wishes: '',
    sameClassAllowed: false,
    languages: [],
    ...change,
  });
  return requestId;
}

describe('a pair from a request', () => {
  it('[F3] is sensitive when the request is, whatever is ticked', async () => {
    putTrained(context, [peer]);
    const match = { ...plainMatch, requestId: await requestFor({ sensitive: true }) };
    const { pairId } = await door.ask('pairs.create', newPair({ match }));
    expect(matchOf(pairId).sensitive).toBe(true);
  });

  it('[P7] answers the request in the same commit, once', async () => {
    putTrained(context, [peer]);
    const match = { ...plainMatch, requestId: await requestFor() };
    await door.ask('pairs.create', newPair({ match }));
    expect(context.get('supportRequest', match.requestId).body).toMatchObject({
      status: 'matched',
      closedOn: '2026-11-24',
    });
    expect(await door.refusal('pairs.create', newPair({ match }))).toBe('requestClosed');
  });

  it('[K1] what went to care is not matched beside the request either, but by care itself', async () => {
    await be('coach');
    putTrained(context, [peer]);
    const requestId = await requestFor({ tooHeavyForPeer: true });
    expect(await door.refusal('pairs.create', newPair())).toBe('careDecides');
    await be('coordinator');
    expect(context.get('supportRequest', requestId).body.status).toBe('toCare');
    expect(await door.refusal('pairs.create', newPair())).toBe('ok');
  });

  it('[K1] is not made for what is too heavy, nor for who does not want it', async () => {
    putTrained(context, [peer]);
    const heavy = { ...plainMatch, requestId: await requestFor({ tooHeavyForPeer: true }) };
    expect(await door.refusal('pairs.create', newPair({ match: heavy }))).toBe('requestClosed');
    const unwilling = { ...plainMatch, requestId: await requestFor({ pupilWants: false }) };
    expect(await door.refusal('pairs.create', newPair({ match: unwilling }))).toBe(
      'pupilUnwilling',
    );
    const other = newPair({ match: { ...plainMatch, requestId: await requestFor() } });
    expect(
      await door.refusal('pairs.create', { ...other, supporteeIds: [putPupil(context)] }),
    ).toBe('requestOfOther');
  });
});

const meeting = { ...newContactFields('2026-11-24'), minutes: 25 };

describe('how a match comes about', () => {
  it('[F1] a duo says why these two, above all that they work together', async () => {
    const second = putPupil(context, { className: '4H2' });
    putTrained(context, [peer, second], 'peerLeader');
    const reason = 'Rustig en druk, werken goed samen.';
    const { pairId } = await door.ask(
      'pairs.create',
      newPair({
        form: 'peerLeader',
        supporterIds: [peer, second],
        supporteeIds: [],
        className: '1B',
        match: { ...plainMatch, reason },
      }),
    );
    expect(matchOf(pairId).reason).toBe(reason);
  });

  it('[F3] a sensitive pair holds no meeting before a second person agreed', async () => {
    putTrained(context, [peer]);
    const match = { ...plainMatch, sensitive: true };
    const { pairId } = await door.ask('pairs.create', newPair({ match }));
    const agreement = {
      supporterAgreedOn: '2026-11-24',
      supporteeAgreedOn: '2026-11-24',
      secrecyToldOn: '2026-11-24',
      mentorMayKnow: false,
    };
    await door.ask('pairs.update', { pairId, expectedRevision: 1, agreement });
    const held = (): CallInput<'contacts.save'> => ({ pairId, contact: null, fields: meeting });
    expect(await door.refusal('contacts.save', held())).toBe('secondPersonMissing');
    const word = { subjectId: pairId, revision: 2, agrees: true, note: '' };
    expect(await door.refusal('confirmations.give', word)).toBe('authorCannotSign');
    await be('coach');
    await door.ask('confirmations.give', word);
    expect(await door.refusal('contacts.save', held())).toBe('ok');
  });

  it('[F4, F5] a newcomer’s buddy: the country asked, groups checked by name, not a word on which', async () => {
    putTrained(context, [peer], 'newcomerBuddy');
    const pair = (match: Partial<Match>) =>
      newPair({ form: 'newcomerBuddy', match: { ...plainMatch, ...match } });
    expect(await door.refusal('pairs.create', pair({}))).toBe('countryUnasked');
    const safetyNet = { with: 'de ISK-mentor', on: '2026-11-20', by: test.idOf('coach') };
    const same = { knowsCountry: true, sameCountry: true, safetyNet };
    expect(await door.refusal('pairs.create', pair(same))).toBe('groupsUnchecked');
    const by = test.idOf('coach');
    const later = { ...same, groupsChecked: { on: '2026-12-24', by } };
    expect(await door.refusal('pairs.create', pair(later))).toBe('dateImpossible');
    const checked = { ...same, groupsChecked: { on: '2026-11-20', by } };
    const { pairId } = await door.ask('pairs.create', pair(checked));
    expect(matchOf(pairId).groupsChecked).toEqual({ on: '2026-11-20', by });
    const told: Record<string, unknown> = { ...matchOf(pairId) };
    expect(Object.keys(told).filter((key) => /group|country/iu.test(key))).toEqual([
      'knowsCountry',
      'sameCountry',
      'groupsChecked',
    ]);
  });

  it('[K5] a newcomer’s buddy: who catches the pupil is made sure of by name and day, never what happened', async () => {
    putTrained(context, [peer], 'newcomerBuddy');
    const pair = (safetyNet: Match['safetyNet']) =>
      newPair({
        form: 'newcomerBuddy',
        match: { ...plainMatch, knowsCountry: true, safetyNet },
      });
    expect(await door.refusal('pairs.create', pair(null))).toBe('safetyNetMissing');
    const net = { with: 'de ISK-mentor', on: '2026-11-20', by: test.idOf('coach') };
    expect(await door.refusal('pairs.create', pair({ ...net, with: ' ' }))).toBe('invalidInput');
    const tomorrow = { ...net, on: '2026-12-24' };
    expect(await door.refusal('pairs.create', pair(tomorrow))).toBe('dateImpossible');
    const { pairId } = await door.ask('pairs.create', pair(net));
    expect(matchOf(pairId).safetyNet).toEqual(net);
    const other = { ...net, with: 'de voogd van Nidos', on: '2026-11-23' };
    const change = { pairId, expectedRevision: 1 };
    const later = { ...change, safetyNet: { ...net, on: '2026-12-24' } };
    expect(await door.refusal('pairs.update', later)).toBe('dateImpossible');
    await door.ask('pairs.update', { ...change, safetyNet: other });
    expect(matchOf(pairId).safetyNet).toEqual(other);
    expect(matchOf(pairId).reason).toBe(plainMatch.reason);
  });

  it('a trial gives its coach a task to look back on that day', async () => {
    putTrained(context, [peer]);
    const match = { ...plainMatch, trialUntil: '2026-12-15' };
    const { pairId } = await door.ask('pairs.create', newPair({ match }));
    const task = context.list('task').find(({ body }) => body.rule === 'trialReview');
    expect(task?.body).toMatchObject({ pairId, dueOn: '2026-12-15', ownerId: test.idOf('coach') });
  });
});

describe('forms of the school', () => {
  it('[A7] a pair of a form that is not used is refused; forms can be mixed', async () => {
    putTrained(context, [peer]);
    const mixed = newPair({ mixedWith: ['peerTutor'] });
    expect(await door.refusal('pairs.create', mixed)).toBe('formNotInUse');
    const settings = { ...defaultSettings, forms: ['mediator' as const, 'peerTutor' as const] };
    await door.ask('programmeSettings.save', { expectedRevision: 0, settings });
    const { pairId } = await door.ask('pairs.create', mixed);
    expect(context.get('pair', pairId).body.mixedWith).toEqual(['peerTutor']);
  });

  it('[A8] mediation is neutral: only there, and its contact is a kind without a verdict or advice', async () => {
    putTrained(context, [peer], 'mediator');
    const goal = { category: 'conflict', question: '', outside: '' } as const;
    expect(await door.refusal('pairs.create', newPair({ form: 'mediator', goal }))).toBe('ok');
    const neutral = Object.entries(formRules).filter(([, rules]) => rules.neutral);
    expect(neutral.map(([form]) => form)).toEqual(['mediator']);
    expect(contactKinds).toContain('mediation');
    const asked = Object.keys(contactFieldsSchema.shape);
    expect(asked).toContain('agreement');
    expect(asked.filter((key) => /verdict|judge|advice|guilt|solution/iu.test(key))).toEqual([]);
  });
});
