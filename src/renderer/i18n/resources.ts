// Every text of the screens and papers, both languages. A new namespace is two imports and two words
// here; the files stand in resources/locales/{nl,en}, and locales.test.ts keeps the languages equal.
import enCommon from '#resources/locales/en/common.json';
import enErrors from '#resources/locales/en/errors.json';
import enPapers from '#resources/locales/en/papers.json';
import enPupils from '#resources/locales/en/pupils.json';
import enUnlock from '#resources/locales/en/unlock.json';
import nlCommon from '#resources/locales/nl/common.json';
import nlErrors from '#resources/locales/nl/errors.json';
import nlPapers from '#resources/locales/nl/papers.json';
import nlPupils from '#resources/locales/nl/pupils.json';
import nlUnlock from '#resources/locales/nl/unlock.json';

export const resources = {
  nl: { common: nlCommon, errors: nlErrors, papers: nlPapers, pupils: nlPupils, unlock: nlUnlock },
  en: { common: enCommon, errors: enErrors, papers: enPapers, pupils: enPupils, unlock: enUnlock },
} as const;

export type Resources = (typeof resources)['nl'];
