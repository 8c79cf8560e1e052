// Which choice the typed letters mean: the one with a word that begins with them. Pure.
import { foldText } from './find-text.ts';

/** How long letters belong together, in ms. */
export const typeAheadMs = 1200;

/**
 * The index of the choice meant, or null. One letter alone goes to the next choice after `from`, so that
 * pressing it again goes on; more letters look from the top, the beginning of a label before a later word.
 */
export function typeAhead(
  labels: readonly string[],
  typed: string,
  from: number | null,
): number | null {
  const wanted = foldText(typed);
  if (wanted.trim() === '') return null;
  const folded = labels.map(foldText);
  const begins = folded.flatMap((label, at) => (label.startsWith(wanted) ? [at] : []));
  const later = folded.flatMap((label, at) =>
    label.split(/[\s-]+/).some((word) => word.startsWith(wanted)) && !begins.includes(at)
      ? [at]
      : [],
  );
  const found = [...begins, ...later];
  if (wanted.length > 1 || from === null) return found[0] ?? null;
  return found.find((at) => at > from) ?? found[0] ?? null;
}
