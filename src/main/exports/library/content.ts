// The library that comes with the product, per language, parsed once.
import en from '#resources/library/en.json' with { type: 'json' };
import nl from '#resources/library/nl.json' with { type: 'json' };
import { libraryContentSchema, type LibraryContent } from '#shared/domain/library.ts';

const all: Readonly<Record<'nl' | 'en', LibraryContent>> = {
  nl: libraryContentSchema.parse(nl),
  en: libraryContentSchema.parse(en),
};

export function libraryContent(language: 'nl' | 'en'): LibraryContent {
  return all[language];
}
