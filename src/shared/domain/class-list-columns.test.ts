import { describe, expect, it } from 'vitest';
import {
  applyChoices,
  choicesOf,
  chooseField,
  classListFields,
  guessMapping,
  isKnownHeader,
  layoutKey,
  missingColumns,
  type ClassListMapping,
} from './class-list-columns.ts';
import {
  looksLikeBsn,
  neverImportReason,
  normaliseHeader,
  passesElevenProof,
} from './class-list-never.ts';

const fieldsOf = (mapping: ClassListMapping): unknown => mapping.map(({ field }) => field);
const droppedOf = (mapping: ClassListMapping): unknown => mapping.map(({ dropped }) => dropped);

const magister = [
  'Stamnummer',
  'Roepnaam',
  'Tussenvoegsel',
  'Achternaam',
  'Klas',
  'Klassenmentor 1',
];

describe('column names', () => {
  it('are the same with other case, spaces, dots, strokes and diacritics', () => {
    for (const name of ['Lln.nr', 'LLN nr.', ' lln_NR', 'Llnnr', 'Lln. nŕ']) {
      expect(normaliseHeader(name)).toBe('llnnr');
    }
  });

  it('of Magister are all understood', () => {
    const mapping = guessMapping(magister);
    expect(fieldsOf(mapping)).toStrictEqual([
      'pupilNumber',
      'givenName',
      'namePrefix',
      'familyName',
      'className',
      'mentorName',
    ]);
    expect(missingColumns(mapping)).toStrictEqual([]);
  });

  it('of the Magister web service give one column per field and no personal extras', () => {
    const headers =
      'Stamnr,INITIALS,FIRSTNAME,PREFIX,LASTNAME,Email,GENDER,BIRTHDATE,STREET,HOUSENR,HOUSENRSUFIX,POSTALCODE,CITY,Loginaccount.Naam,Mobiel_nr,EXTERNEID,CLASS,STUDY,STUDYPERIOD,PROFILECODE,PROFILEDESC,LOCATION,studiebegindatum,studieeinddatum,PMENTORCODE,PMENTORNAME,PMENTORMAIL,CMENTORCODE,CMENTORNAME,CMENTORMAIL'.split(
        ',',
      );
    const byHeader = new Map(
      guessMapping(headers).map(({ header, field, dropped }) => [header, field ?? dropped]),
    );
    expect(Object.fromEntries(byHeader)).toMatchObject({
      Stamnr: 'pupilNumber',
      INITIALS: 'notNeeded',
      FIRSTNAME: 'givenName',
      Email: 'email',
      GENDER: 'gender',
      BIRTHDATE: 'birthDate',
      STREET: 'address',
      HOUSENRSUFIX: 'address',
      POSTALCODE: 'address',
      CITY: 'address',
      'Loginaccount.Naam': 'login',
      Mobiel_nr: 'phone',
      CLASS: 'className',
      STUDYPERIOD: 'schoolYear',
      LOCATION: 'site',
      studiebegindatum: 'enrolledFrom',
      PMENTORNAME: 'duplicate',
      PMENTORMAIL: 'email',
      CMENTORNAME: 'mentorName',
    });
  });

  it('of Somtoday lose the BSN, the nationality and everything about arrival', () => {
    const headers =
      'Leerlingnummer,Volledige Naam,Stamgroep,Datum in Nederland,Nederlands onderwijs sinds,BSN,Onderwijsnummer,Eerste Nationaliteit,Bekostiging,Niet versturen naar ROD J/N,Inschrijfdatum,Uitschrijfdatum,Plaatsing actief op peildatum,Plaatsing Vanafdatum,Plaatsing Totdatum'.split(
        ',',
      );
    const mapping = guessMapping(headers);
    expect(droppedOf(mapping)).toStrictEqual([
      ...[null, null, null, 'arrival', 'arrival', 'bsn', 'educationNumber', 'nationality'],
      ...['funding', 'funding', 'duplicate', 'notNeeded', 'notNeeded', null, 'notNeeded'],
    ]);
    expect(missingColumns(mapping)).toStrictEqual([]);
  });

  it.each([
    ['BSN-nummer', 'bsn'],
    ['Burgerservicenummer', 'bsn'],
    ['OWN', 'educationNumber'],
    ['PGN', 'educationNumber'],
    ['Tweede nationaliteit', 'nationality'],
    ['Geboorteland vader', 'origin'],
    ['Geboorteplaats', 'origin'],
    ['Woonplaats', 'address'],
    ['Huisnr. toev.', 'address'],
    ['Telefoon ouders', 'phone'],
    ['E-mail ouder 1', 'email'],
    ['Verzorger 1', 'family'],
    ['Geslacht', 'gender'],
    ['M/V', 'gender'],
    ['Medische bijzonderheden', 'health'],
    ['Zorgleerling', 'health'],
    ['Dyslexieverklaring', 'health'],
    ['Godsdienst', 'belief'],
    ['CITO-score', 'grades'],
    ['IBAN', 'finance'],
    ['Pasfoto', 'photo'],
  ])('such as %s are never imported (%s)', (header, reason) => {
    const mapping = guessMapping([...magister, header]);
    expect(mapping.at(-1)).toMatchObject({ field: null, dropped: reason });
    expect(chooseField(mapping, magister.length, 'className')).toBe(mapping);
  });

  it('that we do not know are left out and said to be unknown', () => {
    expect(guessMapping(['Stamnummer', 'Kluisje', '']).slice(1)).toStrictEqual([
      { index: 1, header: 'Kluisje', field: null, dropped: 'unknown' },
      { index: 2, header: '', field: null, dropped: 'unknown' },
    ]);
    expect(isKnownHeader('Kluisje')).toBe(false);
    expect(isKnownHeader('__proto__')).toBe(false);
    expect(guessMapping(['constructor', '__proto__']).every(({ field }) => !field)).toBe(true);
  });

  it('that we do know are never on the list of what is not imported', () => {
    const used = [
      'Stamnr.',
      'Lln.nr',
      'Roepnaam',
      'Tussenv.',
      'Naam',
      'Leerling',
      'Stamklas',
      'Groep',
    ];
    const more = [
      'CMENTORNAME',
      'Vestiging',
      'Locatie',
      'Geboortedatum',
      'Lesperiode',
      'Schooljaar',
    ];
    for (const header of [...used, ...more, 'Plaatsing Vanafdatum', 'Inschrijfdatum']) {
      expect([header, neverImportReason(normaliseHeader(header))]).toStrictEqual([header, null]);
      expect([header, guessMapping([header])[0]?.dropped]).toStrictEqual([header, null]);
    }
  });
});

describe('a BSN under an innocent name', () => {
  const bsns = ['999994037', '111222333', '123456782', '999990019'];

  it('is recognised by the 11-proof, also with dots or without its first zero', () => {
    for (const bsn of [...bsns, '1234.56.782', '010000008', '10000008']) {
      expect([bsn, passesElevenProof(bsn)]).toStrictEqual([bsn, true]);
    }
    for (const other of ['123456789', '000000000', '0104001', '12345678a', '']) {
      expect([other, passesElevenProof(other)]).toStrictEqual([other, false]);
    }
  });

  it('makes its column fall away, even when it is called Leerlingnummer', () => {
    const rows = bsns.map((bsn, at) => ({ cells: [bsn, 'Groot, Julia de', at > 1 ? bsn : ''] }));
    const mapping = guessMapping(['Leerlingnummer', 'Naam', 'Kenmerk'], rows);
    expect(droppedOf(mapping)).toStrictEqual(['looksLikeBsn', null, 'looksLikeBsn']);
    expect(missingColumns(mapping)).toStrictEqual(['pupilNumber']);
    expect(chooseField(mapping, 0, 'pupilNumber')).toBe(mapping);
  });

  it('is not seen in ordinary pupil numbers of nine digits', () => {
    const numbers = Array.from({ length: 99 }, (_, at) => String(202600001 + at));
    expect(looksLikeBsn(numbers)).toBe(false);
    expect(looksLikeBsn([])).toBe(false);
  });
});

describe('a mapping', () => {
  it('can be changed by hand; a field is never in two columns', () => {
    const mapping = chooseField(guessMapping(['Nr', 'Naam', 'Lokaal', 'Klas']), 0, 'pupilNumber');
    expect(missingColumns(mapping)).toStrictEqual([]);
    const moved = chooseField(mapping, 2, 'className');
    expect(fieldsOf(moved)).toStrictEqual(['pupilNumber', 'fullName', 'className', null]);
    expect(moved[3]?.dropped).toBe('duplicate');
    expect(chooseField(moved, 2, null)[2]).toMatchObject({ field: null, dropped: 'leftOut' });
    expect(moved.every(({ field, dropped }) => (field === null) !== (dropped === null))).toBe(true);
  });

  it('is remembered as choices, which give it back on the next file of the same layout', () => {
    const headers = ['Nr', 'Naam', 'Lokaal', 'Klas', 'Mentor'];
    const named = chooseField(guessMapping(headers), 0, 'pupilNumber');
    const saved = chooseField(chooseField(named, 2, 'className'), 4, null);
    expect(choicesOf(saved)).toStrictEqual({
      ...{ '0': 'pupilNumber', '1': 'fullName', '2': 'className', '3': '', '4': '' },
    });
    expect(fieldsOf(applyChoices(guessMapping(headers), choicesOf(saved)))).toStrictEqual(
      fieldsOf(saved),
    );
  });

  it('does not take over a BSN, an unknown field or a column that is not there by choice', () => {
    const headers = ['Nr', 'Naam', 'BSN'];
    const rows = [{ cells: ['999994037', 'Groot, Julia de', '999994037'] }];
    const guess = guessMapping(headers, rows);
    const choices = { '0': 'pupilNumber', '1': 'grades', '2': 'pupilNumber', '9': 'className' };
    expect(applyChoices(guess, choices)).toStrictEqual([
      { index: 0, header: 'Nr', field: null, dropped: 'looksLikeBsn' },
      { index: 1, header: 'Naam', field: null, dropped: 'leftOut' },
      { index: 2, header: 'BSN', field: null, dropped: 'bsn' },
    ]);
  });

  it('needs a number and a name, in one column or in two', () => {
    expect(missingColumns(guessMapping(['Klas']))).toStrictEqual(['pupilNumber', 'name']);
    expect(missingColumns(guessMapping(['Stamnr', 'Roepnaam']))).toStrictEqual(['name']);
    expect(missingColumns(guessMapping(['Stamnr', 'Naam']))).toStrictEqual([]);
    expect(classListFields).toHaveLength(11);
  });

  it('prefers the parts of the name to the whole name', () => {
    const mapping = guessMapping(['Naam', 'Stamnr', 'Roepnaam', 'Achternaam']);
    expect(mapping[0]).toMatchObject({ field: null, dropped: 'duplicate' });
  });
});

describe('the key of a layout', () => {
  it('stays the same when only case, dots and spaces change, and keeps no text', () => {
    const key = layoutKey(magister);
    expect(key).toBe(layoutKey(magister.map((header) => ` ${header.toUpperCase()}.`)));
    expect(key).toBe('6-1703f1032210f8fe');
  });

  it('changes with the order and the number of the columns', () => {
    const keys = [magister, magister.toReversed(), magister.slice(1), [magister.join('')]];
    expect(new Set(keys.map(layoutKey)).size).toBe(4);
  });
});
