// The five loads, from light to too heavy. Pure.
export const loads = [1, 2, 3, 4, 5] as const;
export type Load = (typeof loads)[number];

/** The load as one of the five; what is no load becomes the lightest. */
export function loadOf(value: number): Load {
  return loads.find((load) => load === value) ?? 1;
}
