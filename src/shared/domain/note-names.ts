// Names in the text of a note: found among known pupils and staff, and replaced by initials or a role for
// a reader who need not know them. Local and simple on purpose: a person sees what was replaced.
import * as z from 'zod';
import type { NoteBody } from './note.ts';
import { initials, type NameParts } from './pupil.ts';
import { richTextDocSchema, type RichText } from './rich-text.ts';

export const nameRoles = ['supporter', 'supportee', 'pupil', 'staff'] as const;
export type NameRole = (typeof nameRoles)[number];

/** How names stand on a paper: by initials, by role, or as they were written. */
export const namesAs = ['initials', 'roles', 'written'] as const;
export type NamesAs = (typeof namesAs)[number];

export const nameFoundSchema = z.object({
  name: z.string(),
  role: z.enum(nameRoles),
  initials: z.string(),
});
export type NameFound = z.infer<typeof nameFoundSchema>;

/** How much of a name is worth looking for: shorter words are too often something else. */
const shortest = 2;

/** The ways in which a pupil is named: in full, by family name, by given name. */
export function pupilNames(pupil: NameParts, role: NameRole): readonly NameFound[] {
  const family = [pupil.namePrefix, pupil.familyName].filter(Boolean).join(' ');
  const ways = [`${pupil.givenName} ${family}`, family, pupil.familyName, pupil.givenName];
  return ways.map((name) => ({ name, role, initials: initials(pupil) }));
}

/** The ways in which a member of staff is named: in full, by the last name, by the first. */
export function staffNames(displayName: string): readonly NameFound[] {
  const words = displayName.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const letters = words.map((word) => `${word.charAt(0)}.`).join('');
  const ways = [displayName, words.at(-1) ?? '', words[0] ?? ''];
  return ways.map((name) => ({ name, role: 'staff' as const, initials: letters }));
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Known names, the longest first; of two people with one name the first in the list counts. */
export type KnownNames = {
  readonly pattern: RegExp | null;
  readonly byName: Map<string, NameFound>;
};

export function knownNames(names: readonly NameFound[]): KnownNames {
  const byName = new Map<string, NameFound>();
  for (const found of names) {
    if (found.name.length >= shortest && !byName.has(found.name)) byName.set(found.name, found);
  }
  const words = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern =
    words.length === 0
      ? null
      : new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${words.join('|')})(?![\p{L}\p{M}\d])`, 'gu');
  return { pattern, byName };
}

/** The names that stand in the text, each once, in their order. */
export function findNames(text: string, known: KnownNames): readonly NameFound[] {
  if (known.pattern === null) return [];
  const found = new Set(Array.from(text.matchAll(known.pattern), ([name]) => name));
  return [...found].flatMap((name) => known.byName.get(name) ?? []);
}

/** Stands for a role in a text until a paper puts it into words of its own language. */
const roleMark = (role: NameRole): string => `⟦${role}⟧`;

export function replaceNames(text: string, known: KnownNames, as: NamesAs): string {
  if (known.pattern === null || as === 'written') return text;
  return text.replaceAll(known.pattern, (name) => {
    const found = known.byName.get(name);
    if (!found) return name;
    return as === 'roles' ? roleMark(found.role) : found.initials;
  });
}

/** The text with its role marks in words. */
export function rolesInWords(text: string, words: (role: NameRole) => string): string {
  return nameRoles.reduce((said, role) => said.replaceAll(roleMark(role), words(role)), text);
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => mapTexts(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      key === 'text' && typeof part === 'string' ? change(part) : mapTexts(part, change),
    ]),
  );
}

function mapRichText(rich: RichText, change: (text: string) => string): RichText {
  return {
    text: change(rich.text),
    doc: richTextDocSchema.parse(mapTexts(rich.doc, change)),
  };
}

/** The note with every text in it changed; its choices and days stay. */
export function mapNoteTexts(note: NoteBody, change: (text: string) => string): NoteBody {
  return {
    ...note,
    facts: mapRichText(note.facts, change),
    question: change(note.question),
    advice: change(note.advice),
    ownWords: change(note.ownWords),
    interpretation: change(note.interpretation),
    agreements: change(note.agreements),
    positiveClose: change(note.positiveClose),
    amendReason: note.amendReason === null ? null : change(note.amendReason),
  };
}

/** Everything in a note that was written by hand, as one text. */
export function noteText(note: NoteBody): string {
  const { facts, question, advice, ownWords, interpretation, agreements, positiveClose } = note;
  return [facts.text, question, advice, ownWords, interpretation, agreements, positiveClose].join(
    '\n',
  );
}
