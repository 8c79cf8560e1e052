// What the demo checks of what it leaves behind: the mentor's sheet says the goal and betrays nothing,
// and nobody's name or words stand readable in the vault or the profile.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findInFiles } from '../e2e/canary/find-in-files.ts';
import type { Story } from './demo-story.ts';

/** The text of a PDF with single spaces; with pdftotext where it is there, else with pdf.js. */
export async function textOfPdf(file: string): Promise<string> {
  const made = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  const text = made.status === 0 ? made.stdout : await withPdfJs(file);
  return text.replaceAll(/\s+/g, ' ');
}

async function withPdfJs(file: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await task.destroy();
  return texts.join(' ');
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}{4,}/gu) ?? [];

/** Runs of three words of the notes: a single word may stand on a sheet for its own reasons. */
function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(2).map((word, at) => [words[at], words[at + 1], word].join(' '));
}

/** Everything a coach wrote in confidence. */
export function confidential(story: Story): readonly string[] {
  const notes = story.notes.flatMap((note) => [
    note.facts,
    note.ownWords,
    note.interpretation ?? '',
    note.agreements ?? '',
    note.positiveClose ?? '',
  ]);
  const { reason, tried, pupilView, asked } = story.referral;
  const { case: question, said, positiveClose } = story.session;
  const session = [question, ...said, positiveClose];
  return [...notes, ...session, story.unfinished, reason, tried, pupilView, asked, story.feedback];
}

export type SheetExpectation = {
  readonly goal: string;
  readonly story: Story;
  /** Full names, none of which may stand on it. */
  readonly names: readonly string[];
};

/** Throws with what is wrong about the sheet. */
export async function proveSheet(file: string, expected: SheetExpectation): Promise<void> {
  const text = await textOfPdf(file);
  if (!text.includes(expected.goal)) throw new Error(`the sheet does not say “${expected.goal}”`);
  const said = wordsOf(text).join(' ');
  for (const run of confidential(expected.story).flatMap(runsOf)) {
    if (said.includes(run)) throw new Error(`the sheet has words of a note: “${run}”`);
  }
  const rare = expected.story.notes.flatMap(({ ownWords }) => ownWords);
  for (const words of [...rare, ...expected.names]) {
    if (text.includes(words)) throw new Error(`the sheet has “${words}”`);
  }
}

/** What of a class list must not be readable anywhere: its names and its nine-digit numbers. */
function cellsOf(classList: string): readonly string[] {
  const bytes = readFileSync(classList);
  const cells = ['utf8', 'latin1'].flatMap((encoding) =>
    new TextDecoder(encoding === 'utf8' ? 'utf-8' : 'windows-1252')
      .decode(bytes)
      .split(/\r?\n/)
      .slice(1)
      .flatMap((line) => line.split(/[;,\t"]/)),
  );
  const trimmed = cells.map((cell) => cell.trim());
  return [...new Set(trimmed)].filter((cell) => /^\d{9}$/.test(cell) || /\p{L}{6,}/u.test(cell));
}

/** Throws when anything of the story or of the class list is readable; gives how much was searched. */
export function proveSealed(
  folders: readonly string[],
  story: Story,
  classList: string,
): { readonly files: number; readonly bytes: number; readonly texts: number } {
  const marks = story.notes.map(({ ownWords }) => ownWords);
  const names = [...cellsOf(classList), ...confidential(story).flatMap(runsOf)];
  const { files, bytes, finds } = findInFiles(folders, { marks, names });
  const [first] = finds;
  if (first !== undefined) throw new Error(`readable in ${first.file}: ${first.how}`);
  if (files < 2) throw new Error('there was nothing to search');
  return { files, bytes, texts: marks.length + names.length };
}
