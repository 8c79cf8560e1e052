// Prints what a member can read in a vault, with the independent reader: counts, and with --bodies the
// texts. The passphrase comes from the environment or from stdin, never from the command line.
//   node test/independent-reader/main.ts FILE LOGIN [--bodies] [--accept-older-copy]
import { readFileSync } from 'node:fs';
import { readVault } from './read-vault.ts';
import type { ReadRecord } from './records.ts';

function newest(records: readonly ReadRecord[]): readonly ReadRecord[] {
  return [...new Map(records.map((record) => [record.recordId, record])).values()];
}

function print(path: string, login: string, flags: readonly string[]): number {
  const fromStdin = () => readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  const passphrase = process.env['ACHTERVANG_PASSPHRASE'] ?? fromStdin();
  const { vaultId, members, records, commits, problems } = readVault(path, login, passphrase, {
    anyKdf: flags.includes('--any-kdf'),
    acceptOlderCopy: flags.includes('--accept-older-copy'),
  });
  const lines = [
    `vault ${vaultId}`,
    `members ${members.length} (${members.filter(({ active }) => active).length} active)`,
    `commits ${commits.length} (${commits.filter(({ counts }) => counts).length} count)`,
  ];
  const byKind = Map.groupBy(records, ({ kind }) => kind);
  for (const [kind, found] of [...byKind].sort(([a], [b]) => a.localeCompare(b))) {
    lines.push(`${kind} ${newest(found).length} (${found.length} revisions)`);
  }
  for (const problem of problems) lines.push(`PROBLEM ${problem}`);
  if (flags.includes('--bodies')) lines.push(...records.map((record) => JSON.stringify(record)));
  console.log(lines.join('\n'));
  return problems.length === 0 ? 0 : 1;
}

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const [path, login] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (path === undefined || login === undefined) {
  console.error('node test/independent-reader/main.ts FILE LOGIN [--bodies] [--accept-older-copy]');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = print(path, login, flags);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'not readable');
    process.exitCode = 2;
  }
}
