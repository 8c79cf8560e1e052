import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import { contactFieldsSchema, type ContactFields } from '#shared/domain/contact.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import type { PupilConsentBody } from '#shared/domain/pupil-consent.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
});
afterAll(() => {
  test.close();
});

const today = '2026-11-24';

function makePair(change: Partial<PairBody> = {}) {
  return putPair(context, test.idOf('coach'), change);
}

const contact = (change: Partial<ContactFields> = {}): ContactFields => ({
  ...newContactFields(today),
  minutes: 25,
  learned: 'Planning gemaakt voor de toetsweek.',
  ...change,
});

const save = (
  pairId: RecordId,
  change: Partial<ContactFields> = {},
  before: { readonly id: RecordId; readonly expectedRevision: number } | null = null,
) => door.ask('contacts.save', { pairId, contact: before, fields: contact(change) });

const refusal = (pairId: RecordId, change: Partial<ContactFields> = {}) =>
  door.refusal('contacts.save', { pairId, contact: null, fields: contact(change) });

const cardOf = (pairId: RecordId) =>
  context.list('pairCard').find(({ body }) => body.pairId === pairId)?.body;

const tasksOf = (pairId: RecordId) =>
  context
    .list('task')
    .filter(({ body }) => body.pairId === pairId)
    .map(({ body }) => body);

const keys = Object.keys(contactFieldsSchema.shape);

describe('a contact of a pair', () => {
  it('[H6] has a day, a duration, a place, who took the initiative and a theme', async () => {
    const { pairId } = makePair();
    const { contactId } = await save(pairId, { initiative: 'supportee', theme: 'planning' });
    expect(context.get('contact', contactId).body).toMatchObject({
      on: today,
      minutes: 25,
      place: 'school',
      initiative: 'supportee',
      theme: 'planning',
    });
  });

  it('[H7] either of both may take the initiative, and nobody has to say', async () => {
    const { pairId } = makePair();
    for (const initiative of ['supporter', 'supportee', null] as const) {
      expect(await refusal(pairId, { initiative })).toBe('ok');
    }
  });

  it('is planned, and held in one step later; a planned day lies ahead, a held one does not', async () => {
    const { pairId } = makePair();
    expect(await refusal(pairId, { state: 'planned', on: '2026-11-23' })).toBe('dateImpossible');
    expect(await refusal(pairId, { state: 'held', on: '2026-11-25' })).toBe('dateImpossible');
    const planned = await save(pairId, { state: 'planned', on: today, startsAt: '13:10' });
    await save(pairId, {}, { id: planned.contactId, expectedRevision: 1 });
    expect(context.get('contact', planned.contactId).body.state).toBe('held');
    expect(
      await door.refusal('contacts.save', {
        pairId,
        contact: { id: planned.contactId, expectedRevision: 2 },
        fields: contact({ state: 'planned' }),
      }),
    ).toBe('invalidInput');
  });

  it('is not planned with who left school', async () => {
    const { pairId, supporteeId } = makePair();
    const pupils = [{ pupilId: supporteeId, expectedRevision: 1 }];
    await door.ask('pupils.decide', { pupils, status: 'left' });
    expect(await refusal(pairId, { state: 'planned', on: '2026-12-01' })).toBe('pupilLeft');
    expect(await refusal(pairId, { state: 'held' })).toBe('ok');
  });

  it('[K4] is neither held nor planned before both agreed and the secrecy talk was held', async () => {
    const { pairId } = makePair({
      agreement: {
        supporterAgreedOn: '2026-11-01',
        supporteeAgreedOn: '2026-11-01',
        secrecyToldOn: null,
        mentorMayKnow: false,
      },
    });
    expect(await refusal(pairId)).toBe('secrecyNotExplained');
    expect(await refusal(pairId, { state: 'planned', on: '2026-12-01' })).toBe(
      'secrecyNotExplained',
    );
    await door.ask('pairs.update', {
      pairId,
      expectedRevision: 1,
      agreement: {
        supporterAgreedOn: '2026-11-01',
        supporteeAgreedOn: '2026-11-01',
        secrecyToldOn: '2026-11-23',
        mentorMayKnow: false,
      },
    });
    expect(await refusal(pairId, { on: '2026-11-22' })).toBe('secrecyNotExplained');
    expect(await refusal(pairId, { on: '2026-11-23' })).toBe('ok');
    expect(await refusal(pairId, { state: 'planned', on: '2026-12-01' })).toBe('ok');
  });

  it('is not planned while a refused or withdrawn consent to take part stands', async () => {
    const { pairId, supporteeId } = makePair();
    const consent = (change: Partial<PupilConsentBody>) => {
      const { dossierId } = context.get('pupil', supporteeId);
      const body: PupilConsentBody = {
        pupilId: supporteeId,
        purpose: 'participation',
        given: true,
        givenBy: 'parents',
        givenByName: '',
        on: '2026-10-01',
        how: 'spoken',
        paperAt: '',
        scope: '',
        withdrawnOn: null,
        ...change,
      };
      const recordId = newId<RecordId>();
      context.commit({
        puts: [{ dossierId, recordId, kind: 'pupilConsent', body, expectedRevision: 0 }],
      });
    };
    const next = { state: 'planned', on: '2026-12-01' } as const;
    consent({});
    expect(await refusal(pairId, next)).toBe('ok');
    consent({ on: '2026-11-02', withdrawnOn: '2026-11-20' });
    expect(await refusal(pairId, next)).toBe('consentRefused');
    consent({ on: '2026-11-23' });
    expect(await refusal(pairId, next)).toBe('ok');
    consent({ on: today, givenBy: 'pupil', givenByName: '', given: false });
    expect(await refusal(pairId, next)).toBe('consentRefused');
  });

  it('[H9] a newcomer’s buddy meets outside school only with a place and the parents’ permission', async () => {
    const { pairId } = makePair({ form: 'newcomerBuddy' });
    const outside = { place: 'elsewhere', placeNote: 'bibliotheek' } as const;
    expect(await refusal(pairId, outside)).toBe('outsideNotAgreed');
    await door.ask('pairs.update', { pairId, expectedRevision: 1, outsideAgreedOn: '2026-11-20' });
    expect(await refusal(pairId, { ...outside, placeNote: '' })).toBe('placeMissing');
    expect(await refusal(pairId, { ...outside, on: '2026-11-19' })).toBe('outsideNotAgreed');
    expect(await refusal(pairId, outside)).toBe('ok');
  });

  it('[H8] tells by which channel, and has no field that could hold a message', async () => {
    const { pairId } = makePair();
    const { contactId } = await save(pairId, { channel: 'message' });
    expect(context.get('contact', contactId).body.channel).toBe('message');
    expect(keys.filter((key) => /message|chat|story|content/i.test(key))).toEqual([]);
    const withMessage = { ...contact(), message: 'hoi' } as ContactFields;
    expect(
      await door.refusal('contacts.save', { pairId, contact: null, fields: withMessage }),
    ).toBe('invalidInput');
  });

  it('[B9, I8] asks for no diagnosis, no treatment and no solution, and an empty one is complete', async () => {
    expect(keys.filter((key) => /diagnos|treat|therap|solution|advice|problem/i.test(key))).toEqual(
      [],
    );
    const { pairId } = makePair();
    expect(await refusal(pairId, { learned: '', minutes: null })).toBe('ok');
  });

  it('[I9, A6] distraction and homework are kinds of contact like any other', async () => {
    const { pairId } = makePair();
    for (const kind of ['distraction', 'homework'] as const) {
      const { contactId } = await save(pairId, { kind });
      expect(context.get('contact', contactId).body.kind).toBe(kind);
    }
  });

  it('[A8] a mediation is for mediators, holds what the parties agreed, and no verdict or advice', async () => {
    const buddies = makePair();
    expect(await refusal(buddies.pairId, { kind: 'mediation' })).toBe('mediationOnly');
    const { pairId } = makePair({ form: 'mediator' });
    const agreement = 'We zitten voorlopig niet naast elkaar.';
    const { contactId } = await save(pairId, { kind: 'mediation', agreement });
    expect(context.get('contact', contactId).body.agreement).toBe(agreement);
    expect(keys.filter((key) => /advice|verdict|judg|guilt|blame/i.test(key))).toEqual([]);
  });

  it('[I4] asks what was done or learned in at most two hundred signs: not the story', async () => {
    const { pairId } = makePair();
    expect(await refusal(pairId, { learned: 'x'.repeat(200) })).toBe('ok');
    expect(await refusal(pairId, { learned: 'x'.repeat(201) })).toBe('invalidInput');
  });

  it('[I7] has a positive close and how it felt afterwards', async () => {
    const { pairId } = makePair();
    const { contactId } = await save(pairId, {
      positiveClose: 'Morgen zie ik je in de pauze.',
      feelingAfter: 'good',
    });
    expect(context.get('contact', contactId).body).toMatchObject({
      positiveClose: 'Morgen zie ik je in de pauze.',
      feelingAfter: 'good',
    });
  });
});

describe('what follows from a contact', () => {
  it('[I4] three in a row that stayed stuck make one task for the coach, and the next run another', async () => {
    const { pairId } = makePair();
    const stuckOn = (day: string) => save(pairId, { on: day, stuck: true });
    await stuckOn('2026-11-01');
    await stuckOn('2026-11-03');
    expect(tasksOf(pairId)).toEqual([]);
    expect((await stuckOn('2026-11-05')).tasks).toEqual(['stuck']);
    await stuckOn('2026-11-07');
    expect(tasksOf(pairId)).toMatchObject([
      { rule: 'stuck', ownerId: test.idOf('coach'), dueOn: today },
    ]);
    await save(pairId, { on: '2026-11-09', stuck: false });
    for (const day of ['2026-11-10', '2026-11-11', '2026-11-12']) await stuckOn(day);
    expect(tasksOf(pairId)).toHaveLength(2);
  });

  it('too heavy for a peer: the coach has it as a task of today, once', async () => {
    const { pairId } = makePair();
    const { contactId, tasks } = await save(pairId, { tooHeavy: true });
    expect(tasks).toEqual(['tooHeavy']);
    await save(pairId, { tooHeavy: true, minutes: 30 }, { id: contactId, expectedRevision: 1 });
    expect(tasksOf(pairId)).toMatchObject([
      { rule: 'tooHeavy', sourceId: contactId, ownerId: test.idOf('coach'), dueOn: today },
    ]);
  });

  it('[E4] the supporter’s hours and missed periods follow the contact, and tell nothing of the supportee', async () => {
    const { pairId, supporterId, supporteeId } = makePair();
    const { contactId } = await save(pairId, { missedPeriods: 1 });
    const hours = () =>
      context.list('peerHours').filter(({ body }) => body.contactId === contactId);
    expect(hours()).toHaveLength(1);
    expect(hours()[0]).toMatchObject({
      dossierId: context.vault.programmeDossierId,
      body: { pupilId: supporterId, minutes: 25, missedPeriods: 1, kind: 'contact', counts: true },
    });
    expect(JSON.stringify(hours()[0]?.body)).not.toContain(supporteeId);
    expect(JSON.stringify(hours()[0]?.body)).not.toContain(pairId);
    await save(pairId, { minutes: 40 }, { id: contactId, expectedRevision: 1 });
    expect(hours()[0]?.body).toMatchObject({ minutes: 40, missedPeriods: 0, counts: true });
    await save(pairId, { state: 'missed' }, { id: contactId, expectedRevision: 2 });
    expect(hours()[0]?.body.counts).toBe(false);
    expect(hours()).toHaveLength(1);
  });

  it('[P3] the last contact on the pair’s card is the last one that was really held', async () => {
    const { pairId } = makePair();
    await save(pairId, { on: '2026-11-10' });
    await save(pairId, { state: 'planned', on: '2026-12-01' });
    await save(pairId, { state: 'missed', on: '2026-11-17' });
    expect(cardOf(pairId)?.lastContactOn).toBe('2026-11-10');
    const { contactId } = await save(pairId, { on: '2026-11-20' });
    expect(cardOf(pairId)?.lastContactOn).toBe('2026-11-20');
    await save(pairId, { state: 'cancelled' }, { id: contactId, expectedRevision: 1 });
    expect(cardOf(pairId)?.lastContactOn).toBe('2026-11-10');
  });
});
