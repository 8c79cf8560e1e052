// How the keys walk through a list.

/** Where a key leads, or undefined when it is not a key that moves. */
export function nextIndex(
  key: string,
  index: number,
  count: number,
  page: number,
): number | undefined {
  const clamp = (value: number) => Math.min(count - 1, Math.max(0, value));
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1);
    case 'ArrowUp':
      return clamp(index - 1);
    case 'PageDown':
      return clamp(index + page);
    case 'PageUp':
      return clamp(index - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
