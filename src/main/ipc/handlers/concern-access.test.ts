// Breaking the glass through the services' door: closed until a reason is given, and seen by those whose it is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
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

  it('[P56, L3] is not seen by who broke it, by a helper let in since, or by a record of a changed program', async () => {
    const officer = await vault.as('safeguarding');
    await serveAs(officer).ask('concerns.breakGlass', { dossierId, reason });
    const glassBreakId = officer.list('glassBreak')[0]?.id ?? concernId;
    const forge = (context: MemberContext) => {
      const recordId = newId<RecordId>();
      const body = { glassBreakId };
      context.commit({
        puts: [{ dossierId, recordId, kind: 'glassSeen', body, expectedRevision: 0 }],
      });
    };
    forge(officer);
    const letIn = { concernId, memberId: vault.idOf('otherCoach'), reason: 'Helpt mij.' };
    await serveAs(officer).ask('concerns.letIn', letIn);
    const helper = await vault.as('otherCoach');
    const seen = await serveAs(helper).refusal('concerns.glassSeen', { glassBreakId });
    expect(seen).toBe('notAllowed');
    forge(helper);
    const coordinator = await vault.as('coordinator');
    expect(coordinator.vault.list('glassSeen')).toHaveLength(2);
    expect(coordinator.list('glassSeen')).toEqual([]);
    expect(await serveAs(coordinator).refusal('concerns.glassSeen', { glassBreakId })).toBe('ok');
    expect(coordinator.list('glassSeen')).toHaveLength(1);
  });

  it('stays closed to who is not in the emergency circle', async () => {
    const coach = await vault.as('otherCoach');
    const input = { dossierId, reason };
    expect(await serveAs(coach).refusal('concerns.breakGlass', input)).toBe('notAllowed');
    expect(coach.list('concern')).toEqual([]);
  });
});

describe('[L3] the referrals of a concern', () => {
  const on = '2026-11-24';
  let pupilId: RecordId;

  async function refer(): Promise<RecordId> {
    const coordinator = await vault.as('coordinator');
    const { body } = coordinator.get('concern', concernId);
    pupilId = body.people.find((one) => one.pupilId !== null)?.pupilId ?? concernId;
    const fields = { ...testReferral, ...inSchool, consent: null, pupilToldOn: on };
    const { pairId } = body;
    const made = await serveAs(coordinator).ask('referrals.save', {
      ...{ referral: null, pairId, concernId, pupilId, fields },
    });
    return made.referralId;
  }

  it('are open to who is let in and to who breaks the glass, before and after', async () => {
    const before = await refer();
    const letIn = { concernId, memberId: vault.idOf('otherCoach'), reason: 'Neemt het over.' };
    await serveAs(await vault.as('coordinator')).ask('concerns.letIn', letIn);
    expect((await vault.as('otherCoach')).get('referral', before).body.concernId).toBe(concernId);
    const officer = await vault.as('safeguarding');
    await serveAs(officer).ask('concerns.breakGlass', { dossierId, reason });
    const { dossierId: opened } = officer.get('referral', before);
    const broken = officer.list('glassBreak').map((one) => one.dossierId);
    expect(new Set(broken)).toEqual(new Set([dossierId, opened]));
    const after = await refer();
    for (const who of ['otherCoach', 'safeguarding'] as const) {
      expect((await vault.as(who)).get('referral', after).body.concernId).toBe(concernId);
    }
  });

  it('stand in the way of a closing by who cannot read them', async () => {
    const officer = await vault.as('safeguarding');
    await serveAs(officer).ask('concerns.breakGlass', { dossierId, reason });
    // As a referral that a colleague wrote to whom the concern was not open by name.
    const coordinator = await vault.as('coordinator');
    const hidden = newId<DossierId>();
    const event = {
      type: 'referral',
      referralId: newId<RecordId>(),
      dossierId: hidden,
      code: 'D1',
    };
    const step = { concernId, on, byId: null };
    coordinator.commit({
      puts: [
        {
          ...{ dossierId, recordId: newId<RecordId>(), kind: 'concernStep', expectedRevision: 0 },
          body: { ...step, event },
        },
      ],
    });
    const door = serveAs(await vault.as('safeguarding'));
    vault.advance(1000);
    const decision = { type: 'decision', decision: 'refer', reason: 'Hulp nodig.' } as const;
    await door.ask('concerns.step', { ...step, event: decision });
    const fields = {
      ...{ summary: 'Gaat beter.', done: 'Gebeld.', pupilNow: 'Goed.', peerNow: 'Goed.' },
      outcome: 'helpWorks',
    } as const;
    const closing = { concernId, closing: null, fields };
    expect(await door.refusal('concerns.saveClosing', closing)).toBe('referralUnread');
    const lying = { ...event, type: 'referral' } as const;
    const own = { ...step, event: lying };
    expect(await door.refusal('concerns.step', own)).toBe('invalidInput');
  });
});
