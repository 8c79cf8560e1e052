// A number as people type it, with a comma or a point. Pure.

/** Null when it is no number between `min` and `max`. */
export function readNumber(typed: string, min: number, max: number): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}
