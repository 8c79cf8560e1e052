// Keeps the texts whole: both languages the same, every key that is asked for there, no key left over.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { resources } from './resources.ts';

/** Keys reached by a computed name; each prefix says from where. */
const dynamicPrefixes = [
  'errors:', // every code of shared/result/errors.ts, through useErrorText
  'intervisionMethods:', // every built-in method and its steps, through use-methods.ts
  'notes:details.', // every field of `noteDetails`, through ui/note-details.tsx
];

/** Texts of the window and its dialogs, read by the main process by name: the compiler checks those. */
const mainOnly = ['shell'];

const root = process.cwd();
const localeDir = join(root, 'resources', 'locales');
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
);
type Tree = { readonly [key: string]: string | Tree };

describe('texts', () => {
  it('have the same keys in Dutch and English', () => {
    expect([...textsOf('en').keys()].sort()).toEqual([...textsOf('nl').keys()].sort());
  });

  it('fill the same gaps in Dutch and English', () => {
    const english = textsOf('en');
    const different = [...textsOf('nl')].filter(
      ([key, text]) => gapsOf(text) !== gapsOf(english.get(key) ?? ''),
    );
    expect(different).toEqual([]);
  });

  it('are never empty', () => {
    const all = [...textsOf('nl'), ...textsOf('en')];
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are loaded from every file there is', () => {
    const files = namespacesOf('nl').filter((name) => !mainOnly.includes(name));
    expect(Object.keys(resources.nl).sort()).toEqual(files.sort());
    expect(Object.keys(resources.en).sort()).toEqual(files.sort());
  });

  it('exist for every key the screens ask for', () => {
    const known = knownKeys();
    const missing = usedKeys().filter((use) => !known.has(use.key));
    expect(missing).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const used = new Set(usedKeys().map((use) => use.key));
    const literals = literalKeys();
    const prefixes = [...dynamicPrefixes, ...mainOnly.map((name) => `${name}:`), ...usedPrefixes()];
    const unused = [...knownKeys()].filter(
      (key) =>
        !used.has(key) && !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

function namespacesOf(language: string): string[] {
  return readdirSync(join(localeDir, language))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (prefix: string, tree: Tree) => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(prefix + name, value);
      else walk(`${prefix}${name}.`, value);
    }
  };
  for (const namespace of namespacesOf(language)) {
    const text = readFileSync(join(localeDir, language, `${namespace}.json`), 'utf8');
    walk(`${namespace}:`, treeSchema.parse(JSON.parse(text)));
  }
  return texts;
}

function gapsOf(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join(' ');
}

/** Keys without their plural ending. */
function knownKeys(): Set<string> {
  const keys = [...textsOf('nl').keys()];
  return new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')));
}

type Source = { readonly file: string; readonly text: string };

function sources(): readonly Source[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));
}

/**
 * Calls of `t('key')` and of renamed ones (`const { t: tErrors } = useTranslation('errors')`), with the
 * namespace of the nearest `useTranslation` above; and `i18nKey="key"`.
 */
function usedKeys(): readonly Use[] {
  return sources().flatMap(({ file, text }) => {
    const calls = callsIn(text, /\b(\w+)\(\s*(?:'([\w.:-]+)'|"([\w.:-]+)"|`([\w.:-]+)`)\s*[,)]/g);
    const elements = [...text.matchAll(/\bi18nKey=\{?["'`]([\w.:-]+)["'`]/g)].map((match) => ({
      name: 't',
      key: match[1] ?? '',
      at: match.index,
    }));
    return [...calls, ...elements].map((call) => ({ key: wholeKey(text, call), file }));
  });
}

/** What stands before the gap in t(`status.${status}`): the compiler checks that those keys exist. */
function usedPrefixes(): readonly string[] {
  return sources().flatMap(({ text }) =>
    callsIn(text, /\b(\w+)\(\s*`([\w.:-]+)\$\{/g).map((call) => wholeKey(text, call)),
  );
}

type Use = { readonly key: string; readonly file: string };
type Call = { readonly name: string; readonly key: string; readonly at: number };

function callsIn(text: string, pattern: RegExp): readonly Call[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({
      name: match[1] ?? '',
      key: match.slice(2).join(''),
      at: match.index,
    }))
    .filter((call) => isTextFunction(text, call.name));
}

function wholeKey(text: string, call: Call): string {
  return call.key.includes(':') ? call.key : `${namespaceAt(text, call)}:${call.key}`;
}

function isTextFunction(text: string, name: string): boolean {
  if (name === 't') return /useTranslation|TFunction|i18n/.test(text);
  if (new RegExp(`\\b${name}\\s*=\\s*\\w+\\.getFixedT\\(`).test(text)) return true;
  return new RegExp(`\\{[^}]*\\bt:\\s*${name}\\b[^}]*\\}\\s*=\\s*useTranslation`).test(text);
}

function namespaceAt(text: string, call: Call): string {
  const binding = call.name === 't' ? '\\bt\\b(?!:)' : `\\bt:\\s*${call.name}\\b`;
  const hook = `\\{[^}]*${binding}[^}]*\\}\\s*=\\s*useTranslation\\(\\s*\\[?`;
  const fixed = `\\b${call.name}\\s*=\\s*\\w+\\.getFixedT\\(\\s*[\\w.]+,`;
  const pattern = new RegExp(`(?:${hook}|${fixed})\\s*(?:['"](\\w+)['"])?`, 'g');
  const above = [...text.matchAll(pattern)].filter((match) => match.index < call.at).at(-1);
  return above?.[1] ?? 'common';
}

/**
 * Keys written as text, as in tables: 'common:nav.today', or 'nav.today' of whatever namespace the
 * component that shows it reads.
 */
function literalKeys(): Set<string> {
  const literals = sources().flatMap(({ text }) =>
    [...text.matchAll(/['"`]((?:\w+:)?\w+(?:\.\w+)+)['"`]/g)].map((match) => match[1] ?? ''),
  );
  const namespaces = namespacesOf('nl');
  return new Set(
    literals.flatMap((key) =>
      key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`),
    ),
  );
}
