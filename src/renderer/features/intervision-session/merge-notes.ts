// Two hands on the same notes: what somebody else laid down meanwhile, with what was typed here. Nothing of
// either is lost; where both changed a line, what was typed here stands.
import type { NotesFields } from '#shared/domain/intervision-notes.ts';

export function mergeNotes(theirs: NotesFields, mine: NotesFields): NotesFields {
  const own = new Map(mine.lines.map((line) => [line.id, line]));
  const known = new Set(theirs.lines.map(({ id }) => id));
  const letters = new Set(mine.cases.map(({ letter }) => letter));
  const cases = [...mine.cases, ...theirs.cases.filter(({ letter }) => !letters.has(letter))];
  return {
    ...mine,
    cases: cases.toSorted((a, b) => a.letter.localeCompare(b.letter)),
    lines: [
      ...theirs.lines.map((line) => own.get(line.id) ?? line),
      ...mine.lines.filter(({ id }) => !known.has(id)),
    ],
    secrecySaid: mine.secrecySaid || theirs.secrecySaid,
  };
}
