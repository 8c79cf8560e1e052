// The benchmark: speed and memory of the vault on made-up data, against a yardstick measured in the
// same run, because machines differ and are noisy. `npm run bench -- [--size school|region] [--json FILE]`
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureConcerns, type ConcernFigures } from './concerns.ts';
import { measureLiveSession, type LiveFigures } from './live-session.ts';
import { measureSessions, type SessionFigures } from './sessions.ts';
import { measureSearch, type SearchFigures } from './search.ts';
import { shapeTable } from './table-workload.ts';
import {
  classLists,
  commitNotes,
  importPupils,
  openAgain,
  sealYardstick,
  type Workload,
} from './workloads.ts';

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

function searchLines(figures: SearchFigures, yardstickMs: number): string {
  const { texts, buildMs, longestStepMs, memoryBytes, queries, p50Ms, p95Ms } = figures;
  const ratio = (ms: number): string => `${(ms / yardstickMs).toFixed(1)} × yardstick`;
  return [
    `search: ${String(texts)} notes taken in within ${buildMs.toFixed(0)} ms (${ratio(buildMs / texts)} each)`,
    `, longest step ${longestStepMs.toFixed(0)} ms, ${(memoryBytes / 1e6).toFixed(0)} MB\n`,
    `search: ${String(queries)} questions, half within ${p50Ms.toFixed(2)} ms, 95 % within `,
    `${p95Ms.toFixed(1)} ms (${ratio(p95Ms)}; promised: 100 ms)\n`,
  ].join('');
}

function liveLines(figures: LiveFigures | null, yardstickMs: number): string {
  if (!figures) return 'live session: skipped, nothing is built (npm run build)\n';
  const { lines, keys, p50Ms, p95Ms, backMs, lostSigns } = figures;
  return [
    `live session of ${String(lines)} lines: ${String(keys)} keys, half done within `,
    `${p50Ms.toFixed(1)} ms, 95 % within ${p95Ms.toFixed(1)} ms `,
    `(${(p95Ms / yardstickMs).toFixed(0)} × yardstick; promised: 16 ms)\n`,
    `session cut off mid-sentence: back ${(backMs / 1000).toFixed(2)} s after unlocking (promised: 2 s), `,
    `${String(lostSigns)} signs of the last second missing\n`,
  ].join('');
}

function concernLines(figures: ConcernFigures, yardstickMs: number): string {
  const { few, many, layMs, readFewMs, readManyMs, recordsRead } = figures;
  const ratio = (ms: number): string => `${(ms / yardstickMs).toFixed(1)} × yardstick`;
  return [
    `concerns: laid down and decided on within ${layMs.toFixed(1)} ms (${ratio(layMs)})\n`,
    `concerns: ${String(recordsRead)} records read and judged, ${readManyMs.toFixed(3)} ms each `,
    `(${ratio(readManyMs)}); with ${String(many)} concerns ${(readManyMs / readFewMs).toFixed(1)} × `,
    `as long a record as with ${String(few)}\n`,
  ].join('');
}

function sessionLines(figures: SessionFigures, yardstickMs: number): string {
  const { few, many, readFewMs, readManyMs, recordsRead } = figures;
  return [
    `sessions: ${String(recordsRead)} records read and judged after unlocking, `,
    `${readManyMs.toFixed(3)} ms each (${(readManyMs / yardstickMs).toFixed(1)} × yardstick); `,
    `with ${String(many)} sessions ${(readManyMs / readFewMs).toFixed(1)} × `,
    `as long a record as with ${String(few)}\n`,
  ].join('');
}

/** Searched whatever the size, because that is what is promised. */
const searchedTexts = 50_000;

const folder = mkdtempSync(join(tmpdir(), 'achtervang-bench-'));
try {
  const { pupils, notes } = sizes[size];
  // First, while the process is small: its memory is measured by the difference.
  const search = measureSearch(searchedTexts);
  const yardstick = await measure('seal one record', sealYardstick);
  const lists = classLists(pupils);
  const measured = [
    yardstick,
    await measure('read a class list, CSV', lists.csv),
    await measure('read a class list, XLSX', lists.xlsx),
    await measure('import pupils, 250 a commit', () => importPupils(folder, pupils)),
    await measure('save notes, one a commit', () => commitNotes(folder, notes)),
    await measure('unlock: open every record', () => openAgain(folder)),
    await measure('table: find, order, group 5,000', () => shapeTable(5_000)),
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
    process.stdout.write(`${name.padEnd(32)} ${figures.join('  ')}\n`);
  }
  process.stdout.write(searchLines(search, yardstick.perItemMs));
  const concerns = await measureConcerns();
  process.stdout.write(concernLines(concerns, yardstick.perItemMs));
  const sessions = await measureSessions();
  process.stdout.write(sessionLines(sessions, yardstick.perItemMs));
  const live = await measureLiveSession();
  process.stdout.write(liveLines(live, yardstick.perItemMs));
  const fileBytes = statSync(join(folder, 'bench.achtervang')).size;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(
    `vault file ${(fileBytes / 1e6).toFixed(1)} MB, peak memory ${(peakBytes / 1e6).toFixed(0)} MB\n`,
  );
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ size, rows, search, concerns, sessions, live, fileBytes, peakBytes }, null, 2)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
