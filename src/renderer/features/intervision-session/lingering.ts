// Guard against worrying together: whether a case keeps going round without anything coming of it.
import type { SessionLine } from '#shared/domain/intervision-notes.ts';

/** So many lines in a row that only tell what is wrong. */
const lingersFrom = 12;

const telling: ReadonlySet<SessionLine['kind']> = new Set(['fact', 'answer', 'hypothesis']);

/** True when the last lines of a case only tell: time to ask what was done and what was learned (I4). */
export function lingers(lines: readonly Pick<SessionLine, 'kind' | 'text'>[]): boolean {
  const last = lines.filter(({ text }) => text !== '').slice(-lingersFrom);
  return last.length === lingersFrom && last.every(({ kind }) => telling.has(kind));
}
