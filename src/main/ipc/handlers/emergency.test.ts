// The emergency card and the settings for serious matters, through the door: who may change them, what is
// refused, what lies readable before unlocking.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext, EmergencyCopy, MemberContext } from '#main/ipc/context.ts';
import { refreshEmergencyCopy } from '#main/ipc/emergency-copy.ts';
import { newId } from '#main/platform/id.ts';
import { openEmergencyCards } from '#main/platform/emergency-cards.ts';
import { defaultConcernSettings, type ConcernSettings } from '#shared/domain/concern-settings.ts';
import type { EmergencyCard, EmergencyLine } from '#shared/domain/emergency-card.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  openTestVault,
  putPupil,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
beforeEach(async () => {
  test = await openTestVault();
});
afterEach(() => {
  test.close();
});

const token = '00000000-0000-4000-8000-00000000000a';

/** The readable copy of this vault on this laptop, as the services process keeps it. */
function copyOnLaptop(): EmergencyCopy {
  const cards = openEmergencyCards(test.folder);
  return {
    of: () => cards.read(test.path),
    kept: () => cards.kept(test.path),
    keep: (card) => cards.keep(test.path, card),
  };
}

async function doorOf(
  who: StaffName,
): Promise<{ readonly context: MemberContext; readonly door: Door; readonly copy: EmergencyCopy }> {
  const copy = copyOnLaptop();
  const change: Partial<AppContext> = { emergencyCopy: copy };
  const context = { ...(await test.as(who)), ...change };
  return { context, door: serveAs(context), copy };
}

const line = (change: Partial<EmergencyLine> = {}): EmergencyLine => ({
  name: 'Conciërge',
  number: '06-12345678',
  when: 'iemand nodig in het gebouw',
  checkedOn: null,
  ...change,
});
const cardOf = (...lines: readonly EmergencyLine[]): EmergencyCard => ({
  lines: [...lines],
  advice: 'Blijf bij de leerling.',
});

function putByHand(context: MemberContext, kind: string, body: unknown): void {
  context.vault.commit({
    puts: [
      {
        dossierId: context.vault.directoryDossierId,
        recordId: newId<RecordId>(),
        ...{ kind, body, expectedRevision: 0 },
      },
    ],
  });
}

describe('the emergency card', () => {
  it('of the school is readable before unlocking from the moment it is kept', async () => {
    const { context, door } = await doorOf('coordinator');
    expect(await door.ask('emergency.card', { token })).toBeNull();
    const card = cardOf(line({ checkedOn: '2026-11-02' }));
    expect(await door.ask('emergency.saveCard', { expectedRevision: 0, card })).toEqual({
      copied: true,
    });
    expect(await door.ask('emergency.card', { token })).toEqual(card);
    expect(context.list('emergencyCard').map(({ body }) => body)).toEqual([card]);
    const file = readFileSync(join(test.folder, 'emergency-cards.json'), 'utf8');
    expect(file).toContain('06-12345678');
  });

  it('comes to another laptop at the first unlock there, whoever unlocks', async () => {
    const first = await doorOf('coordinator');
    const card = cardOf(line());
    await first.door.ask('emergency.saveCard', { expectedRevision: 0, card });
    first.copy.keep(null);
    const { context, copy } = await doorOf('approver');
    expect(copy.of(token)).toBeNull();
    refreshEmergencyCopy(context);
    expect(copy.of(token)).toEqual(card);
  });

  it('is changed by a care coordinator only, and not over the work of another', async () => {
    const { door } = await doorOf('coordinator');
    await door.ask('emergency.saveCard', { expectedRevision: 0, card: cardOf(line()) });
    const again = { expectedRevision: 0, card: cardOf(line({ number: '999' })) };
    expect(await door.refusal('emergency.saveCard', again)).toBe('revisionConflict');
    for (const who of ['coach', 'programme', 'approver'] as const) {
      const other = await doorOf(who);
      const input = { expectedRevision: 1, card: cardOf(line({ number: '666' })) };
      expect(await other.door.refusal('emergency.saveCard', input)).toBe('notAllowed');
    }
  });

  it('takes no name and no number of a pupil, in no field; a colleague of that name may stand on it', async () => {
    const { context, door } = await doorOf('coordinator');
    putPupil(context, { givenName: 'Zora', familyName: 'Groot', pupilNumber: '71000042' });
    const refusal = (card: EmergencyCard) =>
      door.refusal('emergency.saveCard', { expectedRevision: 0, card });
    for (const change of [{ name: 'Moeder van Zora' }, { when: 'als de Groot wegloopt' }]) {
      expect(await refusal(cardOf(line(change)))).toBe('cardNamesPupil');
    }
    expect(await refusal(cardOf(line({ when: 'leerling 71000042' })))).toBe('cardNamesPupil');
    const advice = { ...cardOf(line()), advice: 'Let op Zora.' };
    expect(await refusal(advice)).toBe('cardNamesPupil');
    expect(await door.ask('emergency.card', { token })).toBeNull();
    expect(await refusal(cardOf(line({ name: 'Zora Coördinator' })))).toBe('ok');
  });

  it('is not made readable again once it names a pupil, not by who cannot see the pupils either', async () => {
    const first = await doorOf('coordinator');
    const card = cardOf(line({ when: 'bel Jip' }));
    await first.door.ask('emergency.saveCard', { expectedRevision: 0, card });
    putPupil(first.context, { givenName: 'Jip' });
    refreshEmergencyCopy(first.context);
    expect(first.copy.of(token)).toBeNull();
    const file = readFileSync(join(test.folder, 'emergency-cards.json'), 'utf8');
    expect(file).not.toContain('Jip');
    const second = await doorOf('approver');
    refreshEmergencyCopy(second.context);
    expect(second.copy.of(token)).toBeNull();
  });

  it('is not kept by who cannot see the pupils, who would not see that one is named', async () => {
    const first = await doorOf('coordinator');
    putPupil(first.context, { givenName: 'Jip' });
    first.context.vault.updateMember(test.idOf('approver'), { roles: ['administrator'] });
    const { context, door, copy } = await doorOf('approver');
    const card = cardOf(line({ when: 'bel Jip' }));
    expect(await door.refusal('emergency.saveCard', { expectedRevision: 0, card })).toBe(
      'notAllowed',
    );
    // Nor past the door: at no unlock it comes to lie readable before unlocking.
    putByHand(context, 'emergencyCard', card);
    expect(context.list('emergencyCard')).toEqual([]);
    refreshEmergencyCopy(context);
    expect(copy.of(token)).toBeNull();
  });

  it('is not kept by a care coordinator who has the role and not yet the key', async () => {
    const first = await doorOf('coordinator');
    putPupil(first.context, { givenName: 'Jip' });
    first.context.vault.updateMember(test.idOf('approver'), { roles: ['administrator'] });
    const ict = await doorOf('approver');
    ict.context.vault.updateMember(test.idOf('adviser'), { roles: ['careCoordinator'] });
    const { door } = await doorOf('adviser');
    const card = cardOf(line({ when: 'bel Jip' }));
    expect(await door.refusal('emergency.saveCard', { expectedRevision: 0, card })).toBe(
      'cardUnchecked',
    );
  });

  it('cannot have been checked tomorrow', async () => {
    const { door } = await doorOf('coordinator');
    const card = cardOf(line({ checkedOn: '2026-11-25' }));
    expect(await door.refusal('emergency.saveCard', { expectedRevision: 0, card })).toBe(
      'dateImpossible',
    );
  });

  it('says when the locked screen could not be brought along', async () => {
    const { context } = await doorOf('coordinator');
    const emergencyCopy = { of: () => null, kept: () => null, keep: () => false };
    const door = serveAs(context, { emergencyCopy });
    const card = cardOf(line());
    expect(await door.ask('emergency.saveCard', { expectedRevision: 0, card })).toEqual({
      copied: false,
    });
  });

  it('and the settings, written past the door by somebody else, do not count', async () => {
    const coach = await doorOf('coach');
    putByHand(coach.context, 'emergencyCard', cardOf(line({ number: '666' })));
    putByHand(coach.context, 'concernSettings', defaultConcernSettings);
    const { context, copy } = await doorOf('coordinator');
    expect(context.vault.list('emergencyCard')).toHaveLength(1);
    expect(context.list('emergencyCard')).toEqual([]);
    expect(context.list('concernSettings')).toEqual([]);
    refreshEmergencyCopy(context);
    expect(copy.of(token)).toBeNull();
  });
});

describe('the settings for serious matters', () => {
  const save = (door: Door, settings: ConcernSettings, expectedRevision = 0) =>
    door.refusal('concernSettings.save', { expectedRevision, settings });

  it('are kept for everyone, by administrator or care coordinator', async () => {
    const { door } = await doorOf('coordinator');
    const settings = { ...defaultConcernSettings, ownCategories: ['Gokken'], answerWithinDays: 10 };
    expect(await save(door, settings)).toBe('ok');
    const coach = await doorOf('coach');
    expect(coach.context.list('concernSettings').map(({ body }) => body)).toEqual([settings]);
    expect(await save(coach.door, defaultConcernSettings, 1)).toBe('notAllowed');
  });

  it('refuse a ladder that is too slow, turns back, leaves care out or names somebody twice', async () => {
    const { context, door } = await doorOf('coordinator');
    const acute = (ladder: ConcernSettings['ladder']['acute']) =>
      save(door, {
        ...defaultConcernSettings,
        ladder: { ...defaultConcernSettings.ladder, acute: ladder },
      });
    const care = {
      party: 'careCoordinator',
      within: { type: 'minutes', minutes: 30 },
    } as const;
    const approver = (within: ConcernSettings['ladder']['acute'][number]['within']) => ({
      party: 'approver' as const,
      within,
    });
    expect(await acute([care, approver({ type: 'days', days: 2 })])).toBe('ladderTooSlow');
    expect(await acute([care, approver({ type: 'minutes', minutes: 10 })])).toBe('ladderTurnsBack');
    expect(await acute([approver({ type: 'minutes', minutes: 10 })])).toBe('ladderWithoutCare');
    expect(await acute([care, care])).toBe('ladderDoubled');
    expect(await acute([])).toBe('invalidInput');
    expect(context.list('concernSettings')).toEqual([]);
  });

  it('refuse a category that stands twice', async () => {
    const { door } = await doorOf('coordinator');
    const settings = { ...defaultConcernSettings, ownCategories: ['Gokken', 'gokken'] };
    expect(await save(door, settings)).toBe('listDoubled');
  });
});
