// Which tests prove which requirement: npm run -s requirements -- [--json]. Reads the ids from
// docs/requirements.md and the titles from the runners, so that only tests that run count.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { parseJson } from '#shared/result/parse-json.ts';
import { root } from './run-steps.ts';

export type ListedTest = { readonly file: string; readonly title: string };

export type Coverage = {
  /** Every known id, in the order of the page, with its tests as `file › title`. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** Tests that name an id which the page does not have. */
  readonly unknown: readonly string[];
};

/** The ids of a page whose lines read `- **A1** what is asked`. Throws when an id stands there twice. */
export function knownIds(page: string): string[] {
  const ids = [...page.matchAll(/^- \*\*([A-Z]+\d+)\*\* \S/gm)].map((match) => String(match[1]));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`ids that stand there twice: ${twice.join(', ')}`);
  return ids;
}

/** The ids in a title: `[F6]`, `[F6, K4]`, several times over, each once. */
export function idsInTitle(title: string): string[] {
  const brackets = [...title.matchAll(/\[([A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)\]/g)];
  return [...new Set(brackets.flatMap((match) => String(match[1]).split(/\s*,\s*/)))];
}

/** Lays the tests beside the ids. */
export function coverage(known: readonly string[], listed: readonly ListedTest[]): Coverage {
  const tests = new Map(known.map((id): [string, string[]] => [id, []]));
  const unknown: string[] = [];
  for (const { file, title } of listed) {
    const line = `${file} › ${title}`;
    for (const id of idsInTitle(title)) {
      const proofs = tests.get(id);
      if (proofs === undefined) unknown.push(`${id}: ${line}`);
      else if (!proofs.includes(line)) proofs.push(line);
    }
  }
  return { tests: Object.fromEntries(tests), unknown };
}

const vitestList = z.array(z.object({ name: z.string(), file: z.string() }));

type Suite = {
  readonly title: string;
  readonly suites?: readonly Suite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly expectedStatus: string }[];
  }[];
};

const suiteSchema: z.ZodType<Suite> = z.object({
  title: z.string(),
  get suites() {
    return z.array(suiteSchema).optional();
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(z.object({ expectedStatus: z.string() })),
    }),
  ),
});

const playwrightList = z.object({
  config: z.object({ rootDir: z.string() }),
  suites: z.array(suiteSchema),
});

/** The journeys of one suite that are not skipped or fixme, with the titles above them. */
export function journeys(suite: Suite, above: readonly string[] = []): ListedTest[] {
  const own = suite.specs
    .filter(({ tests }) => tests.some(({ expectedStatus }) => expectedStatus !== 'skipped'))
    .map(({ file, title }) => ({ file, title: [...above, title].join(' > ') }));
  const below = (suite.suites ?? []).flatMap((inner) => journeys(inner, [...above, inner.title]));
  return [...own, ...below];
}

/** Lets a runner write its list to a file and reads it; throws with what the runner said. */
function list<S extends z.ZodType>(
  schema: S,
  args: readonly string[],
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<z.output<S>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    let said = '';
    const keep = (chunk: Buffer) => (said += chunk.toString('utf8'));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      const value = code === 0 ? parseJson(schema, readFileSync(file, 'utf8')) : null;
      if (value === null) reject(new Error(`${args.join(' ')}\n${said}`));
      else resolve(value);
    });
  });
}

const slashes = (path: string) => path.replaceAll('\\', '/');

async function listedTests(): Promise<ListedTest[]> {
  const folder = mkdtempSync(join(tmpdir(), 'requirements-'));
  const unitFile = join(folder, 'unit.json');
  const e2eFile = join(folder, 'e2e.json');
  const bin = (name: string, file: string) => join(root, 'node_modules', name, file);
  try {
    const [unit, e2e] = await Promise.all([
      list(vitestList, [bin('vitest', 'vitest.mjs'), 'list', `--json=${unitFile}`], unitFile),
      list(
        playwrightList,
        [
          bin('@playwright/test', 'cli.js'),
          ...['test', '--list', '--reporter=json', '--pass-with-no-tests'],
        ],
        e2eFile,
        { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eFile },
      ),
    ]);
    const at = (path: string) => slashes(relative(root, path));
    return [
      ...unit.map(({ name, file }) => ({ file: at(file), title: name })),
      ...e2e.suites
        .flatMap((suite) => journeys(suite))
        .map(({ file, title }) => ({ file: at(join(e2e.config.rootDir, file)), title })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const page = readFileSync(join(root, 'docs', 'requirements.md'), 'utf8');
  const { tests, unknown } = coverage(knownIds(page), await listedTests());
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(tests, null, 2));
  } else {
    for (const [id, proofs] of Object.entries(tests)) {
      console.log([id, ...proofs.map((proof) => `  ${proof}`)].join('\n'));
    }
    const proven = Object.values(tests).filter((proofs) => proofs.length > 0).length;
    console.log(`\n${proven} of ${Object.keys(tests).length} requirements have a test.`);
  }
  if (unknown.length > 0) {
    console.error(`Tests that name an id which docs/requirements.md does not have:`);
    console.error(unknown.join('\n'));
    process.exitCode = 1;
  }
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
