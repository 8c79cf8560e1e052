import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { newId } from '#main/platform/id.ts';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import type { ContactBody } from '#shared/domain/contact.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { consentStands } from '#shared/domain/pupil-consent.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
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

type Fields = CallInput<'consents.record'>['fields'];

function said(change: Partial<Fields> = {}): Fields {
  return {
    ...{ purpose: 'participation', given: true, givenBy: 'pupil', givenByName: '' },
    ...{ on: '2026-11-20', how: 'spoken', paperAt: '', scope: '' },
    ...change,
  };
}

/** Puts a meeting of the pair, planned for next week unless said otherwise. */
function putContact(pairId: RecordId, change: Partial<ContactBody> = {}): RecordId {
  const recordId = newId<RecordId>();
  const body: ContactBody = {
    ...{ pairId, state: 'planned', on: '2026-12-01', startsAt: null, minutes: null },
    ...{ place: 'school', placeNote: '', channel: 'meeting', initiative: null, kind: 'goal' },
    ...{ theme: null, learned: '', goalProgress: null, positiveClose: '', feelingAfter: null },
    ...{ stuck: false, tooHeavy: false, questionForCoach: '', agreement: '', missedPeriods: 0 },
    ...change,
  };
  const { dossierId } = context.get('pair', pairId);
  context.commit({ puts: [{ dossierId, recordId, kind: 'contact', body, expectedRevision: 0 }] });
  return recordId;
}

const stateOf = (id: RecordId) => context.get('contact', id).body.state;
const standing = (pupilId: RecordId, purpose: Fields['purpose'] = 'participation') =>
  consentStands(
    purpose,
    context.get('pupil', pupilId).body,
    context.list('legalRepresentation').find(({ body }) => body.pupilId === pupilId)?.body ?? null,
    context
      .list('pupilConsent')
      .filter(({ body }) => body.pupilId === pupilId)
      .map(({ body }) => body),
    '2026-11-24',
  ).answer;

describe('consent', () => {
  it('[P9] is dated, per purpose, by whom, and withdrawn without a reason', async () => {
    const pupilId = putPupil(context);
    const byParents = said({ givenBy: 'parents', how: 'paper', paperAt: 'map A' });
    await door.ask('consents.record', { pupilId, fields: byParents });
    expect(standing(pupilId)).toBe('missing');
    const own = await door.ask('consents.record', { pupilId, fields: said() });
    expect(standing(pupilId)).toBe('yes');
    expect(standing(pupilId, 'photo')).toBe('missing');
    const { consentId } = own;
    await door.ask('consents.withdraw', { consentId, expectedRevision: 1, on: '2026-11-24' });
    expect(context.get('pupilConsent', consentId).body).toMatchObject({
      given: true,
      on: '2026-11-20',
      withdrawnOn: '2026-11-24',
    });
    expect(standing(pupilId)).toBe('missing');
    expect(
      await door.refusal('consents.withdraw', { consentId, expectedRevision: 2, on: '2026-11-24' }),
    ).toBe('consentWithdrawn');
  });

  it('nothing is dated in the future, and nothing is withdrawn before it was given', async () => {
    const pupilId = putPupil(context);
    const later = said({ on: '2026-11-25' });
    expect(await door.refusal('consents.record', { pupilId, fields: later })).toBe(
      'dateImpossible',
    );
    const { consentId } = await door.ask('consents.record', { pupilId, fields: said() });
    for (const on of ['2026-11-19', '2026-11-25']) {
      expect(await door.refusal('consents.withdraw', { consentId, expectedRevision: 1, on })).toBe(
        'dateImpossible',
      );
    }
  });

  it('[P9] withdrawn while meetings are planned: they are off and the coach has a task, in one commit', async () => {
    const coachId = test.idOf('coach');
    const { pairId, supporteeId: pupilId } = putPair(context, coachId);
    const planned = putContact(pairId);
    const held = putContact(pairId, { state: 'held', on: '2026-11-10' });
    const elsewhere = putPair(context, coachId);
    const others = putContact(elsewhere.pairId);
    await door.ask('consents.record', { pupilId, fields: said({ givenBy: 'parents' }) });
    const { consentId } = await door.ask('consents.record', { pupilId, fields: said() });
    const commits = () => test.events.filter(({ name }) => name === 'records.changed').length;
    const before = commits();
    expect(
      await door.ask('consents.withdraw', { consentId, expectedRevision: 1, on: '2026-11-24' }),
    ).toEqual({ cancelled: 1 });
    expect(commits()).toBe(before + 1);
    expect([planned, held, others].map(stateOf)).toEqual(['cancelled', 'held', 'planned']);
    expect(context.list('task').filter(({ body }) => body.pairId === pairId)).toMatchObject([
      { body: { rule: 'consentWithdrawn', ownerId: coachId, dueOn: '2026-11-24' } },
    ]);
  });

  it('consent for meeting outside the school takes only those meetings along', async () => {
    const { pairId, supporteeId: pupilId } = putPair(context, test.idOf('coach'));
    const atSchool = putContact(pairId);
    const outside = putContact(pairId, { place: 'elsewhere' });
    const fields = said({ purpose: 'outsideSchool', givenBy: 'parents' });
    const { consentId } = await door.ask('consents.record', { pupilId, fields });
    await door.ask('consents.withdraw', { consentId, expectedRevision: 1, on: '2026-11-24' });
    expect([atSchool, outside].map(stateOf)).toEqual(['planned', 'cancelled']);
  });

  it('[P9] what is taken back does not bring back an older yes of the same voice', async () => {
    const { pairId, supporteeId: pupilId } = putPair(context, test.idOf('coach'));
    const planned = putContact(pairId);
    await door.ask('consents.record', { pupilId, fields: said({ givenBy: 'parents' }) });
    await door.ask('consents.record', { pupilId, fields: said({ on: '2026-09-01' }) });
    const { consentId } = await door.ask('consents.record', { pupilId, fields: said() });
    expect(standing(pupilId)).toBe('yes');
    await door.ask('consents.withdraw', { consentId, expectedRevision: 1, on: '2026-11-24' });
    expect(standing(pupilId)).toBe('missing');
    expect(stateOf(planned)).toBe('cancelled');
  });

  it('[P9] nothing is planned against who decides, whatever another parent or number says', async () => {
    const { pairId, supporteeId: double } = putPair(context, test.idOf('coach'));
    const kept = putPupil(context);
    await door.ask('pupils.merge', { doubleId: double, expectedRevision: 1, keptId: kept });
    const plan = () =>
      door.refusal('contacts.save', {
        pairId,
        contact: null,
        fields: { ...newContactFields('2026-12-01'), state: 'planned' },
      });
    const parent = (name: string, custody: boolean) =>
      ({ name, capacity: 'parent', custody, reach: '' }) as const;
    await door.ask('representations.save', {
      pupilId: kept,
      representation: null,
      fields: {
        type: 'oneParent',
        representatives: [parent('Ans', true), parent('Bas', false)],
        ...{ notAtHome: false, languages: [] },
      },
    });
    const by = (givenByName: string, given: boolean) =>
      said({ givenBy: 'oneParent', givenByName, given });
    expect(await plan()).toBe('ok');
    await door.ask('consents.record', { pupilId: kept, fields: by('Ans', false) });
    await door.ask('consents.record', { pupilId: kept, fields: by('Bas', true) });
    expect(await plan()).toBe('consentRefused');
    await door.ask('consents.record', { pupilId: kept, fields: by('Ans', true) });
    expect(await plan()).toBe('ok');
  });

  it('[P9] written down by who cannot open all pairs, care is asked to look', async () => {
    const { pairId, supporteeId: pupilId } = putPair(context, test.idOf('coach'));
    context.commit({ puts: [pairCardPut(context, pairId, context.get('pair', pairId).body)] });
    const planned = putContact(pairId);
    const other = await test.as('otherCoach');
    const fields = said({ given: false });
    expect(await serveAs(other).ask('consents.record', { pupilId, fields })).toMatchObject({
      cancelled: 0,
    });
    context = await test.as('coordinator');
    door = serveAs(context);
    expect(stateOf(planned)).toBe('planned');
    const tasks = context.list('task').filter(({ body }) => body.sourceId === pupilId);
    expect(tasks).toMatchObject([
      {
        dossierId: context.get('pupil', pupilId).dossierId,
        body: { rule: 'consentWithdrawn', ownerId: test.idOf('coordinator'), pairId: null },
      },
    ]);
  });

  it('a refusal has the same effect; a say that does not count has none', async () => {
    const { pairId, supporteeId: pupilId } = putPair(context, test.idOf('coach'));
    const planned = putContact(pairId);
    await door.ask('representations.save', {
      pupilId,
      representation: null,
      fields: {
        type: 'oneParent',
        representatives: [
          { name: 'Ans', capacity: 'parent', custody: true, reach: '' },
          { name: 'Bas', capacity: 'parent', custody: false, reach: '' },
        ],
        ...{ notAtHome: true, languages: ['Turks'] },
      },
    });
    await door.ask('consents.record', { pupilId, fields: said() });
    const ans = said({ givenBy: 'oneParent', givenByName: 'Ans' });
    await door.ask('consents.record', { pupilId, fields: ans });
    const bas = said({ givenBy: 'oneParent', givenByName: 'Bas', given: false });
    expect((await door.ask('consents.record', { pupilId, fields: bas })).cancelled).toBe(0);
    expect(stateOf(planned)).toBe('planned');
    const refused = { ...ans, given: false, on: '2026-11-24' };
    expect((await door.ask('consents.record', { pupilId, fields: refused })).cancelled).toBe(1);
    expect(stateOf(planned)).toBe('cancelled');
  });
});

describe('who decides', () => {
  it('stands once, in the pupil’s own dossier, and is changed with its revision', async () => {
    const pupilId = putPupil(context);
    const fields = {
      ...{ type: 'parents' as const, representatives: [], notAtHome: false, languages: [] },
    };
    await door.ask('representations.save', { pupilId, representation: null, fields });
    const kept = context.list('legalRepresentation').filter(({ body }) => body.pupilId === pupilId);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.dossierId).toBe(context.get('pupil', pupilId).dossierId);
    expect(
      await door.refusal('representations.save', { pupilId, representation: null, fields }),
    ).toBe('revisionConflict');
    const [first] = kept;
    if (!first) throw new Error('nothing kept');
    const representation = { id: first.id, expectedRevision: 1 };
    const notAtHome = { ...fields, notAtHome: true };
    await door.ask('representations.save', { pupilId, representation, fields: notAtHome });
    expect(context.get('legalRepresentation', first.id).body.notAtHome).toBe(true);
  });
});

describe('own goals', () => {
  it('[D6] of a supporter are kept and looked back on', async () => {
    const pupilId = putPupil(context);
    const fields = { goal: 'Later wil ik leraar worden', setOn: '2026-09-10' };
    const { goalId } = await door.ask('ownGoals.save', { pupilId, ownGoal: null, fields });
    const review = (on: string, score: number) => ({ on, score, text: 'Ik durf meer.' });
    await door.ask('ownGoals.review', {
      goalId,
      expectedRevision: 1,
      review: review('2026-11-20', 4),
    });
    await door.ask('ownGoals.review', {
      goalId,
      expectedRevision: 2,
      review: review('2026-10-01', 2),
    });
    const { body } = context.get('ownGoal', goalId);
    expect(body).toMatchObject({ pupilId, goal: 'Later wil ik leraar worden' });
    expect(body.reviews.map(({ on, score }) => [on, score])).toEqual([
      ['2026-10-01', 2],
      ['2026-11-20', 4],
    ]);
    for (const on of ['2026-09-09', '2026-11-25']) {
      const early = { goalId, expectedRevision: 3, review: review(on, 3) };
      expect(await door.refusal('ownGoals.review', early)).toBe('dateImpossible');
    }
  });
});
