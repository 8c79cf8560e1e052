// Counts how often something falls, so that what keeps falling is not started for ever.

const enough = 3;
const windowMs = 60_000;

/** Call at each fall; true when it was the third within a minute. */
export function createFallGuard(now: () => number = Date.now): () => boolean {
  let falls: readonly number[] = [];
  return () => {
    const at = now();
    falls = [...falls.filter((earlier) => earlier > at - windowMs), at];
    return falls.length >= enough;
  };
}
