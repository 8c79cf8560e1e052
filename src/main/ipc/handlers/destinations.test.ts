import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestVault, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { needsCheck, type DestinationBody } from '#shared/domain/destination.ts';

const fields: DestinationBody = {
  ...{ builtIn: 'socialWork', name: 'SMW Voorbeeldstad', kind: 'external' },
  ...{ forWhat: 'Problemen thuis', contact: 'Mw. Yilmaz', phone: '010-0000000' },
  ...{ waiting: 'drie weken', checkedOn: '2026-11-20', active: true },
};

let vault: TestVault;
let care: MemberContext;
let door: Door;

beforeAll(async () => {
  vault = await openTestVault();
  care = await vault.as('coordinator');
  door = serveAs(care);
});
afterAll(() => {
  vault.close();
});

describe('[P27] the school’s own list of addresses', () => {
  it('takes the place of a built-in one once, with number, waiting time and the day it was checked', async () => {
    const { destinationId } = await door.ask('destinations.save', { destination: null, fields });
    expect(care.get('destination', destinationId).body).toEqual(fields);
    expect(care.get('destination', destinationId).dossierId).toBe(care.vault.programmeDossierId);
    const again = { destination: null, fields: { ...fields, name: 'Iets anders' } };
    expect(await door.refusal('destinations.save', again)).toBe('destinationNamed');
    const hidden = { ...fields, active: false };
    const destination = { id: destinationId, expectedRevision: 1 };
    await door.ask('destinations.save', { destination, fields: hidden });
    expect(care.get('destination', destinationId).body.active).toBe(false);
  });

  it('has no two of one name, and no check on a day that has not been', async () => {
    const own = { ...fields, builtIn: null };
    const same = { destination: null, fields: { ...own, name: ' smw voorbeeldstad' } };
    expect(await door.refusal('destinations.save', same)).toBe('destinationNamed');
    const early = { destination: null, fields: { ...own, name: 'Ander', checkedOn: '2026-11-25' } };
    expect(await door.refusal('destinations.save', early)).toBe('dateImpossible');
  });

  it('asks to be checked when that was never done or longer than a year ago', () => {
    expect(needsCheck({ checkedOn: null }, '2026-11-24')).toBe(true);
    expect(needsCheck({ checkedOn: '2025-11-23' }, '2026-11-24')).toBe(true);
    expect(needsCheck({ checkedOn: '2025-11-24' }, '2026-11-24')).toBe(false);
  });

  it('is written by who refers, not by an approver', async () => {
    const approver = serveAs(await vault.as('approver'));
    expect(await approver.refusal('destinations.save', { destination: null, fields })).toBe(
      'notAllowed',
    );
  });

  it('[P25] never makes an address inside the school of what is known as outside', async () => {
    door = serveAs(await vault.as('coordinator'));
    const inside = { ...fields, kind: 'internal' } as const;
    const own = { ...inside, builtIn: null, name: 'Ondersteuner 2e etage' };
    for (const change of [
      { ...inside, builtIn: 'safeHome', name: 'Ons team' },
      { ...inside, builtIn: null, name: 'Veilig  Thuis' },
    ]) {
      const input = { destination: null, fields: change };
      expect(await door.refusal('destinations.save', input)).toBe('destinationOutside');
    }
    const coach = serveAs(await vault.as('coach'));
    const input = { destination: null, fields: own };
    expect(await coach.refusal('destinations.save', input)).toBe('destinationOutside');
    door = serveAs(await vault.as('coordinator'));
    expect(await door.refusal('destinations.save', input)).toBe('ok');
  });
});
