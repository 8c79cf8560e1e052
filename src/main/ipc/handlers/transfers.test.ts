// Sealed packages through the services' door: what is inside, under which gate, and how the loop closes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import { mostWrongCodes, transferState } from '#shared/domain/transfer.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putDeciders } from '#test/support/put-deciders.ts';
import { inSchool, testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let coach: MemberContext;
let pairId: RecordId;
let pupilId: RecordId;
/** The last file that was saved, and what the dialog to open one answers. */
let saved: Uint8Array | null;
let offered: Uint8Array;

function answer(request: { readonly name: string; readonly bytes?: Uint8Array }): unknown {
  if (request.name === 'file.open') return { fileName: 'gekregen.age', bytes: offered };
  saved = request.bytes ?? null;
  return { fileName: 'pakket.age' };
}

const shell: Partial<AppContext> = {
  ask: (request) => Promise.resolve(answer(request) as never),
};
/** Everything that was handed to the vault to keep, and to its log. */
const handedIn: unknown[] = [];
const door = () => {
  const { commit, log } = coach;
  const watched: MemberContext = {
    ...coach,
    commit: (input) => {
      handedIn.push(input);
      commit(input);
    },
    log: (entry) => {
      handedIn.push(entry);
      log(entry);
    },
  };
  return serveAs(watched, shell);
};

beforeEach(async () => {
  saved = null;
  handedIn.length = 0;
  vault = await openTestVault();
  const care = await vault.as('coordinator');
  const pair = putPair(care, vault.idOf('coach'));
  pairId = pair.pairId;
  pupilId = pair.supporteeId;
  putDeciders(care, pupilId);
  coach = await vault.as('coach');
});

afterEach(() => {
  vault.close();
});

async function write(change: Partial<ReferralFields> = {}): Promise<RecordId> {
  const fields = { ...testReferral, destination: 'Lyceum Zuid', ...change };
  const input = { referral: null, pairId, pupilId, fields };
  return (await door().ask('referrals.save', input)).referralId;
}

async function sign(referralId: RecordId): Promise<void> {
  const approverId = vault.idOf('approver');
  const asked = { subjectId: referralId, approverId, question: '' };
  const { requestId } = await door().ask('signOffs.ask', asked);
  const approver = await vault.as('approver');
  const { contentHash } = approver.get('referral', referralId);
  await serveAs(approver).ask('signOffs.decide', {
    ...{ requestId, seen: [{ recordId: referralId, contentHash }], decision: 'approved' },
    ...{ comment: '', passphrase: vault.passphraseOf('approver') },
  });
  coach = await vault.as('coach');
}

async function signedAndMade(change: Partial<ReferralFields> = {}) {
  const referralId = await write(change);
  await sign(referralId);
  return { referralId, ...(await make(referralId)) };
}

async function make(referralId: RecordId) {
  const made = await door().ask('transfers.make', { referralId });
  if (!made || !saved) throw new Error('no package');
  return { passphrase: made.passphrase, bytes: saved };
}

async function open(bytes: Uint8Array, passphrase: string) {
  offered = bytes;
  const chosen = await door().ask('transfers.choose', undefined);
  return door().ask('transfers.open', { token: chosen?.token ?? '', passphrase });
}

async function openRefusal(bytes: Uint8Array, passphrase: string) {
  offered = bytes;
  const chosen = await door().refusal('transfers.choose', undefined);
  if (chosen !== 'ok') return chosen;
  const token = [...coach.packages.keys()].at(-1) ?? '';
  return door().refusal('transfers.open', { token, passphrase });
}

const standing = (referralId: RecordId) =>
  transferState(coach.list('transfer').filter(({ body }) => body.referralId === referralId));

const statusesOf = (referralId: RecordId) =>
  coach
    .list('referralStep')
    .filter(({ body }) => body.referralId === referralId)
    .map(({ body }) => body.to);

/** Another code than this one, in the right form. */
const otherThan = (code: string) => (code.startsWith('0') ? '1' : '0') + code.slice(1);

describe('a sealed package', () => {
  it('[P28] opens with its passphrase, however that is typed, and holds exactly what was ticked', async () => {
    const { passphrase, bytes } = await signedAndMade({
      shares: ['tried'],
      tried: 'Twee gesprekken.',
      pupilView: 'Wil er niet over praten.',
      guardians: 'Ans de Groot, 06-00000000',
    });
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Slaapt|gesprekken/u);
    const content = await open(bytes, ` ${passphrase.toLowerCase().replaceAll('-', ' ')} `);
    expect(content.referral).toMatchObject({
      ...{ code: 'D2026-001', destination: 'Lyceum Zuid', reason: 'Slaapt slecht.' },
      items: [{ item: 'tried', text: 'Twee gesprekken.' }],
    });
    // Neither the pupil's name, nor what was not ticked, nor who said yes by name.
    expect(JSON.stringify(content)).not.toMatch(/Sem|1B|praten|Ans de Groot|06-0/u);
  });

  it('[P28] names who said yes only when who decides goes along', async () => {
    const { passphrase, bytes } = await signedAndMade({
      shares: ['guardians'],
      guardians: 'Ans de Groot, 06-00000000',
    });
    const { referral } = await open(bytes, passphrase);
    expect(referral.items).toEqual([{ item: 'guardians', text: 'Ans de Groot, 06-00000000' }]);
    expect(JSON.stringify(referral.consent)).toContain('Ans de Groot');
  });

  it('[P28] is not made without consent, without a signature, inside the school or once it is closed', async () => {
    const refusal = (referralId: RecordId) => door().refusal('transfers.make', { referralId });
    expect(await refusal(await write({ consent: null }))).toBe('consentMissing');
    expect(await refusal(await write())).toBe('signOffMissing');
    expect(await refusal(await write({ ...inSchool, consent: null }))).toBe('transferInternal');
    const { referralId } = await signedAndMade();
    const step = { referralId, to: 'done', on: '2026-11-24', text: 'Klaar.' } as const;
    const nothing = { dueOn: null, told: [], warm: null, followUp: null, finish: [] };
    saved = null;
    await door().ask('referrals.step', { ...step, ...nothing });
    expect(await refusal(referralId)).toBe('statusOrder');
    expect(saved).toBeNull();
  });

  it('[P28] is not made again once consent was taken back', async () => {
    const { referralId } = await signedAndMade();
    await door().ask('referrals.takeConsentBack', {
      ...{ referralId, by: 'pupil', name: '', on: '2026-11-24', text: '' },
      followUp: { title: 'Laten weten', dueOn: '2026-11-24' },
    });
    expect(await door().refusal('transfers.make', { referralId })).toBe('consentTakenBack');
  });

  it('[P28] tells a wrong passphrase from a changed file and from a file that is no package', async () => {
    const { passphrase, bytes } = await signedAndMade();
    expect(await openRefusal(bytes, 'ABC-DEF-GHJ-KMN-PQR-STV')).toBe('packageWrong');
    expect(await openRefusal(bytes.slice(0, -1), passphrase)).toBe('packageDamaged');
    expect(await openRefusal(new TextEncoder().encode('klas;naam\n'), passphrase)).toBe(
      'packageUnknown',
    );
    expect(await openRefusal(bytes, passphrase)).toBe('ok');
  });

  it('[P28] does not open with one byte flipped, wherever it is', { timeout: 60_000 }, async () => {
    const { passphrase, bytes } = await signedAndMade();
    const places = Array.from({ length: 40 }, (_, at) => Math.floor((at * bytes.length) / 40));
    const headEnd = new TextDecoder('latin1').decode(bytes).indexOf('\n--- ');
    for (const place of places) {
      const changed = bytes.map((byte, at) => (at === place ? byte ^ 1 : byte));
      const refusal = await openRefusal(changed, passphrase);
      if (place > headEnd + 60) expect(refusal).toBe('packageDamaged');
      else expect(['packageWrong', 'packageDamaged', 'packageUnknown']).toContain(refusal);
    }
  });

  it('[P28] is handed over by being made, and its receipt code closes the loop', async () => {
    const { referralId, passphrase, bytes } = await signedAndMade();
    expect(statusesOf(referralId)).toEqual(['sent']);
    expect(standing(referralId)).toMatchObject({ receivedAtMs: null, wrong: 0 });
    const { receiptCode } = await open(bytes, passphrase);
    const code = receiptCode.toLowerCase().replace('-', ' ');
    await door().ask('transfers.confirm', { referralId, code });
    expect(standing(referralId)?.receivedAtMs).toBe(vault.now());
    expect(statusesOf(referralId).toSorted()).toEqual(['received', 'sent']);
  });

  it('[P28] a second package makes the code of the first void', async () => {
    const { referralId, ...first } = await signedAndMade();
    const old = (await open(first.bytes, first.passphrase)).receiptCode;
    vault.advance(1000);
    const second = await make(referralId);
    expect(second.passphrase).not.toBe(first.passphrase);
    const confirm = (code: string) => door().refusal('transfers.confirm', { referralId, code });
    expect(await confirm(old)).toBe('receiptWrong');
    const { receiptCode } = await open(second.bytes, second.passphrase);
    expect(await confirm(receiptCode)).toBe('ok');
    // The first file still opens with its own passphrase: what has left cannot be called back.
    expect((await open(first.bytes, first.passphrase)).receiptCode).toBe(old);
  });

  it('[P28] takes no code any more after ten wrong ones, until a new package is made', async () => {
    const { referralId, passphrase, bytes } = await signedAndMade();
    const { receiptCode } = await open(bytes, passphrase);
    const confirm = (code: string) => door().refusal('transfers.confirm', { referralId, code });
    expect(await confirm('te kort')).toBe('receiptWrong');
    expect(standing(referralId)?.wrong).toBe(0);
    for (let count = 1; count <= mostWrongCodes; count += 1) {
      expect(await confirm(otherThan(receiptCode))).toBe('receiptWrong');
      expect(standing(referralId)?.wrong).toBe(count);
    }
    expect(await confirm(receiptCode)).toBe('receiptRefused');
    vault.advance(1000);
    const again = await make(referralId);
    const { receiptCode: code } = await open(again.bytes, again.passphrase);
    expect(await confirm(code)).toBe('ok');
  });

  it('[P28] leaves its passphrase in no record, no line of the log, no event and no file', async () => {
    const { passphrase, bytes } = await signedAndMade();
    await open(bytes, passphrase);
    await openRefusal(bytes, passphrase);
    expect(handedIn).toContainEqual(
      expect.objectContaining({
        action: 'exported',
        detail: { bytes: bytes.length, outcome: 'saved' },
      }),
    );
    const texts = [
      JSON.stringify([handedIn, vault.events]),
      ...readdirSync(vault.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')),
    ];
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) {
      expect(text).not.toContain(passphrase);
      expect(text).not.toContain(passphrase.replaceAll('-', ''));
    }
    expect(coach.list('transfer')).toHaveLength(1);
    expect(passphrase).toMatch(/^([2-9A-HJKMNP-TV-Z]{3}-){5}[2-9A-HJKMNP-TV-Z]{3}$/u);
  });
});
