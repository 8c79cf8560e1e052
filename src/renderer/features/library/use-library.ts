// The library in the language of the screen: what comes with the product and what the school wrote.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import en from '#resources/library/en.json';
import nl from '#resources/library/nl.json';
import { libraryContentSchema, libraryEntries, type LibraryEntry } from '#shared/domain/library.ts';

const content = { nl: libraryContentSchema.parse(nl), en: libraryContentSchema.parse(en) };

/** Undefined while reading. */
export function useLibrary(): readonly LibraryEntry[] | undefined {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'nl';
  const own = useRecords('libraryItem');
  return useMemo(
    () => (own ? libraryEntries(content[language], own, language) : undefined),
    [own, language],
  );
}
