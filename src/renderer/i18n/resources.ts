// Every text of the screens and papers, both languages. A new namespace is two imports and two words
// here; the files stand in resources/locales/{nl,en}, and locales.test.ts keeps the languages equal.
import enCommon from '#resources/locales/en/common.json';
import enErrors from '#resources/locales/en/errors.json';
import enNotes from '#resources/locales/en/notes.json';
import enPairs from '#resources/locales/en/pairs.json';
import enPapers from '#resources/locales/en/papers.json';
import enPupils from '#resources/locales/en/pupils.json';
import enReferrals from '#resources/locales/en/referrals.json';
import enSettings from '#resources/locales/en/settings.json';
import enSignoff from '#resources/locales/en/signoff.json';
import enToday from '#resources/locales/en/today.json';
import enUnlock from '#resources/locales/en/unlock.json';
import nlCommon from '#resources/locales/nl/common.json';
import nlErrors from '#resources/locales/nl/errors.json';
import nlNotes from '#resources/locales/nl/notes.json';
import nlPairs from '#resources/locales/nl/pairs.json';
import nlPapers from '#resources/locales/nl/papers.json';
import nlPupils from '#resources/locales/nl/pupils.json';
import nlReferrals from '#resources/locales/nl/referrals.json';
import nlSettings from '#resources/locales/nl/settings.json';
import nlSignoff from '#resources/locales/nl/signoff.json';
import nlToday from '#resources/locales/nl/today.json';
import nlUnlock from '#resources/locales/nl/unlock.json';

export const resources = {
  nl: {
    common: nlCommon,
    errors: nlErrors,
    notes: nlNotes,
    pairs: nlPairs,
    papers: nlPapers,
    pupils: nlPupils,
    referrals: nlReferrals,
    settings: nlSettings,
    signoff: nlSignoff,
    today: nlToday,
    unlock: nlUnlock,
  },
  en: {
    common: enCommon,
    errors: enErrors,
    notes: enNotes,
    pairs: enPairs,
    papers: enPapers,
    pupils: enPupils,
    referrals: enReferrals,
    settings: enSettings,
    signoff: enSignoff,
    today: enToday,
    unlock: enUnlock,
  },
} as const;

export type Resources = (typeof resources)['nl'];
