// Everything that can be checked without building: npm run check, or some of it by name:
// node scripts/check.ts lint types
import { runSteps, type Step } from './run-steps.ts';

const cache = 'node_modules/.cache';

const project = (name: string): Step => ({
  name: `types ${name}`,
  command: `tsc -p tsconfig.${name}.json --incremental --tsBuildInfoFile ${cache}/tsc/${name}.tsbuildinfo`,
});

const vitest =
  'vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json';

/** The slow ones first, so that two at a time end together. `proofs`: also the tests that take time. */
const stepsOf = (proofs: boolean): readonly Step[] => [
  { name: 'lint', command: `eslint . --cache --cache-location ${cache}/eslint/` },
  {
    name: 'unit',
    command: proofs ? vitest : `${vitest} --project unit`,
    loud: true,
  },
  ...['tools', 'renderer', 'main', 'preview', 'shared', 'preload'].map(project),
  {
    name: 'format',
    command: `prettier --check --log-level warn --cache --cache-location ${cache}/prettier/cache .`,
  },
  { name: 'knip', command: 'knip --no-progress' },
  {
    name: 'gate',
    command: 'depcruise --config .dependency-cruiser.mjs --output-type err-long src e2e',
  },
];

/**
 * Runs the steps whose first word is asked for, or all; gives the names of those that failed. The
 * tests that take their time only with `proofs`.
 */
export async function check(asked: readonly string[] = [], proofs = false): Promise<string[]> {
  const chosen = stepsOf(proofs).filter(
    ({ name }) => asked.length === 0 || asked.includes(name.split(' ')[0] ?? ''),
  );
  if (chosen.length === 0) throw new Error(`no such check: ${asked.join(' ')}`);
  return runSteps(chosen, 2);
}

if (import.meta.main) {
  const failed = await check(process.argv.slice(2));
  if (failed.length > 0) console.error(`Not in order: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
