import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { referralHandlers } from './referrals.ts';
import { signOffHandlers } from './sign-offs.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  needsText,
  type Consent,
  type ReferralFields,
  type ReferralStatus,
} from '#shared/domain/referral.ts';

const today = '2026-11-24';
const danger: Consent = {
  type: 'exception',
  exception: 'acuteDanger',
  explanation: 'Nu onveilig.',
};
const fields: ReferralFields = {
  ...testReferral,
  reason: 'Mist drie maandagen achter elkaar.',
  tried: 'Gesprek met de mentor.',
  pupilView: 'Wil het zelf ook.',
  asked: 'Een gesprek over slapen.',
};

const noMore: Pick<CallParsed<'referrals.step'>, 'told' | 'warm' | 'followUp' | 'finish'> = {
  ...{ told: [], warm: null, followUp: null, finish: [] },
};

let vault: TestVault;
let coach: MemberContext;
let pairId: RecordId;
let pupilId: RecordId;

beforeEach(async () => {
  vault = await openTestVault();
  const coordinator = await vault.as('coordinator');
  const pair = putPair(coordinator, vault.idOf('coach'));
  pairId = pair.pairId;
  pupilId = pair.supporteeId;
  putDeciders(coordinator, pupilId);
  coach = await vault.as('coach');
});

afterEach(() => {
  vault.close();
});

function write(change: Partial<ReferralFields> = {}): RecordId {
  const input = {
    referral: null,
    pairId,
    concernId: null,
    followsId: null,
    pupilId,
    fields: { ...fields, ...change },
  };
  return referralHandlers['referrals.save'](coach, input).referralId;
}

function rewrite(id: RecordId, change: Partial<ReferralFields>): void {
  const { revision } = coach.get('referral', id);
  referralHandlers['referrals.save'](coach, {
    referral: { id, expectedRevision: revision },
    pairId,
    concernId: null,
    followsId: null,
    pupilId,
    fields: { ...fields, ...change },
  });
}

function step(referralId: RecordId, to: ReferralStatus, on = today, dueOn: string | null = null) {
  vault.advance(1000);
  const text = needsText(to) ? 'Zoals afgesproken.' : '';
  referralHandlers['referrals.step'](coach, { ...noMore, referralId, to, on, text, dueOn });
}

/** The approver signs the referral as it is, and the coach has the vault again. */
async function getSigned(referralId: RecordId): Promise<void> {
  const { requestId } = signOffHandlers['signOffs.ask'](coach, {
    subjectId: referralId,
    approverId: vault.idOf('approver'),
    question: '',
  });
  const approver = await vault.as('approver');
  const { contentHash } = approver.get('referral', referralId);
  await signOffHandlers['signOffs.decide'](approver, {
    requestId,
    seen: [{ recordId: referralId, contentHash }],
    decision: 'approved',
    comment: '',
    passphrase: vault.passphraseOf('approver'),
  });
  coach = await vault.as('coach');
}

const failure = (code: string) => expect.objectContaining({ message: code }) as Error;

describe('writing a referral', () => {
  it('gives each a code of its own and the name the destination will read', () => {
    const first = coach.get('referral', write());
    const second = coach.get('referral', write());
    expect(first.body).toMatchObject({ code: 'D2026-001', pupilName: 'Sem de Groot' });
    expect(second.body.code).toBe('D2026-002');
    expect(second.dossierId).not.toBe(first.dossierId);
  });

  it('is closed to staff who are not asked in', async () => {
    const id = write();
    const otherCoach = await vault.as('otherCoach');
    expect(() => otherCoach.get('referral', id)).toThrow(failure('notFound'));
    const coordinator = await vault.as('coordinator');
    expect(coordinator.get('referral', id).body.destination).toBe('Jeugdarts');
  });

  it('is about a pupil of the pair and about days that have been', () => {
    const other = {
      referral: null,
      pairId,
      concernId: null,
      followsId: null,
      pupilId: putPupil(coach),
      fields,
    };
    expect(() => referralHandlers['referrals.save'](coach, other)).toThrow(failure('notFound'));
    expect(() => write({ pupilToldOn: '2026-11-25' })).toThrow(failure('dateImpossible'));
    const early: Consent = {
      ...{ type: 'consent', paperAt: '' },
      statements: [{ by: 'pupil', name: '', on: '2026-11-25' }],
    };
    expect(() => write({ consent: early })).toThrow(failure('dateImpossible'));
  });

  it('takes the draft away once it is kept', () => {
    coach.vault.saveDraft(`referral:new:${pairId}`, { name: 'x' });
    write();
    expect(coach.vault.readDrafts()).toEqual([]);
  });

  it('refuses a change based on an older version', () => {
    const id = write();
    rewrite(id, { reason: 'Mist vier maandagen.' });
    expect(() =>
      referralHandlers['referrals.save'](coach, {
        referral: { id, expectedRevision: 1 },
        pairId,
        concernId: null,
        followsId: null,
        pupilId,
        fields,
      }),
    ).toThrow(failure('revisionConflict'));
    expect(coach.get('referral', id).body.reason).toBe('Mist vier maandagen.');
  });
});

describe('handing a referral over', () => {
  it('[P25] waits outside the school for consent or a named exception', async () => {
    const id = write({ consent: null });
    await getSigned(id);
    expect(() => step(id, 'sent')).toThrow(failure('consentMissing'));
  });

  it('waits outside the school for a signature over this very text', async () => {
    const id = write();
    expect(() => step(id, 'sent')).toThrow(failure('signOffMissing'));
    await getSigned(id);
    step(id, 'sent');
    const sent = coach.list('referralStep').find(({ body }) => body.to === 'sent');
    expect(sent?.body).toMatchObject({ on: today, dueOn: '2026-12-01' });
  });

  it('goes first in acute danger, and can be signed afterwards', async () => {
    const id = write({ urgency: 'acute', consent: danger });
    step(id, 'sent');
    await getSigned(id);
    expect(coach.list('signOffDecision')).toHaveLength(1);
  });

  it('takes no signature inside the school', () => {
    const id = write({ ...inSchool, consent: null });
    step(id, 'sent');
    expect(coach.list('referralStep')).toHaveLength(1);
  });

  it('[P31] locks the text, as the signature does before it', async () => {
    const signed = write();
    await getSigned(signed);
    expect(() => rewrite(signed, { reason: 'anders' })).toThrow(failure('recordLocked'));
    const sent = write(inSchool);
    step(sent, 'sent');
    expect(() => rewrite(sent, { reason: 'anders' })).toThrow(failure('recordLocked'));
  });
});

describe('[P25, P27] inside the school', () => {
  const anything = { destinationId: '', destinationKind: 'internal', consent: null } as const;

  it('is who is known there: a name typed freely counts as outside', () => {
    for (const destination of ['Veilig Thuis', 'veilig  thuis', 'Jeugd-ggz', 'Praktijk De Brug']) {
      expect(() => write({ ...anything, destination })).toThrow(failure('destinationNotInside'));
    }
    const byId = { ...anything, destinationId: 'mentor', destination: 'Veilig Thuis' };
    expect(() => write(byId)).toThrow(failure('destinationNotInside'));
    step(write({ ...anything, destination: 'anti-pestcoördinator' }), 'sent');
    step(write({ ...anything, destination: 'Olga Docentcoach' }), 'sent');
  });

  it('is what the list of the school says, as it says it on the day of handing over', async () => {
    const lists = serveAs(await vault.as('coordinator'));
    const own = {
      ...{ builtIn: null, name: 'Rebound in huis', forWhat: '', contact: '' },
      ...{ phone: '', waiting: '', checkedOn: null, active: true },
      kind: 'internal',
    } as const;
    const { destinationId } = await lists.ask('destinations.save', {
      ...{ destination: null, fields: own },
    });
    coach = await vault.as('coach');
    const id = write({ ...anything, destination: 'Rebound in huis' });
    await serveAs(await vault.as('coordinator')).ask('destinations.save', {
      destination: { id: destinationId, expectedRevision: 1 },
      fields: { ...own, kind: 'external' },
    });
    coach = await vault.as('coach');
    expect(() => step(id, 'sent')).toThrow(failure('destinationNotInside'));
  });
});

describe('the steps of a referral', () => {
  it('[P24] follow each other and end', () => {
    const id = write(inSchool);
    expect(() => step(id, 'done')).toThrow(failure('statusOrder'));
    step(id, 'sent');
    step(id, 'received', today, '2026-12-10');
    step(id, 'done', today, '2026-12-20');
    expect(() => step(id, 'withdrawn')).toThrow(failure('statusOrder'));
    const closing = coach.list('referralStep').find(({ body }) => body.to === 'done');
    expect(closing?.body.dueOn).toBeNull();
  });

  it('[P24] say why when they end without help, and what came of it when they end with it', () => {
    const id = write(inSchool);
    step(id, 'sent');
    for (const to of ['refused', 'withdrawn', 'done'] as const) {
      expect(() =>
        referralHandlers['referrals.step'](coach, {
          referralId: id,
          to,
          on: today,
          text: '',
          dueOn: null,
          ...noMore,
        }),
      ).toThrow(failure('invalidInput'));
    }
  });

  it('lie on possible days', () => {
    const id = write(inSchool);
    expect(() => step(id, 'sent', '2026-11-25')).toThrow(failure('dateImpossible'));
    expect(() => step(id, 'sent', '2026-11-23')).toThrow(failure('dateImpossible'));
    expect(() => step(id, 'sent', today, '2026-11-23')).toThrow(failure('dateImpossible'));
  });
});
