// The benchmark: speed and memory of the vault on made-up data, against a yardstick measured in the
// same run, because machines differ and are noisy. `npm run bench -- [--size school|region] [--json FILE]`
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commitNotes, importPupils, openAgain, sealYardstick, type Workload } from './workloads.ts';

const sizes = {
  school: { pupils: 1_500, notes: 5_000 },
  region: { pupils: 10_000, notes: 50_000 },
} as const;

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'school' }, json: { type: 'string' } },
});
const size = values.size === 'region' ? 'region' : 'school';

type Row = {
  readonly name: string;
  readonly items: number;
  readonly totalMs: number;
  readonly perItemMs: number;
  /** Time per item as a multiple of sealing one record of 900 bytes. */
  readonly ratio: number;
};

async function measure(name: string, work: Workload): Promise<Omit<Row, 'ratio'>> {
  const started = performance.now();
  const items = await work();
  const totalMs = performance.now() - started;
  return { name, items, totalMs, perItemMs: totalMs / items };
}

const folder = mkdtempSync(join(tmpdir(), 'achtervang-bench-'));
try {
  const { pupils, notes } = sizes[size];
  const yardstick = await measure('seal one record', sealYardstick);
  const measured = [
    yardstick,
    await measure('import pupils, 250 a commit', () => importPupils(folder, pupils)),
    await measure('save notes, one a commit', () => commitNotes(folder, notes)),
    await measure('unlock: open every record', () => openAgain(folder)),
  ];
  const rows: readonly Row[] = measured.map((row) => ({
    ...row,
    ratio: row.perItemMs / yardstick.perItemMs,
  }));
  for (const { name, items, totalMs, perItemMs, ratio } of rows) {
    const figures = [
      `${String(items).padStart(7)} items`,
      `${totalMs.toFixed(0).padStart(7)} ms`,
      `${perItemMs.toFixed(4).padStart(9)} ms each`,
      `${ratio.toFixed(1).padStart(8)} × yardstick`,
    ];
    process.stdout.write(`${name.padEnd(30)} ${figures.join('  ')}\n`);
  }
  const fileBytes = statSync(join(folder, 'bench.achtervang')).size;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(
    `vault file ${(fileBytes / 1e6).toFixed(1)} MB, peak memory ${(peakBytes / 1e6).toFixed(0)} MB\n`,
  );
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ size, rows, fileBytes, peakBytes }, null, 2)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
