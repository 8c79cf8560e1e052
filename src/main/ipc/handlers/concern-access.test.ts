// Breaking the glass through the services' door: closed until a reason is given, and seen by those whose it is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { testConcern } from '#test/support/concern.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let concernId: RecordId;
let dossierId: DossierId;
const reason = 'De zorgcoördinator is ziek en er is haast.';

beforeEach(async () => {
  vault = await openTestVault();
  const coordinator = await vault.as('coordinator');
  const pair = putPair(coordinator, vault.idOf('coach'));
  const fields = testConcern(pair.supporteeId, vault.now());
  const input = { pairId: pair.pairId, fields, pausePair: false };
  ({ concernId } = await serveAs(coordinator).ask('concerns.create', input));
  ({ dossierId } = coordinator.get('concern', concernId));
});

afterEach(() => {
  vault.close();
});

describe('a concern behind the glass', () => {
  it('[P56, L3] opens for a safeguarding officer with a reason only, which those whose it is see', async () => {
    const officer = await vault.as('safeguarding');
    expect(officer.list('concern')).toEqual([]);
    const short = { dossierId, reason: 'nodig' };
    expect(await serveAs(officer).refusal('concerns.breakGlass', short)).toBe('invalidInput');
    const opened = await serveAs(officer).ask('concerns.breakGlass', { dossierId, reason });
    expect(opened.concernId).toBe(concernId);
    expect(officer.get('concern', concernId).body.ownWords).toBe('Ik wil er niet meer zijn.');
    const coordinator = await vault.as('coordinator');
    const [broken] = coordinator.list('glassBreak');
    expect(broken?.body).toEqual({ memberId: vault.idOf('safeguarding'), reason });
  });

  it('is not marked as seen by who broke it, and once by those whose it is', async () => {
    const officer = await vault.as('safeguarding');
    await serveAs(officer).ask('concerns.breakGlass', { dossierId, reason });
    const glassBreakId = officer.list('glassBreak')[0]?.id ?? concernId;
    const own = await serveAs(officer).refusal('concerns.glassSeen', { glassBreakId });
    expect(own).toBe('notAllowed');
    const coordinator = await vault.as('coordinator');
    await serveAs(coordinator).ask('concerns.glassSeen', { glassBreakId });
    expect(coordinator.list('glassSeen').map(({ body }) => body.glassBreakId)).toEqual([
      glassBreakId,
    ]);
  });

  it('stays closed to who is not in the emergency circle', async () => {
    const coach = await vault.as('otherCoach');
    const input = { dossierId, reason };
    expect(await serveAs(coach).refusal('concerns.breakGlass', input)).toBe('notAllowed');
    expect(coach.list('concern')).toEqual([]);
  });
});
