// Kills a process that writes to a vault, at random moments, and checks that everything it had been
// told is saved is there. Usage: node scripts/kill-test.ts [rounds, default 500]
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { defineRecord } from '#shared/domain/record.ts';
import { createVault, loadProfile, openVault, testKdf } from '#main/store/index.ts';

const rounds = Number(process.argv[2] ?? 500);
const itemSchema = z.strictObject({ text: z.string() });
const registry = { item: defineRecord({ kind: 'item', version: 1, schema: itemSchema }) };
const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({
    kind: z.literal('record'),
    recordId: z.string(),
    revision: z.number(),
    text: z.string(),
  }),
  z.object({ kind: z.literal('draft'), name: z.string(), text: z.string() }),
]);
type Message = z.infer<typeof messageSchema>;

const folder = mkdtempSync(join(tmpdir(), 'achtervang-kill-'));
const path = join(folder, 'school.achtervang');
const passphrase = new TextEncoder().encode('kill');
const hourMs = 3_600_000;

/** Everything acknowledged so far: text by record and revision, newest text by draft. */
const records = new Map<string, { readonly recordId: string; readonly text: string }>();
const drafts = new Map<string, string>();

/** Runs the target until it has told something `messages` times, plus a random moment, then kills it. */
function runAndKill(round: number): Promise<readonly Message[]> {
  const acknowledged: Message[] = [];
  const messages = round % 4 === 0 ? 0 : Math.floor(Math.random() * 40);
  const child = fork('test/kill/target.ts', [folder, String(round)]);
  const killSoon = () => {
    setTimeout(() => child.kill('SIGKILL'), Math.random() * (messages === 0 ? 400 : 8));
  };
  if (messages === 0) killSoon();
  return new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      acknowledged.push(messageSchema.parse(raw));
      if (acknowledged.length === messages) killSoon();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === null) resolve(acknowledged);
      else reject(new Error(`the target ended by itself with ${code}`));
    });
  });
}

function remember(messages: readonly Message[]): void {
  for (const message of messages) {
    if (message.kind === 'record') {
      records.set(`${message.recordId} ${message.revision}`, message);
    } else if (message.kind === 'draft') {
      drafts.set(message.name, message.text);
    }
  }
}

function demand(round: number, good: boolean, what: string): void {
  if (!good) throw new Error(`round ${round}: ${what}`);
}

/** Texts start with the round and the step in which they were written. */
function isNewer(text: string, than: string): boolean {
  const [roundA = 0, stepA = 0] = text.split(' ').map(Number);
  const [roundB = 0, stepB = 0] = than.split(' ').map(Number);
  return roundA > roundB || (roundA === roundB && stepA > stepB);
}

/** Opens the vault after a kill and looks for everything acknowledged. */
async function check(round: number): Promise<void> {
  const profile = loadProfile(join(folder, 'profile'));
  const now = () => Date.now() + round * hourMs + hourMs / 2;
  const vault = await openVault({
    path,
    profile,
    registry,
    now,
    login: 'ada',
    passphrase,
    kdfFloor: testKdf,
  });
  const histories = new Map<string, ReadonlyMap<number, string>>();
  for (const [key, { recordId, text }] of records) {
    const history =
      histories.get(recordId) ??
      new Map(
        vault
          .history(recordId)
          .map(({ revision, body }) => [revision, itemSchema.parse(body).text] as const),
      );
    histories.set(recordId, history);
    demand(round, history.get(Number(key.split(' ')[1])) === text, `lost revision ${key}`);
  }
  const found = new Map(vault.readDrafts().map(({ name, body }) => [name, z.string().parse(body)]));
  for (const [name, text] of drafts) {
    const kept = found.get(name) ?? '';
    // A newer text may have reached the disk without its acknowledgement; an older one may not.
    demand(round, kept === text || (kept !== '' && isNewer(kept, text)), `lost ${name}`);
    drafts.set(name, kept);
  }
  const { damage } = vault.verifyAll();
  demand(round, damage.length === 0, `damage: ${JSON.stringify(damage)}`);
  vault.close();
}

try {
  const vault = await createVault({
    path,
    profile: loadProfile(join(folder, 'profile')),
    registry,
    now: () => Date.now(),
    admin: { login: 'ada', displayName: 'Ada', roles: ['administrator'], passphrase },
    kdf: testKdf,
  });
  vault.close();
  for (let round = 1; round <= rounds; round += 1) {
    const messages = await runAndKill(round);
    remember(messages);
    await check(round);
  }
  console.log(
    `${rounds} kills, ${records.size} acknowledged revisions, ${drafts.size} drafts: all there`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
