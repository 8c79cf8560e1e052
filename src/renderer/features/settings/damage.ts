// Reads the short report that the vault gives of a damaged part, so that a screen can make a sentence
// of it. Knows no words.
const kinds = ['missing', 'altered', 'unexpected', 'unauthorised', 'unreadable'] as const;
export type DamageKind = (typeof kinds)[number];

export type DamagePlace =
  | { readonly part: 'file' | 'draft' }
  | { readonly part: 'commit'; readonly number: number }
  | {
      readonly part: 'revision';
      readonly number: number;
      readonly recordId: string;
      readonly dossierId: string;
    }
  | { readonly part: 'grant'; readonly subject: string; readonly grantee: string }
  | { readonly part: 'slot' | 'state'; readonly memberId: string };

export type Damage = { readonly kind: DamageKind; readonly place: DamagePlace };

const readers: readonly (readonly [RegExp, (found: readonly string[]) => DamagePlace])[] = [
  [/^structure of the file$/, () => ({ part: 'file' })],
  [/^draft .*$/s, () => ({ part: 'draft' })],
  [/^commit (\d+)$/, ([number = '']) => ({ part: 'commit', number: Number(number) })],
  [
    /^revision (\d+) of record (\S+) in dossier (\S+)$/,
    ([number = '', recordId = '', dossierId = '']) => ({
      part: 'revision',
      number: Number(number),
      recordId,
      dossierId,
    }),
  ],
  [
    /^grant of (\S+) to (\S+) \(generation \d+\)$/,
    ([subject = '', grantee = '']) => ({ part: 'grant', subject, grantee }),
  ],
  [/^key slot of member (\S+)$/, ([memberId = '']) => ({ part: 'slot', memberId })],
  [/^state of member (\S+)$/, ([memberId = '']) => ({ part: 'state', memberId })],
];

/** Null when the line has another form. */
export function readDamage(line: string): Damage | null {
  const colon = line.indexOf(': ');
  const kind = kinds.find((each) => each === line.slice(0, colon));
  if (colon < 0 || !kind) return null;
  const where = line.slice(colon + 2);
  for (const [pattern, place] of readers) {
    const found = pattern.exec(where);
    if (found) return { kind, place: place(found.slice(1)) };
  }
  return null;
}
