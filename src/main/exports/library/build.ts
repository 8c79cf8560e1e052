// Builds cards, guidelines or agreements for printing: texts only. The school's own texts may not name
// a pupil.
import { endOfNextYear, schoolOf, type ExportSource } from '#main/exports/source.ts';
import { libraryEntries, type LibraryPaper } from '#shared/domain/library.ts';
import { namesIn } from '#shared/domain/name-check.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { libraryContent } from './content.ts';

/** Throws `notFound` for an id that is not there, `invalidInput` for a mix of kinds, `paperHasNames`. */
export function buildLibraryPaper(
  source: ExportSource,
  request: { readonly ids: readonly string[] },
  language: 'nl' | 'en',
): { readonly content: LibraryPaper; readonly destroyBy: string } {
  const all = libraryEntries(libraryContent(language), source.list('libraryItem'), language);
  const chosen = request.ids.map((id) => {
    const entry = all.find((one) => one.id === id);
    if (!entry) throw new AppFailure('notFound', { kind: 'libraryItem' });
    return entry;
  });
  const kind = chosen[0]?.kind ?? 'questionCard';
  if (chosen.some((entry) => entry.kind !== kind)) {
    throw new AppFailure('invalidInput', { field: 'ids' });
  }
  const people = source.list('pupil').map(({ body }) => body);
  for (const { own, title, lines, close } of chosen) {
    if (!own) continue;
    for (const line of [title, ...lines, close]) {
      const [name] = namesIn(line, people);
      if (name) throw new AppFailure('paperHasNames', { name, line });
    }
  }
  return {
    content: {
      ...schoolOf(source),
      kind,
      entries: chosen.map(({ theme, title, lines, close }) => ({
        ...{ theme, title, close },
        lines: [...lines],
      })),
    },
    destroyBy: endOfNextYear(source),
  };
}
