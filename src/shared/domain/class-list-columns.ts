// Which column of a class list means what: the names that Magister, Somtoday and others use, the
// user's own choice, and what is left out. Knows column names; looks at cells only to spot a BSN.
import {
  looksLikeBsn,
  mayBeChosen,
  neverImportReason,
  normaliseHeader,
  type DropReason,
} from './class-list-never.ts';

/** What a column can be used for. `enrolledFrom` only picks the newest of several rows. */
export const classListFields = [
  'pupilNumber',
  'givenName',
  'namePrefix',
  'familyName',
  'fullName',
  'className',
  'mentorName',
  'site',
  'birthDate',
  'schoolYear',
  'enrolledFrom',
] as const;
export type ClassListField = (typeof classListFields)[number];

/** One column: either used for a field, or dropped for a reason. Never both, never neither. */
export type ColumnMapping = {
  readonly index: number;
  readonly header: string;
  readonly field: ClassListField | null;
  readonly dropped: DropReason | null;
};
export type ClassListMapping = readonly ColumnMapping[];

/** Names per field, the best first: with both 'Mentor' and 'PMENTORNAME' the first one is taken. */
const aliases: Readonly<Record<ClassListField, readonly string[]>> = {
  pupilNumber: [
    ...['Stamnummer', 'Stamnr.', 'Leerlingnummer', 'Leerlingnr', 'Leerling nr', 'Lln.nr'],
    ...['Llnr', 'Lln.nummer', 'Deelnemersnummer', 'Pupil number', 'Student number', 'Nummer'],
  ],
  givenName: ['Roepnaam', 'Voornaam', 'FIRSTNAME', 'Given name'],
  namePrefix: [
    'Tussenvoegsel',
    'Tussenv.',
    'Tussenvoegsels',
    'Voorvoegsel',
    'Voorvoegsels',
    'PREFIX',
  ],
  familyName: ['Achternaam', 'LASTNAME', 'Familienaam', 'Family name', 'Surname'],
  fullName: [
    'Volledige Naam',
    'Naam leerling',
    'Leerlingnaam',
    'Full name',
    'Naam',
    'Leerling',
    'Name',
  ],
  className: ['Stamklas', 'Stamgroep', 'Klas', 'Klasnaam', 'Basisgroep', 'CLASS', 'Groep'],
  mentorName: [
    ...['Klassenmentor 1', 'Klassenmentor', 'Mentor', 'Mentor 1', 'CMENTORNAME', 'PMENTORNAME'],
    ...['Mentornaam', 'Tutor'],
  ],
  site: ['Vestiging', 'Locatie', 'LOCATION', 'Vestigingsnaam', 'Site'],
  birthDate: ['Geboortedatum', 'BIRTHDATE', 'Geb.datum', 'Date of birth'],
  schoolYear: ['Schooljaar', 'STUDYPERIOD', 'Lesperiode', 'School year'],
  enrolledFrom: [
    ...['Plaatsing Vanafdatum', 'studiebegindatum', 'Inschrijfdatum', 'Datum inschrijving'],
  ],
};

/** Names we know and do nothing with: data that the programme does not need. */
const notNeeded = [
  ...['Leerjaar', 'Jaarlaag', 'Studie', 'Opleiding', 'STUDY', 'Niveau', 'CMENTORCODE'],
  ...['PMENTORCODE', 'Mentorcode', 'Klassenmentor 2', 'Mentor 2', 'INITIALS', 'Voorletters'],
  ...['EXTERNEID', 'PROFILECODE', 'PROFILEDESC', 'studieeinddatum', 'Uitschrijfdatum'],
  ...['Plaatsing actief op peildatum', 'Plaatsing Totdatum', 'Profiel 1', 'Leeftijd'],
];

type Known = { readonly field: ClassListField; readonly rank: number };

const known: ReadonlyMap<string, Known> = new Map(
  classListFields.flatMap((field) =>
    aliases[field].map((alias, rank) => [normaliseHeader(alias), { field, rank }] as const),
  ),
);
const unneeded: ReadonlySet<string> = new Set(notNeeded.map(normaliseHeader));

/** True for every column name we have an opinion about; used to find the header line of a file. */
export function isKnownHeader(header: string): boolean {
  const name = normaliseHeader(header);
  return known.has(name) || unneeded.has(name) || neverImportReason(name) !== null;
}

type Cells = readonly { readonly cells: readonly string[] }[];

/** Enough rows to tell a BSN column; looking at more changes nothing. */
const rowsLookedAt = 500;

/**
 * Proposes a field or a reason to drop it for every column. Without rows, a BSN under an innocent
 * name cannot be seen: pass them.
 */
export function guessMapping(headers: readonly string[], rows: Cells = []): ClassListMapping {
  const sample = rows.slice(0, rowsLookedAt);
  const found = headers.map((header, index) => {
    const name = normaliseHeader(header);
    const never = neverImportReason(name);
    const hit = never === null ? known.get(name) : undefined;
    const cells = never === null ? sample.map((row) => row.cells[index] ?? '') : [];
    const bsn = looksLikeBsn(cells);
    const otherwise: DropReason = unneeded.has(name) ? 'notNeeded' : 'unknown';
    const dropped = never ?? (bsn ? 'looksLikeBsn' : hit ? null : otherwise);
    return {
      index,
      header,
      rank: hit?.rank ?? 0,
      field: dropped ? null : (hit?.field ?? null),
      dropped,
    };
  });
  const best = new Map<ClassListField, { readonly index: number; readonly rank: number }>();
  for (const { field, index, rank } of found) {
    const sofar = field && best.get(field);
    if (field && (!sofar || rank < sofar.rank)) best.set(field, { index, rank });
  }
  if (best.has('familyName') && best.has('givenName')) best.delete('fullName');
  return found.map(({ index, header, field, dropped }) =>
    field && best.get(field)?.index !== index
      ? { index, header, field: null, dropped: 'duplicate' }
      : { index, header, field, dropped },
  );
}

/**
 * The mapping after the user chose a field (or null: leave out) for one column. A field moves away
 * from the column that had it. A column that is never imported stays dropped: the same mapping.
 */
export function chooseField(
  mapping: ClassListMapping,
  index: number,
  field: ClassListField | null,
): ClassListMapping {
  const chosen = mapping.find((column) => column.index === index);
  if (!chosen || (chosen.dropped && !mayBeChosen(chosen.dropped))) return mapping;
  return mapping.map((column) => {
    if (column.index === index) return { ...column, field, dropped: field ? null : 'leftOut' };
    return field && column.field === field
      ? { ...column, field: null, dropped: 'duplicate' }
      : column;
  });
}

/** Column index → field, '' for a column that is left out: how a mapping is sent and remembered. */
export type ColumnChoices = Readonly<Record<string, string>>;

const isField = (text: string): text is ClassListField =>
  classListFields.some((field) => field === text);

/**
 * Puts the user's choices, of now or remembered for the same layout (see `layoutKey`), on the guess
 * for this file. Columns without a choice stay as guessed. Columns that are never imported stay
 * dropped, whatever was chosen; of two columns for one field the later keeps it.
 */
export function applyChoices(guess: ClassListMapping, choices: ColumnChoices): ClassListMapping {
  return guess.reduce((mapping, { index }) => {
    const choice = Object.hasOwn(choices, index) ? choices[index] : undefined;
    if (choice === undefined || choice === (mapping[index]?.field ?? '')) return mapping;
    return chooseField(mapping, index, isField(choice) ? choice : null);
  }, guess);
}

/** The choices that give this mapping back. */
export function choicesOf(mapping: ClassListMapping): ColumnChoices {
  return Object.fromEntries(mapping.map(({ index, field }) => [String(index), field ?? '']));
}

const needed = ['pupilNumber', 'name'] as const;
export type NeededColumn = (typeof needed)[number];

/** What a list cannot do without and this mapping has no column for: a number, and a name. */
export function missingColumns(mapping: ClassListMapping): readonly NeededColumn[] {
  const fields = new Set(mapping.flatMap(({ field, dropped }) => (dropped ? [] : [field])));
  const named = fields.has('fullName') || (fields.has('givenName') && fields.has('familyName'));
  return needed.filter((column) => (column === 'name' ? !named : !fields.has(column)));
}

/**
 * The same for every file of the same layout: same columns in the same order, whatever the case,
 * dots and spaces. A hash, so that no text of the file is kept.
 */
export function layoutKey(headers: readonly string[]): string {
  const text = JSON.stringify(headers.map(normaliseHeader));
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return `${headers.length}-${hash.toString(16).padStart(16, '0')}`;
}
