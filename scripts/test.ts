// npm test: a browser if there is none, every check, the build, the journeys; then one line that
// counts what ran. A step that fails without a failed test of its own counts as one failed.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '#shared/result/parse-json.ts';
import { check } from './check.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { root, runSteps } from './run-steps.ts';

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const unitSchema = z
  .object({
    numPassedTests: z.int(),
    numFailedTests: z.int(),
    numPendingTests: z.int(),
    numTodoTests: z.int(),
  })
  .transform((r) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests,
    skipped: r.numPendingTests + r.numTodoTests,
  }));

const e2eSchema = z
  .object({
    stats: z.object({
      expected: z.int(),
      unexpected: z.int(),
      flaky: z.int(),
      skipped: z.int(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

const unitReport = join(root, 'test-results', 'unit.json');
const e2eReport = join(root, 'test-results', 'e2e.json');

/** What a runner wrote down; nothing when it never came to writing. */
function counted(schema: z.ZodType<Counts>, file: string): Counts {
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  try {
    return parseJson(schema, readFileSync(file, 'utf8')) ?? nothing;
  } catch {
    return nothing;
  }
}

for (const file of [unitReport, e2eReport]) rmSync(file, { force: true });
const failedSteps: string[] = [];
try {
  console.log(`Chromium for the journeys: ${ensureChromium()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failedSteps.push('chromium');
}
failedSteps.push(...(await check([], true)));
const built = await runSteps([{ name: 'build', command: 'npm run -s build' }], 1);
failedSteps.push(...built);
if (built.length === 0) {
  failedSteps.push(...(await runSteps([{ name: 'e2e', command: 'playwright test' }], 1)));
}

const unit = counted(unitSchema, unitReport);
const e2e = counted(e2eSchema, e2eReport);
const silent = failedSteps.filter(
  (name) => !((name === 'unit' && unit.failed > 0) || (name === 'e2e' && e2e.failed > 0)),
);
const failed = unit.failed + e2e.failed + silent.length;
const skipped = unit.skipped + e2e.skipped;
console.log(`\nUnit and integration: ${unit.passed} passed; journeys: ${e2e.passed} passed.`);
if (failedSteps.length > 0) console.log(`Not in order: ${failedSteps.join(', ')}`);
console.log(
  `${unit.passed + e2e.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = failed > 0 ? 1 : 0;
