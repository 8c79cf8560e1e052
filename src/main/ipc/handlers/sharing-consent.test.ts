// The consent form of a referral through the services' door: items by name, who signs at which age, nothing else.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let coordinator: MemberContext;
let pairId: RecordId;
let pupilId: RecordId;

beforeEach(async () => {
  vault = await openTestVault();
  coordinator = await vault.as('coordinator');
  const pair = putPair(coordinator, vault.idOf('coach'));
  pairId = pair.pairId;
  pupilId = pair.supporteeId;
});

afterEach(() => {
  vault.close();
});

const shell: Partial<AppContext> = {
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

function bornOn(birthDate: string | null): void {
  const { dossierId, revision, body } = coordinator.get('pupil', pupilId);
  const put = { dossierId, recordId: pupilId, kind: 'pupil' as const, expectedRevision: revision };
  coordinator.commit({ puts: [{ ...put, body: { ...body, birthDate } }] });
}

async function ask(change: Partial<ReferralFields> = {}) {
  const coach = await vault.as('coach');
  const fields: ReferralFields = { ...testReferral, consent: null, ...change };
  const input = { referral: null, pairId, pupilId, fields };
  const { referralId } = await serveAs(coach).ask('referrals.save', input);
  return { referralId, door: serveAs(coach, shell) };
}

async function form(change: Partial<ReferralFields> = {}) {
  const { referralId, door } = await ask(change);
  const paper = await door.ask('papers.preview', { paper: 'sharingConsent', ask: { referralId } });
  if (paper.paper !== 'sharingConsent') throw new Error('another paper');
  return paper;
}

describe('the consent form of a referral', () => {
  it('names exactly the ticked items that have a text, and carries no word of what they say', async () => {
    const { content } = await form({
      shares: ['tried', 'className', 'since', 'pupilView'],
      tried: 'Twee gesprekken.',
      pupilView: 'Wil er liever over zwijgen.',
      strengths: 'Een trouwe vriend.',
      safety: 'Durft niet naar huis.',
    });
    expect(content.items).toEqual(['className', 'tried', 'pupilView']);
    expect(Object.keys(content).sort()).toEqual([
      ...['age', 'asked', 'code', 'contact', 'destination', 'items', 'pupil', 'pupilSigns'],
      ...['school', 'signFor', 'site'],
    ]);
    const text = JSON.stringify(content);
    expect(text).not.toMatch(/Twee gesprekken|zwijgen|trouwe vriend|naar huis|1B|2013|Slaapt/u);
    expect(content).toMatchObject({ destination: 'Jeugdarts', asked: 'Een gesprek.' });
  });

  it.each([
    ['2015-06-01', false, ['Ans de Groot']],
    ['2013-03-01', true, ['Ans de Groot']],
    ['2010-03-01', true, []],
    [null, true, ['Ans de Groot']],
  ] as const)(
    'born on %s, signs: the pupil %s, and for the pupil %s',
    async (born, own, signFor) => {
      bornOn(born);
      putDeciders(coordinator, pupilId, {
        representatives: [
          { name: 'Ans de Groot', capacity: 'parent', custody: true, reach: '06-00000000' },
          { name: 'Bas Bakker', capacity: 'carer', custody: false, reach: '' },
        ],
      });
      const { content } = await form();
      expect(content).toMatchObject({ pupilSigns: own, signFor });
      expect(JSON.stringify(content)).not.toMatch(/Bakker|06-/u);
    },
  );

  it('has one open line for who decides when nobody wrote down who that is', async () => {
    expect((await form()).content).toMatchObject({ pupilSigns: true, signFor: [''] });
  });

  it('is not made inside the school, where telling the pupil is enough', async () => {
    const { referralId, door } = await ask(inSchool);
    const request = { paper: 'sharingConsent', ask: { referralId } } as const;
    expect(await door.refusal('papers.preview', request)).toBe('notAllowed');
  });

  it('is not read by who cannot read the referral', async () => {
    const { referralId } = await ask();
    const other = serveAs(await vault.as('approver'), shell);
    const request = { paper: 'sharingConsent', ask: { referralId } } as const;
    expect(await other.refusal('papers.preview', request)).not.toBe('ok');
  });
});
