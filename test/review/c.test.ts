import { expect, test } from 'vitest';
import { openTestVault } from '#test/support/open-test-vault.ts';
import { serve } from './kit.ts';
import { ready, signCommit, verifyCommit, newIdentity, toBase64Url } from '#main/vault/index.ts';
import { randomUUID } from 'node:crypto';

test('30 cost of verifying', async () => {
  await ready();
  const id = newIdentity(null); const pk = toBase64Url(id.sign.publicKey);
  const parts = Array.from({ length: 4 }, () => ({ type: 'revision', dossier: randomUUID(), record: randomUUID(), revision: 1, hash: 'A'.repeat(43) }));
  const c = signCommit({ format: 'achtervang/1', vault: randomUUID(), device: randomUUID(), seq: 1, prev: 'A'.repeat(43), at: 1, author: randomUUID(), parts } as never, id.sign.secretKey);
  const t = performance.now(); for (let i = 0; i < 2000; i++) verifyCommit(c, pk);
  console.log('T30 µs per verify', Math.round((performance.now() - t) / 2));
});

async function list(text: string | Uint8Array) {
  const v = await openTestVault();
  try {
    const c = await v.as('coordinator');
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const s = serve({ ...c, ask: async () => ({ fileName: 'x.csv', bytes }) } as never);
    const ch = await s.call('classLists.choose', undefined);
    const t = performance.now();
    const p = await s.call('classLists.preview', { token: ch.value.token, mapping: null, schoolYear: '2026-2027' });
    const ms = Math.round(performance.now() - t);
    const m = await s.call('classLists.preview', { token: ch.value.token, mapping: JSON.parse('{"__proto__":"x","0":"constructor","99999":"pupilNumber"}'), schoolYear: '2026-2027' });
    return { ok: p.ok, code: p.error, ms, counts: p.value?.counts, evilMapping: m.ok ? 'ok' : m.error, surprises: s.surprises.map((x) => x.slice(0, 100)) };
  } finally { v.close(); }
}
test('31 hostile class lists', async () => {
  const head = 'Leerlingnummer;Achternaam;Roepnaam;Klas\n';
  console.log('T31 40k same name', JSON.stringify(await list(head + Array.from({ length: 40_000 }, (_, i) => `${i};Jansen;Jan;1A`).join('\n'))));
  console.log('T31 40k same number', JSON.stringify(await list(head + Array.from({ length: 40_000 }, (_, i) => `1;Jansen${i};Jan;1A`).join('\n'))));
  console.log('T31 proto headers', JSON.stringify(await list('__proto__;constructor;Leerlingnummer;Achternaam;Roepnaam;Klas\na;b;1;J;J;1A')));
  console.log('T31 quotes', JSON.stringify(await list(head + '"'.repeat(100_000))));
  console.log('T31 quotes lines', JSON.stringify(await list(head + '"a\n'.repeat(99_000))));
  console.log('T31 wide', JSON.stringify(await list(head + ('a;'.repeat(99_000) + '\n').repeat(50))));
  console.log('T31 long digits', JSON.stringify(await list(head + Array.from({ length: 2000 }, () => `${'1'.repeat(9_000)};J;J;1A`).join('\n'))));
  console.log('T31 spaces', JSON.stringify(await list(head + Array.from({ length: 1500 }, (_, i) => `${i};${' '.repeat(9_000)}x;J${'-'.repeat(900)};1A`).join('\n'))));
}, 120_000);
