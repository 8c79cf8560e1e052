import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { classRows } from '#shared/domain/class-overview.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import type { Preferences } from '#shared/domain/preferences.ts';
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

type Staff = CallInput<'staffContacts.save'>['fields'];
const year = '2026-2027';
const preferences: Preferences = {
  ...{ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true },
};

function colleague(change: Partial<Staff> = {}): Staff {
  return {
    ...{ name: 'Anja Bakker', functions: ['mentor'], classNames: ['1B'], schoolYear: year },
    ...{ site: '', reach: 'toestel 214', inFavourOn: null, active: true },
    ...change,
  };
}

/** A duo for a class, with its card. */
function putDuo(className: string, change: Partial<PairBody> = {}) {
  const supporterIds = change.supporterIds ?? [putPupil(context, { className: '4H1' })];
  const { pairId } = putPair(context, test.idOf('coach'), {
    ...{ form: 'peerLeader', className, supporteeIds: [], supporterIds },
    ...change,
  });
  context.commit({ puts: [pairCardPut(context, pairId, context.get('pair', pairId).body)] });
  return { pairId, supporterIds };
}

function row(className: string, reader = context) {
  const rows = classRows(year, year, {
    pupils: reader.list('pupil'),
    classes: reader.list('schoolClass'),
    cards: reader.list('pairCard'),
    pairs: reader.list('pair'),
  });
  return rows.find((one) => one.className === className);
}

describe('classes', () => {
  it('[A4] a first-year class shows its duo and warns at none, one, or three and more leaders', () => {
    putPupil(context, { className: '1A', site: 'Zuid' });
    expect(row('1A')).toMatchObject({
      ...{ pupilCount: 1, bridgeClass: true, warning: 'noLeader', sites: ['Zuid'] },
    });
    const first = putDuo('1A');
    expect(row('1A')?.warning).toBe('oneLeader');
    const second = putDuo('1A');
    expect(row('1A')).toMatchObject({
      warning: null,
      leaderIds: [...first.supporterIds, ...second.supporterIds],
    });
    putDuo('1A');
    expect(row('1A')?.warning).toBe('manyLeaders');
    putPupil(context, { className: '4H9' });
    expect(row('4H9')).toMatchObject({ bridgeClass: false, warning: null });
  });

  it('[A4] what is a first-year class can be said otherwise, once per class and year', async () => {
    putPupil(context, { className: '2K' });
    const fields = {
      ...{ schoolYear: year, className: '2K', site: '', bridgeClass: true, mentorContactId: null },
    };
    await door.ask('classes.save', { schoolClass: null, fields });
    expect(row('2K')).toMatchObject({ bridgeClass: true, warning: 'noLeader' });
    expect(await door.refusal('classes.save', { schoolClass: null, fields })).toBe('classExists');
    const unknownMentor = { ...fields, className: '2L', mentorContactId: crypto.randomUUID() };
    expect(await door.refusal('classes.save', { schoolClass: null, fields: unknownMentor })).toBe(
      'notFound',
    );
  });

  it('[F7] changes of leaders are counted per class, with the reason for who may read the pair', async () => {
    const change = { on: '2026-10-12', left: [putPupil(context)], joined: [putPupil(context)] };
    putDuo('1C', { changes: [{ ...change, reason: 'Naar een andere school', revision: 1 }] });
    expect(row('1C')?.changes).toMatchObject([
      { on: '2026-10-12', reason: 'Naar een andere school' },
    ]);
    const other = await test.as('otherCoach');
    expect(row('1C', other)?.changes).toMatchObject([{ on: null, reason: null }]);
    context = await test.as('coordinator');
    door = serveAs(context);
  });

  it('[F7] a duo that ended and was followed by another is a change too', () => {
    putDuo('1D', { status: 'ended', startedOn: '2026-09-01', endedOn: '2026-10-30' });
    putDuo('1D', { startedOn: '2026-11-02' });
    expect(row('1D')?.changes).toMatchObject([{ on: '2026-10-30' }]);
    expect(row('1D')?.leaderIds).toHaveLength(1);
  });
});

describe('colleagues without a login', () => {
  it('[B4] a mentor is kept with class and extension, is no member and cannot open the vault', async () => {
    const { contactId } = await door.ask('staffContacts.save', {
      contact: null,
      fields: colleague(),
    });
    const { body, dossierId } = context.get('staffContact', contactId);
    expect(body).toMatchObject({ name: 'Anja Bakker', classNames: ['1B'] });
    expect(dossierId).toBe(context.vault.programmeDossierId);
    expect(context.vault.members().map(({ displayName }) => displayName)).not.toContain(body.name);
    expect(context.vault.members().map(({ id }) => String(id))).not.toContain(contactId);
    expect(context.vault.dossier(dossierId)?.grantees).not.toContainEqual(
      expect.objectContaining({ id: contactId }),
    );
  });

  it('[B4] a mentor gets paper: the mentor’s sheet of the class carries the name as its reader', async () => {
    const { pairId, supporteeId } = putPair(context, test.idOf('coach'));
    const { className } = context.get('pupil', supporteeId).body;
    const dutch = serveAs(context, {
      preferences: { get: () => preferences, set: () => preferences },
    });
    const paper = await dutch.ask('papers.preview', {
      paper: 'mentorSheet',
      ask: {
        ...{ className, mentorName: 'Anja Bakker', from: '2026-09-01', to: '2026-11-24' },
        ticks: [{ pairId, status: true, goal: true, contacts: false }],
        ...{ requests: [], next: [], replyBefore: null },
      },
    });
    expect(paper).toMatchObject({ paper: 'mentorSheet', content: { mentorName: 'Anja Bakker' } });
  });

  it('a line manager stands behind the plan from a day that has come, and can leave', async () => {
    const manager = colleague({ name: 'Tom Visser', functions: ['lineManager'], classNames: [] });
    const tomorrow = { contact: null, fields: { ...manager, inFavourOn: '2026-11-25' } };
    expect(await door.refusal('staffContacts.save', tomorrow)).toBe('dateImpossible');
    const { contactId } = await door.ask('staffContacts.save', {
      contact: null,
      fields: { ...manager, inFavourOn: '2026-11-20' },
    });
    const contact = { id: contactId, expectedRevision: 1 };
    await door.ask('staffContacts.save', { contact, fields: { ...manager, active: false } });
    expect(context.get('staffContact', contactId).body).toMatchObject({
      ...{ active: false, inFavourOn: null },
    });
    expect(await door.refusal('staffContacts.save', { contact, fields: manager })).toBe(
      'revisionConflict',
    );
  });
});
