// The gate's own test: planted violations must all be reported, each under the name of its rule, and
// the gate must have read every file of src/. A gate that reads nothing passes everything.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const planted = join(import.meta.dirname, 'planted');
/** Raise it as src/ grows; it only guards against a gate that has gone blind. */
const floor = 150;

async function gate(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const options = await extractOptions(join(root, '.dependency-cruiser.mjs'));
  const { output } = await cruise(folders, { ...options, baseDir });
  if (typeof output === 'string') throw new Error('the gate answered with text');
  return output;
}

function sources(folder: string): string[] {
  return readdirSync(join(folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
}

/** What the planted files say about themselves: `// breaks: <name of the rule>`. */
function promised(): string[] {
  return sources(planted).flatMap((file) =>
    [...readFileSync(join(planted, file), 'utf8').matchAll(/^\/\/ breaks: (.+)$/gm)].map(
      (match) => `${file}: ${String(match[1])}`,
    ),
  );
}

function reported(result: ICruiseResult): Set<string> {
  return new Set(
    result.summary.violations.flatMap(({ from, to, rule }) =>
      // A file outside the parts is guilty as the one imported, too.
      rule.name === 'every file belongs to a part'
        ? [`${from}: ${rule.name}`, `${to}: ${rule.name}`]
        : [`${from}: ${rule.name}`],
    ),
  );
}

describe('the gate', () => {
  let plantedResult: ICruiseResult;
  beforeAll(async () => {
    plantedResult = await gate(planted, ['src', 'e2e', 'scripts']);
  });

  test('reports every planted violation under the name of its rule', () => {
    const found = reported(plantedResult);
    expect(promised().length).toBeGreaterThan(30);
    expect(promised().filter((violation) => !found.has(violation))).toEqual([]);
  });

  test('has a planted violation for every rule, and a comment that says what to do', async () => {
    const options = await extractOptions(join(root, '.dependency-cruiser.mjs'));
    const rules = options.ruleSet?.forbidden ?? [];
    const broken = promised();
    expect(rules.length).toBeGreaterThan(20);
    for (const rule of rules) {
      expect(rule.comment, rule.name).toMatch(/\.$/);
      expect(
        broken.some((line) => line.endsWith(`: ${String(rule.name)}`)),
        rule.name,
      ).toBe(true);
    }
  });

  test('leaves lawful files alone', () => {
    const guilty = plantedResult.summary.violations.map(({ from }) => from);
    const suspects = new Set(promised().map((line) => line.split(':')[0]));
    expect(guilty.filter((file) => !suspects.has(file))).toEqual([]);
  });

  test('reads every file of src, and their imports', async () => {
    const { modules, summary } = await gate(root, ['src']);
    const read = new Set(modules.map(({ source }) => source));
    const unread = sources(join(root, 'src')).filter((file) => !read.has(`src/${file}`));
    expect(unread).toEqual([]);
    expect(read.size).toBeGreaterThan(floor);
    expect(summary.totalDependenciesCruised).toBeGreaterThan(floor);
  });
});
