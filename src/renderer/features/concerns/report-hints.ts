// What the form points at while a concern is written: words that mean that somebody is not safe, and the
// name of a colleague. Local, blocks nothing. Pure.
import { foldText } from '#renderer/ui/find-text.ts';
import { writingHints } from '#shared/domain/writing-hints.ts';

/** Words in these texts that may mean danger, as they stand there. */
export function seriousWords(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    writingHints(text)
      .filter(({ kind }) => kind === 'seriousSignal')
      .map(({ word }) => word),
  );
}

/**
 * The colleague who is named in the texts or as the one it is said of, or null. A full name counts
 * wherever it stands.
 */
export function staffNamedIn(
  texts: readonly string[],
  alleged: readonly string[],
  staff: readonly string[],
): string | null {
  const written = foldText([...texts, ...alleged].join('\n'));
  const named = staff.find((name) => {
    const folded = foldText(name.trim());
    if (!folded.includes(' ')) return alleged.some((one) => foldText(one) === folded);
    return new RegExp(
      `(?<![\\p{L}])${folded.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}])`,
      'u',
    ).test(written);
  });
  return named ?? null;
}
