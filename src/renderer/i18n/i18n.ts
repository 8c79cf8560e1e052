// Starts i18next with the bundled texts and follows the language of the person. Nothing is fetched.
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '#shared/domain/preferences.ts';
import { resources, type Resources } from './resources.ts';

declare module 'i18next' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}

/** Ready when it returns: all texts are in memory. Default Dutch. */
export function startTexts(language: Preferences['language'] = 'nl'): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'nl',
    defaultNS: 'common',
    ns: Object.keys(resources.nl),
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  markDocument(language);
  instance.on('languageChanged', markDocument);
  return instance;
}

function markDocument(language: string): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
