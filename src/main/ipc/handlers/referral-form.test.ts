// The referral form through the services' door: what goes along stands on it, and nothing else.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Paper } from '#shared/ipc/paper.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let coach: MemberContext;
let pairId: RecordId;
let pupilId: RecordId;

beforeEach(async () => {
  vault = await openTestVault();
  const pair = putPair(await vault.as('coordinator'), vault.idOf('coach'));
  pairId = pair.pairId;
  pupilId = pair.supporteeId;
  coach = await vault.as('coach');
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

/** A shell that takes the paper by its ticket, as the printing page does. */
function savingInto(printed: Paper[]): AppContext['ask'] {
  const answer = (request: { readonly name: string; readonly ticket?: string }): unknown => {
    if (request.name !== 'pdf.make') return { fileName: 'blad.pdf' };
    const paper = coach.papers.get(request.ticket ?? '');
    if (paper) printed.push(paper);
    return { bytes: new Uint8Array([37, 80, 68, 70]) };
  };
  return (request) => Promise.resolve(answer(request) as never);
}

const outside = { destination: 'Jeugdarts', destinationKind: 'external' } as const;

async function form(change: Partial<ReferralFields>) {
  const fields: ReferralFields = {
    ...testReferral,
    ...inSchool,
    consent: null,
    ...change,
  };
  const input = { referral: null, pairId, pupilId, fields };
  const { referralId } = await serveAs(coach).ask('referrals.save', input);
  return serveAs(coach, shell).ask('papers.preview', {
    paper: 'referralForm',
    ask: { referralId },
  });
}

describe('the referral form', () => {
  it('[P25] carries what was ticked and no word of what was not, nor the name when it stays here', async () => {
    const { content } = await form({
      shares: ['tried', 'className'],
      tried: 'Twee gesprekken.',
      pupilView: 'Wil er niet over praten.',
    });
    const text = JSON.stringify(content);
    expect(text).toContain('Twee gesprekken.');
    expect(text).toContain('1B');
    expect(text).not.toContain('Wil er niet over praten.');
    expect(text).not.toContain('Sem');
  });

  it('has room for the signatures it needs while it waits for them, and says that it is a draft', async () => {
    const paper = await form(outside);
    expect(paper.content).toMatchObject({ concept: true, code: 'D2026-001' });
    expect(paper.signed).toMatchObject({ signatures: [], needed: 2 });
    expect(paper.stamp.code).not.toBe('');
  });

  it('[P32] printed once it is signed, carries who signed with the code of that text, and is a draft no longer', async () => {
    putDeciders(await vault.as('coordinator'), pupilId);
    coach = await vault.as('coach');
    const fields = { ...testReferral, ...outside };
    const input = { referral: null, pairId, pupilId, fields };
    const { referralId } = await serveAs(coach).ask('referrals.save', input);
    const { requestId } = await serveAs(coach).ask('signOffs.ask', {
      ...{ subjectId: referralId, approverId: vault.idOf('approver'), question: '' },
    });
    const approver = await vault.as('approver');
    const { contentHash } = approver.get('referral', referralId);
    const { code } = await serveAs(approver).ask('signOffs.decide', {
      ...{ requestId, seen: [{ recordId: referralId, contentHash }], decision: 'approved' },
      ...{ comment: '', passphrase: vault.passphraseOf('approver') },
    });
    coach = await vault.as('coach');
    const printed: Paper[] = [];
    const door = serveAs(coach, { ...shell, ask: savingInto(printed) });
    const saved = await door.ask('papers.print', { paper: 'referralForm', ask: { referralId } });
    expect(saved?.print.code).not.toBe('');
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatchObject({
      paper: 'referralForm',
      content: { concept: false, destination: 'Jeugdarts' },
      signed: { needed: 1, signatures: [{ name: 'Tess Teamleider', code, onBehalfOf: '' }] },
    });
    // What stands on the paper leads back to the text and to who signed it.
    const { found } = await door.ask('signOffs.check', { code });
    expect(found).toMatchObject([
      { subjectId: referralId, same: true, signatures: [{ signerId: vault.idOf('approver') }] },
    ]);
    const back = { referralId, by: 'pupil', name: '', on: '2026-11-24', text: '' } as const;
    await door.ask('referrals.takeConsentBack', back);
    const later = await door.ask('papers.preview', { paper: 'referralForm', ask: { referralId } });
    expect(later.content).toMatchObject({ concept: true });
  });

  it('names who said yes only when who decides goes along, and never where the signed paper lies', async () => {
    const said = async (shares: ReferralFields['shares']) => {
      const { content } = await form({
        ...outside,
        shares,
        guardians: 'Fatma Yilmaz, 06-00000000',
        consent: {
          type: 'consent',
          statements: [{ by: 'representative', name: 'Fatma Yilmaz', on: '2026-11-20' }],
          paperAt: 'kast 3',
        },
      });
      return JSON.stringify(content);
    };
    expect(await said([])).not.toMatch(/Yilmaz|06-00000000|kast 3/u);
    const ticked = await said(['guardians']);
    expect(ticked).toContain('Fatma Yilmaz');
    expect(ticked).not.toContain('kast 3');
  });

  it('a consultation without a name carries neither the name nor the class', async () => {
    const { content } = await form({
      ...outside,
      shares: [],
      consent: { type: 'exception', exception: 'anonymous', explanation: 'Overleg.' },
    });
    expect(JSON.stringify(content)).not.toMatch(/Sem|1B/u);
    expect(content).toMatchObject({ items: [], reason: 'Slaapt slecht.' });
  });
});
