import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serve, tamper, randomUUID, allParts, openRows } from './kit.ts';
import { contract } from '#shared/ipc/contract.ts';
import { callNames } from '#shared/ipc/names.ts';
import { readFileSync, readdirSync, existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createServe } from '#main/ipc/serve.ts';
import { handlers } from '#main/ipc/handlers/index.ts';

let v: TestVault;
beforeEach(async () => { v = await openTestVault(); });
afterEach(() => v.close());
const today = '2026-11-24';

test('20 names and inputs from a hostile page', async () => {
  const c = await v.as('coach');
  const s = serve(c);
  for (const n of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'vault', '', 'paper.take', 'log.list', 'members.add', 'signOffs.decide', 'classLists.choose', 'school.save']) {
    const r = await s.call(n, {}); expect(r.ok, n).toBe(false); console.log('T20', n, r.error.code);
  }
  // locked
  const locked = createServe({ handlers, app: c, member: () => null, report: () => undefined });
  const codes: Record<string, string> = {};
  for (const n of callNames) { if (contract[n].access === 'open') continue; const r: any = await locked('app', n, undefined); codes[r.error.code] = (codes[r.error.code] ?? '') + ' ' + n; }
  console.log('T20 locked', Object.keys(codes));
  const evil = JSON.parse('{"__proto__":{"polluted":1},"name":"x","body":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}');
  console.log('T20 draft', JSON.stringify(await s.call('drafts.save', evil)), ({} as any).polluted, s.surprises);
  console.log('T20 list', JSON.stringify(await s.call('drafts.list', undefined)), s.surprises);
});

test('21 deep / odd drafts', async () => {
  const c = await v.as('coach');
  const s = serve(c);
  for (const depth of [500, 1000, 1500, 2000, 2500, 3000, 4000, 6000]) {
    let b: any = 1; for (let i = 0; i < depth; i++) b = [b];
    const r = await s.call('drafts.save', { name: 'deep', body: b });
    const l = await s.call('drafts.list', undefined);
    console.log('T21', depth, r.ok ? 'saved' : r.error.code, l.ok ? 'listed ' + l.value.drafts.length : l.error.code);
  }
  console.log('T21 surrogate', JSON.stringify(await s.call('drafts.save', { name: 's', body: 'a\ud83d' })), s.surprises.at(-1)?.slice(0, 120));
  console.log('T21 surrogate key', JSON.stringify(await s.call('drafts.save', { name: 'n\ud83d', body: 'a' })), s.surprises.at(-1)?.slice(0, 120));
  const p = (await v.as('coordinator')); const pair = putPair(p, v.idOf('coach'));
  const s2 = serve(p);
  const note = (t: string) => ({ pairId: pair.pairId, amends: null, fields: { type: 'conversation', occurredOn: today, durationMinutes: null, place: null, initiative: null, facts: { doc: { type: 'doc', content: [{ type: 'paragraph' }] }, text: '' }, ownWords: t, interpretation: '', agreements: '', positiveClose: '', feelingAfter: null } });
  console.log('T21 note surrogate', JSON.stringify(await s2.call('notes.save', note('x\ud83d'))), s2.surprises.at(-1)?.slice(0, 100));
  // same visible text differs in doc vs text
  console.log('T21 empty amend reason', JSON.stringify(await s2.call('notes.save', { ...note('x'), amends: { noteId: randomUUID(), expectedRevision: 1, reason: '' } })));
});

test('22 time of passphrase.check with huge about', async () => {
  const c = await v.as('coach'); const s = serve(c);
  for (const [p, a] of [['a'.repeat(1024), []], ['ab1!'.repeat(256), ['x']], ['q7$'.repeat(300), ['y'.repeat(2_000_000)]]] as const) {
    const t = performance.now(); const r = await s.call('passphrase.check', { passphrase: p, about: a }); console.log('T22', p.length, r.ok, Math.round(performance.now() - t), 'ms');
  }
});

test('23 clock back: read everything, no log', async () => {
  const c0 = await v.as('coordinator'); putPair(c0, v.idOf('coach')); c0.vault.close();
  v.advance(-10 * 60_000);
  const c = await v.as('coach'); const s = serve(c);
  const r = await s.call('records.load', undefined);
  console.log('T23 records', r.value.records.filter((x: any) => x.kind === 'pupil' || x.kind === 'pair').length);
  c.vault.close();
  v.advance(60 * 60_000);
  const a = await v.as('coordinator');
  console.log('T23 coach in log', a.vault.list('logEntry').filter((l) => l.createdBy === v.idOf('coach')).length);
});

test('24 admin without care gets the care team silently; sign with the passphrase the admin chose', async () => {
  const c0 = await v.as('coordinator');
  const pair = putPair(c0, v.idOf('coach'), {});
  const enc = (t: string) => new TextEncoder().encode(t);
  await c0.vault.addMember({ login: 'ict', displayName: 'Ict', roles: ['administrator'], passphrase: enc('passphrase of ict 1') });
  c0.vault.close();
  const { openVault, loadProfile, testKdf } = await import('#main/store/index.ts');
  const { recordDefinitions } = await import('#shared/domain/registry.ts');
  const { createMemberContext } = await import('#main/ipc/member-context.ts');
  const open = async () => createMemberContext(c0, await openVault({ path: v.path, profile: loadProfile(v.folder), registry: recordDefinitions, now: v.now, login: 'ict', passphrase: enc('passphrase of ict 1'), kdfFloor: testKdf }));
  let ict = await open();
  console.log('T24 before', ict.vault.get(pair.pairId) !== null, JSON.stringify(await serve(ict).call('members.update', { memberId: ict.vault.me.id, roles: ['administrator', 'careCoordinator', 'approver'], active: true, functionTitle: '' })));
  const t0 = v.now();
  ict.vault.close(); v.advance(1000);
  (await v.as('coordinator')).vault.close();
  ict = await open();
  console.log('T24 after', ict.vault.get(pair.pairId) !== null, ict.vault.list('logEntry').filter((l) => l.changedAtMs >= t0).map((l) => JSON.stringify({ a: (l.body as any).action, s: (l.body as any).subject, d: (l.body as any).detail })));
  ict.vault.close();
});

test('25 print register and requests rewritten by another holder', async () => {
  const c0 = await v.as('coordinator'); const pd = c0.vault.programmeDossierId;
  const id = randomUUID() as never;
  const body = { paper: 'mentorSheet', reader: 'mentor 1B', purpose: '', subjectIds: [], contentHash: 'h', code: 'AAAA-BBBB', copy: 1, destroyBy: '2027-01-01', outcome: 'saved', fileName: 'a.pdf' };
  c0.commit({ puts: [{ dossierId: pd, recordId: id, kind: 'print', body, expectedRevision: 0 }] });
  const o = await v.as('otherCoach');
  o.vault.commit({ puts: [{ dossierId: pd, recordId: id, kind: 'print', body: { ...body, reader: 'niemand', code: 'ZZZZ-ZZZZ' }, expectedRevision: 1 }] });
  const c = await v.as('coordinator');
  const p = (await serve(c).call('records.load', undefined)).value.records.find((r: any) => r.kind === 'print');
  console.log('T25', p.body.reader, p.body.code, 'createdBy coordinator:', p.createdBy === v.idOf('coordinator'), 'damage', c.vault.verifyAll().damage.length);
});

test('26 files: places', async () => {
  const { openVaultFiles } = await import('#main/vault-files.ts');
  const dir = mkdtempSync(join(v.folder, 'p-'));
  const f = openVaultFiles(dir, join(dir, 'vaults'));
  for (const n of ['../../etc/x', 'Con', 'a'.repeat(300), '日本', '/', '..\\..\\x']) { try { console.log('T26', JSON.stringify(n.slice(0, 12)), f.places.newPath(n).slice(dir.length).slice(0, 40)); } catch (e) { console.log('T26 throws', String(e)); } }
  f.places.add('/home/jan/Bureaublad/niet-een-kluis.txt');
  console.log('T26', readdirSync(dir), readFileSync(join(dir, 'vaults.json'), 'utf8'), readFileSync(join(dir, 'profile.json'), 'utf8').length);
});

test('27 same pupil/pair references: notes.save with pair of another dossier, amend of other kinds', async () => {
  const c0 = await v.as('coordinator');
  const p1 = putPair(c0, v.idOf('coach')); const p2 = putPair(c0, v.idOf('otherCoach'));
  const dossier2 = c0.vault.get(p2.pairId)!.dossierId;
  const c = await v.as('coach'); const s = serve(c);
  const fields = { type: 'conversation', occurredOn: today, durationMinutes: null, place: null, initiative: null, facts: { doc: { type: 'doc', content: [{ type: 'paragraph' }] }, text: '' }, ownWords: 'x', interpretation: '', agreements: '', positiveClose: '', feelingAfter: null };
  console.log('T27', JSON.stringify([
    await s.call('notes.save', { pairId: p2.pairId, amends: null, fields }),
    await s.call('dossiers.open', { dossierId: dossier2 }),
    await s.call('notes.save', { pairId: p1.pairId, amends: { noteId: p1.pairId, expectedRevision: 1, reason: 'x' }, fields }),
    await s.call('notes.save', { pairId: p1.pairId, amends: { noteId: v.idOf('coach'), expectedRevision: 1, reason: 'x' }, fields }),
    await s.call('pairs.update', { pairId: p2.pairId, expectedRevision: 1, status: 'ended' }),
    await s.call('referrals.save', { referral: null, pairId: p2.pairId, pupilId: p2.supporteeId, fields: { destination: 'S', destinationKind: 'internal', contact: '', urgency: 'week', reason: 'R', tried: '', pupilView: '', asked: 'A', pupilToldOn: null, consent: null } }),
    await s.call('papers.conversationReport', { noteId: p1.pairId, reader: 'x' }),
    await s.call('signOffs.withdraw', { requestId: p1.pairId }),
    await s.call('log.list', { limit: 1 }),
  ].map((r: any) => r.ok ? 'OK' : r.error.code)));
  // the log dossier / directory through dossiers.open
  const dirOpen = await s.call('dossiers.open', { dossierId: c.vault.directoryDossierId });
  console.log('T27 directory opens', dirOpen.ok && dirOpen.value.records.length, 'keys in member view:', dirOpen.ok && Object.keys(dirOpen.value.records.find((r: any) => r.kind === 'member').body));
});

test('28 approver: what a sign-off grant gives, and after withdrawal', async () => {
  const c0 = await v.as('coordinator'); const p1 = putPair(c0, v.idOf('coach'));
  const c = await v.as('coach'); const s = serve(c);
  const r = await s.call('referrals.save', { referral: null, pairId: p1.pairId, pupilId: p1.supporteeId, fields: { destination: 'S', destinationKind: 'external', contact: '', urgency: 'week', reason: 'R', tried: '', pupilView: '', asked: 'A', pupilToldOn: null, consent: { type: 'consent', givenBy: 'parents', givenOn: '2026-11-20' } } });
  const q = await s.call('signOffs.ask', { referralId: r.value.referralId, approverId: v.idOf('approver'), question: '' });
  await s.call('signOffs.withdraw', { requestId: q.value.requestId });
  const a = await v.as('approver'); const sa = serve(a);
  const rec = a.vault.get(r.value.referralId);
  console.log('T28 after withdrawal approver reads', rec !== null, 'pair', a.vault.get(p1.pairId) !== null);
  console.log('T28 decide withdrawn', (await sa.call('signOffs.decide', { requestId: q.value.requestId, seen: [{ recordId: r.value.referralId, contentHash: rec!.contentHash }], decision: 'approved', comment: '', passphrase: v.passphraseOf('approver') })).error.code);
  console.log('T28 approver edits', (await sa.call('referrals.save', { referral: { id: r.value.referralId, expectedRevision: 1 }, pairId: p1.pairId, pupilId: p1.supporteeId, fields: {} })).error.code);
});

test('29 internal destination / acute need no signature', async () => {
  const c0 = await v.as('coordinator'); const p1 = putPair(c0, v.idOf('coach'));
  const c = await v.as('coach'); const s = serve(c);
  const f = { destination: 'Veilig Thuis', destinationKind: 'internal', contact: '', urgency: 'week', reason: 'R', tried: '', pupilView: '', asked: 'A', pupilToldOn: null, consent: null };
  const r = await s.call('referrals.save', { referral: null, pairId: p1.pairId, pupilId: p1.supporteeId, fields: f });
  console.log('T29', (await s.call('referrals.step', { referralId: r.value.referralId, to: 'sent', on: today, text: '', dueOn: null })).ok);
});
