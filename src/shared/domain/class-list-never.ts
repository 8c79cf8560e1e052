// What an import never takes over from a class list, whatever the column is called; knows only
// column names and the shape of a BSN, never whose row it is.

/** Why a column is left out. Each has a sentence on the import screen. */
export const dropReasons = [
  // never: the programme may not hold it
  'bsn',
  'educationNumber',
  'looksLikeBsn',
  'nationality',
  'origin',
  'arrival',
  'belief',
  'health',
  'grades',
  'gender',
  'family',
  'address',
  'phone',
  'email',
  'login',
  'funding',
  'finance',
  'photo',
  // harmless, but nothing is done with it
  'notNeeded',
  'duplicate',
  'unknown',
  'leftOut',
] as const;
export type DropReason = (typeof dropReasons)[number];

/** Reasons that the user can set aside by choosing a field for the column; all others are final. */
const open: ReadonlySet<DropReason> = new Set(['notNeeded', 'duplicate', 'unknown', 'leftOut']);

/** True when a column dropped for this reason may still be given a field by hand. */
export function mayBeChosen(reason: DropReason): boolean {
  return open.has(reason);
}

/** A column name without case, spaces, dots, other signs and diacritics: 'Lln. nr' → 'llnnr'. */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Tried in this order on the normalised name, so 'E-mail ouder' is e-mail and not family. */
const neverImport: readonly (readonly [DropReason, RegExp])[] = [
  ['bsn', /bsn|burgerservice|sofinummer|citizenservice/],
  ['educationNumber', /onderwijsn|^(own|pgn)(nr|nummer)?$|persoonsgebonden|^eckid/],
  ['nationality', /nationalit/],
  ['arrival', /innederland|onderwijssinds|aankomst|verblijf|asiel|statushouder|^coa|^ama?v?$/],
  ['origin', /geboorteland|geboorteplaats|herkomst|countryof|etnic|etnis|culture|thuistaal/],
  ['belief', /godsdienst|relig|levensbesch|levensover|^kerk|gezindte/],
  ['email', /mail/],
  ['phone', /telefoon|^tel(nr|nummer|\d)?$|mobiel|mobile|phone|gsm|^06|noodnummer/],
  ['login', /login|gebruikersn|username|wachtwoord|password|^account/],
  ['family', /ouder|verzorger|vader|moeder|voogd|gezag|contactpersoon|gezin|parent|guardian/],
  ['address', /adres|straat|street|huisn|housen|huislet|postc|postal|zipcode|woonpl|woonland/],
  ['address', /^(city|plaats|gemeente|wijk|toevoeging|woonachtig.*)$/],
  ['health', /zorg|medisch|medic|arts|diagnos|allerg|beperking|dysle|dyscal|gezondheid|hulpverl/],
  [
    'health',
    /handelings|indicatie|ondersteuning|^lwoo|^opp|rugzak|autis|adhd|verzekering|bijzonder/,
  ],
  ['grades', /cijfer|gemiddeld|advies|cito|toets|score|rapport|grade$|uitslag|absent|verzuim/],
  ['gender', /geslacht|gender|^sexe?$|^mv$|^mvx$|^aanhef$|voornaamwoord/],
  ['funding', /bekostig|versturennaarrod|^rod|funding/],
  ['finance', /iban|rekening|betaal|schoolgeld|minimaregeling/],
  ['photo', /foto|photo|pasfoto/],
];

/** Why a column of this (already normalised) name is never imported; null when it is not listed. */
export function neverImportReason(normalised: string): DropReason | null {
  return neverImport.find(([, pattern]) => pattern.test(normalised))?.[0] ?? null;
}

/** The 11-proof of a BSN: 9·a + 8·b + … + 2·h − i is a multiple of 11 (8 digits: a zero was lost). */
export function passesElevenProof(text: string): boolean {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const padded = digits.padStart(9, '0');
  let sum = -Number(padded[8]);
  for (let place = 0; place < 8; place += 1) sum += (9 - place) * Number(padded[place]);
  return sum % 11 === 0;
}

/** True when more than half of the filled cells are BSNs: a BSN column under an innocent name. */
export function looksLikeBsn(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.filter(passesElevenProof).length * 2 > filled.length;
}
