// Searches every file under some folders, and their names, for texts that must not be there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternsOf, unpacked } from './encodings.ts';

export type Find = { readonly file: string; readonly how: string };

export type Search = {
  /** Looked for in every encoding. */
  readonly marks: readonly string[];
  /** Looked for as plain text, in UTF-8 and UTF-16. */
  readonly names?: readonly string[];
};

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null; // Gone meanwhile, or not a file one can read.
  }
}

/** One expression for all names, over bytes read as Latin-1. */
function anyOf(texts: readonly Buffer[]): RegExp | null {
  const parts = texts.map((bytes) =>
    bytes.toString('latin1').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
  return parts.length === 0 ? null : new RegExp(parts.join('|'));
}

/** Where any of it stands; empty is good. `files` counts what was read, so that nothing is no proof. */
export function findInFiles(
  folders: readonly string[],
  search: Search,
): { readonly files: number; readonly bytes: number; readonly finds: readonly Find[] } {
  const patterns = search.marks.flatMap((mark) => patternsOf(mark));
  const names = search.names ?? [];
  const anyName = anyOf([
    ...names.map((name) => Buffer.from(name)),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ]);
  const finds: Find[] = [];
  let files = 0;
  let total = 0;
  const look = (file: string, bytes: Buffer, where: string): void => {
    for (const pattern of patterns) {
      if (bytes.includes(pattern.bytes)) finds.push({ file, how: `${where}${pattern.encoding}` });
    }
    const name = anyName?.exec(bytes.toString('latin1'))?.[0];
    if (name !== undefined) finds.push({ file, how: `${where}the name ${name}` });
  };
  for (const file of folders.flatMap(filesUnder)) {
    const bytes = read(file);
    if (bytes === null) continue;
    files += 1;
    total += bytes.length;
    look(file, Buffer.from(file), 'in its name, ');
    look(file, bytes, '');
    for (const inner of unpacked(bytes)) look(file, inner, 'compressed, ');
  }
  return { files, bytes: total, finds };
}
