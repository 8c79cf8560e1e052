// The texts of the screens by their key, straight from resources/locales, so that one page model works
// in both languages. It must not know which screen shows which text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseJson } from '#shared/result/parse-json.ts';

export type Lang = 'nl' | 'en';

type Values = Readonly<Record<string, string | number>>;

/** `t('unlock:create.title')`, with `count` for plurals; throws for a key that is not there. */
export type Texts = (key: string, values?: Values) => string;

type Tree = { readonly [name: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
);

function readLocale(lang: Lang): Tree {
  const folder = join(import.meta.dirname, '..', '..', 'resources', 'locales', lang);
  return Object.fromEntries(
    readdirSync(folder).map((file) => {
      const tree = parseJson(treeSchema, readFileSync(join(folder, file), 'utf8'));
      if (tree === null)
        throw new Error(`resources/locales/${lang}/${file} is not a tree of texts`);
      return [file.replace(/\.json$/, ''), tree];
    }),
  );
}

function find(tree: Tree, key: string): string | undefined {
  let at: string | Tree | undefined = tree;
  for (const part of key.split(/[:.]/)) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}

export function texts(lang: Lang): Texts {
  const tree = readLocale(lang);
  const plurals = new Intl.PluralRules(lang);
  return (key, values = {}) => {
    const count = values['count'];
    const plural =
      typeof count === 'number' ? find(tree, `${key}_${plurals.select(count)}`) : undefined;
    const text = plural ?? find(tree, key);
    if (text === undefined) throw new Error(`no text ${key} in ${lang}`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
