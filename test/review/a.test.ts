import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { approvedRevision, authorsOf } from '#main/ipc/sign-off-state.ts';
import { tamper, vaultIdOf, identityOf, append, lastAt, allParts, dossierKey, serve, openRows, partHash, sealRevision, openRevision, randomBytes, randomUUID } from './kit.ts';

let v: TestVault;
beforeEach(async () => { v = await openTestVault(); });
afterEach(() => v.close());

const fields = { destination: 'SMW', destinationKind: 'external', contact: '', urgency: 'week', reason: 'R', tried: '', pupilView: '', asked: 'A', pupilToldOn: null, consent: { type: 'consent', givenBy: 'parents', givenOn: '2026-11-20' } } as const;
const today = '2026-11-24';
async function referral(coachName: 'coach' | 'otherApprover' = 'coach') {
  const coordinator = await v.as('coordinator');
  const pair = putPair(coordinator, v.idOf(coachName));
  const c = await v.as(coachName);
  const s = serve(c);
  const r = await s.call('referrals.save', { referral: null, pairId: pair.pairId, pupilId: pair.supporteeId, fields });
  return { ...pair, referralId: r.value.referralId as never, c };
}

test('1 CRIT forged commit is laundered by the next unlock', async () => {
  const { referralId, c } = await referral();
  const rec = c.vault.get(referralId)!;
  c.vault.close();
  // the coach (has the dossier key) writes revision 2 in the name of the coordinator, signature is garbage
  tamper(v, (db) => {
    const rows = openRows(db); const vault = vaultIdOf(db);
    const id = identityOf(v, db, 'coach');
    const dk = dossierKey(db, id, v.idOf('coach'), rec.dossierId);
    const place = { vault, dossier: rec.dossierId, record: rec.id, revision: 2 };
    const old = openRevision({ ...place, revision: 1 }, (rows.revision(rec.id, 1) as any).part, dk.key)!;
    const at = lastAt(db); const by = v.idOf('coordinator');
    const part = sealRevision(place, { ...old, body: { ...(old.body as object), reason: 'FORGED' }, at, by }, dk.key);
    const nobody = randomBytes(64);
    append(db, by, [{ type: 'revision', dossier: rec.dossierId, record: rec.id, revision: 2, hash: partHash(part) } as never], nobody, at);
    rows.putRevision({ record: rec.id, revision: 2, dossier: rec.dossierId, part });
  });
  const first = await v.as('coordinator');
  const out: any = { firstUnlock: { reason: (first.vault.get(referralId)!.body as any).reason, damage: first.vault.damage().map((d) => `${d.what} ${d.where}`) } };
  const second = await v.as('coordinator');
  const r2 = second.vault.get(referralId)!;
  out.secondUnlock = { reason: (r2.body as any).reason, changedBy: r2.changedBy === v.idOf('coordinator') ? 'coordinator' : '?', damage: second.vault.damage().map((d) => `${d.what} ${d.where}`) };
  out.verify = second.vault.verifyAll().damage.map((d) => `${d.what} ${d.where}`);
  console.log('T1', JSON.stringify(out, null, 1));
});

test('1b removed member writes again, laundered', async () => {
  const coordinator = await v.as('coordinator');
  const pair = putPair(coordinator, v.idOf('coach'));
  const pairRec = coordinator.vault.get(pair.pairId)!;
  const dossier = pairRec.dossierId;
  let idn: any; let dk: any;
  coordinator.vault.close();
  tamper(v, (db) => { idn = identityOf(v, db, 'coach'); dk = dossierKey(db, idn, v.idOf('coach'), dossier); });
  const c2 = await v.as('coordinator');
  c2.vault.updateMember(v.idOf('coach'), { active: false });
  c2.vault.close();
  tamper(v, (db) => {
    const rows = openRows(db); const vault = vaultIdOf(db);
    const place = { vault, dossier, record: pair.pairId, revision: 2 };
    const old = openRevision({ ...place, revision: 1 }, (rows.revision(pair.pairId, 1) as any).part, dk.key)!;
    const at = lastAt(db); const by = v.idOf('coach');
    const part = sealRevision(place, { ...old, body: { ...(old.body as any), goal: { category: 'planning', question: 'BY EX-MEMBER', outside: '' } }, at, by }, dk.key);
    append(db, by, [{ type: 'revision', dossier, record: pair.pairId, revision: 2, hash: partHash(part) } as never], idn.sign.secretKey, at);
    rows.putRevision({ record: pair.pairId, revision: 2, dossier, part });
  });
  const a = await v.as('coordinator');
  const o1 = { q: (a.vault.get(pair.pairId)?.body as any)?.goal.question, d: a.vault.damage().map((d) => `${d.what} ${d.where}`) };
  const b = await v.as('coordinator');
  console.log('T1b', JSON.stringify([o1, { q: (b.vault.get(pair.pairId)?.body as any)?.goal.question, d: b.vault.damage().map((d) => `${d.what} ${d.where}`) }]));
});

test('2 pre-empted circle grants: forced rekey destroys the care team key', async () => {
  const { referralId, c } = await referral();
  c.vault.close();
  const coord0 = await v.as('coordinator');
  console.log('T2 before: sees referral', coord0.vault.get(referralId) !== null, 'pupils', coord0.vault.list('pupil').length);
  const circles = coord0.vault.circles();
  coord0.vault.close();
  // approver (no circles at all) posts garbage grants, properly signed
  tamper(v, (db) => {
    const rows = openRows(db); const id = identityOf(v, db, 'approver');
    const parts: any[] = [];
    const put = (subject: string, grantee: string, generation: number) => {
      const sealed = randomBytes(113);
      rows.putGrant({ subject, grantee, generation, sealed });
      parts.push({ type: 'grant', subject, grantee, generation, hash: partHash(sealed) });
    };
    const care = circles.find((x) => x.code === 'careTeam')!;
    const prog = circles.find((x) => x.code === 'programmeTeam')!;
    const gen = (cid: string) => Math.max(...allParts(db).filter((p) => p.type === 'grant' && (p.subject === cid || p.grantee === cid)).map((p) => p.generation));
    for (const circle of [care, prog]) {
      const g = gen(circle.id);
      put(circle.id, randomUUID(), g);            // a bogus holder: someone is 'leaving' => rekey
      for (const h of circle.holders) put(circle.id, h, g + 1); // the new key never reaches them
      for (const d of new Set(allParts(db).filter((p) => p.type === 'grant' && p.grantee === circle.id).map((p) => p.subject))) put(d as string, circle.id, g + 1);
    }
    append(db, v.idOf('approver'), parts as never, id.sign.secretKey);
  });
  const coord = await v.as('coordinator'); // honest client, only unlocks
  console.log('T2 first unlock damage', coord.vault.damage().length);
  const again = await v.as('coordinator');
  console.log('T2 after: referral', again.vault.get(referralId) !== null, 'pupils', again.vault.list('pupil').length, 'pairs', again.vault.list('pair').length, 'damage', again.vault.damage().length, again.vault.damage().slice(0, 2).map((d) => d.what + ' ' + d.where));
  const pc = await v.as('programme').catch((e) => String(e));
  if (typeof pc !== 'string') console.log('T2 programme coordinator pupils', pc.vault.list('pupil').length, (() => { try { return pc.vault.get(pc.vault.programmeDossierId) , pc.vault.dossier(pc.vault.programmeDossierId) !== null; } catch (e) { return String(e); } })());
});

test('3 taking: never rekeyed when the removing admin does not hold the circle', async () => {
  const c0 = await v.as('coordinator');
  const enc = (t: string) => new TextEncoder().encode(t);
  const it = await c0.vault.addMember({ login: 'ict', displayName: 'Ict', roles: ['administrator'], passphrase: enc('passphrase of ict 1') });
  const zoe = await c0.vault.addMember({ login: 'zoe', displayName: 'Zoe Zorg', roles: ['careCoordinator'], passphrase: enc('passphrase of zoe 1') });
  c0.vault.close();
  const { openVault, loadProfile, testKdf } = await import('#main/store/index.ts');
  const { recordDefinitions } = await import('#shared/domain/registry.ts');
  const ict = await openVault({ path: v.path, profile: loadProfile(v.folder), registry: recordDefinitions, now: v.now, login: 'ict', passphrase: enc('passphrase of ict 1'), kdfFloor: testKdf });
  ict.updateMember(zoe.id, { active: false });
  ict.close();
  const gens = () => { let m: any; tamper(v, (db) => { m = allParts(db).filter((p) => p.type === 'grant' && p.subject === circle.id).map((p) => p.generation); }); return Math.max(...m); };
  let c1 = await v.as('coordinator');
  const circle = c1.vault.circles().find((x) => x.code === 'careTeam')!;
  c1.vault.close();
  const g1 = gens();
  c1 = await v.as('coordinator'); // administrator AND holder: could renew
  c1.vault.close();
  console.log('T3 generation', g1, gens(), 'holders', circle.holders.length);
});

test('4 clock: one unlock with a wrong clock stops all writing', async () => {
  await v.as('coordinator');
  v.advance(10 * 365 * 86_400_000);
  (await v.as('approver')).vault.close();
  v.advance(-10 * 365 * 86_400_000);
  const c = await v.as('coordinator');
  const s = serve(c);
  console.log('T4', JSON.stringify(await s.call('members.update', { memberId: v.idOf('coach'), roles: ['teacherCoach'], active: true, functionTitle: '' })));
});

test('5 four-eyes: removing the row of your own revision', async () => {
  const { referralId, pairId, supporteeId, c } = await referral('otherApprover');
  c.vault.close();
  const coord = await v.as('coordinator');
  const s = serve(coord);
  console.log('T5 coordinator amends', JSON.stringify(await s.call('referrals.save', { referral: { id: referralId, expectedRevision: 1 }, pairId, pupilId: supporteeId, fields: { ...fields, contact: 'x' } })));
  console.log('T5 before', JSON.stringify(await s.call('signOffs.ask', { referralId, approverId: v.idOf('otherApprover'), question: '' })));
  coord.vault.close();
  tamper(v, (db) => { db.exec(`DELETE FROM revisions WHERE record = '${referralId}' AND revision = 1`); });
  const oa = await v.as('otherApprover');
  const so = serve(oa);
  const asked = await so.call('signOffs.ask', { referralId, approverId: v.idOf('otherApprover'), question: '' });
  const rec = oa.vault.get(referralId)!;
  const dec = await so.call('signOffs.decide', { requestId: asked.value?.requestId, seen: [{ recordId: referralId, contentHash: rec.contentHash }], decision: 'approved', comment: '', passphrase: v.passphraseOf('otherApprover') });
  const step = await so.call('referrals.step', { referralId, to: 'sent', on: today, text: '', dueOn: null });
  console.log('T5 after', JSON.stringify({ asked, dec, step, damageAtOpen: oa.vault.damage().map((d) => d.what + ' ' + d.where) }));
});

test('6 approval by someone without the approver role counts', async () => {
  const { referralId, c } = await referral();
  c.vault.close();
  const coord = await v.as('coordinator'); // careCoordinator: not an approver, not an author
  const rec = coord.vault.get(referralId)!;
  const statement = { purpose: 'achtervang sign-off v1', requestId: randomUUID(), decision: 'approved', comment: '', subjects: [{ recordId: rec.id, revision: 1, contentHash: rec.contentHash }], signerId: coord.vault.me.id, atMs: v.now() } as any;
  const { signature } = coord.vault.signContent(statement);
  coord.vault.commit({ puts: [{ dossierId: rec.dossierId, recordId: randomUUID() as never, kind: 'signOffDecision', body: { statement, signature }, expectedRevision: 0 }] });
  const c2 = await v.as('coach');
  console.log('T6 approvedRevision', approvedRevision(c2, referralId), JSON.stringify(await serve(c2).call('referrals.step', { referralId, to: 'sent', on: today, text: '', dueOn: null })));
});

test('7 referral step / withdrawal / print in a dossier that is not theirs', async () => {
  const { referralId, c } = await referral();
  const asked = await serve(c).call('signOffs.ask', { referralId, approverId: v.idOf('approver'), question: '' });
  c.vault.close();
  const o = await v.as('otherCoach');
  console.log('T7 other coach sees referral', o.vault.get(referralId) !== null);
  o.vault.commit({ puts: [
    { dossierId: o.vault.programmeDossierId, recordId: randomUUID() as never, kind: 'referralStep', body: { referralId, to: 'withdrawn', on: today, text: 'x', dueOn: null }, expectedRevision: 0 },
    { dossierId: o.vault.directoryDossierId, recordId: randomUUID() as never, kind: 'signOffWithdrawal', body: { requestId: asked.value.requestId }, expectedRevision: 0 },
  ] });
  const ap = await v.as('approver');
  const rec = ap.vault.get(referralId)!;
  console.log('T7 approver decides', JSON.stringify(await serve(ap).call('signOffs.decide', { requestId: asked.value.requestId, seen: [{ recordId: referralId, contentHash: rec.contentHash }], decision: 'approved', comment: '', passphrase: v.passphraseOf('approver') })));
  const c2 = await v.as('coach');
  console.log('T7 coach hands over', JSON.stringify(await serve(c2).call('referrals.step', { referralId, to: 'sent', on: today, text: '', dueOn: null })), 'damage', c2.vault.verifyAll().damage.length);
});

test('8 anybody hides a record/log entry without its key; print rewritten', async () => {
  const { pairId, referralId, c } = await referral();
  const rec = c.vault.get(referralId)!;
  c.vault.close();
  tamper(v, (db) => {
    const id = identityOf(v, db, 'programme'); const rows = openRows(db);
    const logRec = allParts(db).filter((p) => p.type === 'revision' && p.author === v.idOf('coach') && p.dossier !== rec.dossierId && p.revision === 1).at(-1);
    const parts: any[] = [];
    for (const t of [{ dossier: rec.dossierId, record: rec.id }, { dossier: logRec.dossier, record: logRec.record }]) {
      const part = randomBytes(600);
      rows.putRevision({ record: t.record, revision: Number.MAX_SAFE_INTEGER, dossier: t.dossier as never, part });
      parts.push({ type: 'revision', dossier: t.dossier, record: t.record, revision: Number.MAX_SAFE_INTEGER, hash: partHash(part) });
    }
    append(db, v.idOf('programme'), parts as never, id.sign.secretKey);
  });
  const c2 = await v.as('coordinator');
  console.log('T8 referral readable', c2.vault.get(referralId) !== null, c2.vault.damage().map((d) => d.what + ' ' + d.where));
});

test('9 one commit with an unknown kind closes the vault for all', async () => {
  const o = await v.as('approver');
  const dd = o.vault.directoryDossierId; o.vault.close();
  for (const kind of ['x', 'constructor']) {
    tamper(v, (db) => {
      const id = identityOf(v, db, 'approver'); const rows = openRows(db); const vault = vaultIdOf(db);
      const dk = dossierKey(db, id, v.idOf('approver'), dd); const at = lastAt(db); const by = v.idOf('approver');
      const record = randomUUID();
      const part = sealRevision({ vault, dossier: dd, record, revision: 1 }, { kind, v: 1, body: {}, createdAt: at, createdBy: by, at, by }, dk.key);
      append(db, by, [{ type: 'revision', dossier: dd, record, revision: 1, hash: partHash(part) } as never], id.sign.secretKey, at);
      rows.putRevision({ record, revision: 1, dossier: dd as never, part });
    });
    console.log('T9', kind, await v.as('coordinator').then(() => 'opens', (e) => `${e.name} ${JSON.stringify(e.error ?? e.message)}`));
    tamper(v, (db) => { db.exec('DELETE FROM commits WHERE seq = (SELECT max(seq) FROM commits)'); });
  }
});

test('10 reading a note through the paper preview leaves no log', async () => {
  const coord0 = await v.as('coordinator');
  const pair = putPair(coord0, v.idOf('coach'));
  const c = await v.as('coach');
  const n = await serve(c).call('notes.save', { pairId: pair.pairId, amends: null, fields: { type: 'conversation', occurredOn: today, durationMinutes: null, place: null, initiative: null, facts: { doc: { type: 'doc', content: [{ type: 'paragraph' }] }, text: '' }, ownWords: 'GEHEIM', interpretation: '', agreements: '', positiveClose: '', feelingAfter: null } });
  c.vault.close();
  v.advance(1000);
  const coord = await v.as('coordinator');
  const before = coord.vault.list('logEntry').length;
  const s = serve({ ...coord, preferences: { get: () => ({ language: 'nl' }) } } as never);
  const p = await s.call('papers.conversationReport', { noteId: n.value.noteId, reader: 'x' });
  console.log('T10 text', p.value.content.note.ownWords, 'author', p.value.content.author, 'new log entries', coord.vault.list('logEntry').length - before);
  // amend by another person: author on paper
  const am = await s.call('notes.save', { pairId: pair.pairId, amends: { noteId: n.value.noteId, expectedRevision: 1, reason: 'typo' }, fields: { ...(coord.vault.get(n.value.noteId)!.body as any), pairId: undefined, amendReason: undefined } });
  const fields = Object.fromEntries(Object.entries(coord.vault.get(n.value.noteId)!.body as any).filter(([k]) => k !== 'pairId' && k !== 'amendReason'));
  const am2 = await s.call('notes.save', { pairId: pair.pairId, amends: { noteId: n.value.noteId, expectedRevision: 1, reason: 'typo' }, fields });
  const p2 = await s.call('papers.conversationReport', { noteId: n.value.noteId, reader: 'x' });
  console.log('T10 amended', am.error?.code, am2.ok, 'author on paper', p2.value?.content.author);
});

test('11 interleaving own login resets the slow-down', async () => {
  const { openVault, loadProfile, testKdf } = await import('#main/store/index.ts');
  const { recordDefinitions } = await import('#shared/domain/registry.ts');
  const profile = loadProfile(v.folder);
  const tryAs = (login: string, p: string) => openVault({ path: v.path, profile, registry: recordDefinitions, now: v.now, login, passphrase: new TextEncoder().encode(p), kdfFloor: testKdf }).then((x) => { x.close(); return 'ok'; }, (e) => e.error?.code ?? String(e));
  const out: string[] = [];
  for (let i = 0; i < 6; i++) { out.push(await tryAs('approver', 'guess'), await tryAs('approver', 'guess2'), await tryAs('coach', v.passphraseOf('coach'))); }
  console.log('T11', out.join(' '));
  const c = await v.as('coordinator');
  const fails = c.vault.list('logEntry').filter((r) => (r.body as any).action === 'unlockFailed');
  console.log('T11 logged', fails.length, 'as', [...new Set(fails.map((f) => f.createdBy === v.idOf('coach') ? 'coach' : f.createdBy === v.idOf('coordinator') ? 'coordinator' : 'other'))], JSON.stringify(fails[0]?.body));
});

test('12 a failed signature is logged twice, the second under the next one to unlock', async () => {
  const c = await v.as('coach');
  await c.vault.verifyPassphrase(new TextEncoder().encode('wrong'));
  c.log({ action: 'changed' });
  c.vault.close();
  const o = await v.as('otherCoach'); o.vault.close();
  const co = await v.as('coordinator');
  console.log('T12', co.vault.list('logEntry').filter((r) => (r.body as any).action === 'unlockFailed').map((f) => (['coach', 'otherCoach', 'coordinator'] as const).find((w) => v.idOf(w) === f.createdBy)));
});
