// Finds pupils' names in a text that is about to leave: given names as whole words, family names
// in full. Local and simple on purpose; it points, a person decides.

export type NamedPerson = {
  readonly givenName: string;
  readonly namePrefix: string;
  readonly familyName: string;
};

const letter = /[\p{L}\p{M}\d]/u;

function standsAlone(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  return !letter.test(before) && !letter.test(after);
}

function hasWord(text: string, word: string): boolean {
  if (word.length < 2) return false;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (standsAlone(text, at, word.length)) return true;
  }
  return false;
}

/** The names from `people` that stand in `text`, each once, in the order of `people`. */
export function namesIn(text: string, people: readonly NamedPerson[]): readonly string[] {
  const found = new Set<string>();
  for (const person of people) {
    const family = [person.namePrefix, person.familyName].filter(Boolean).join(' ');
    for (const word of [person.givenName, person.familyName, family]) {
      if (hasWord(text, word)) found.add(word);
    }
  }
  return [...found];
}
