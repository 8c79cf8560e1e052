// New identifiers. The brand is the caller's to name: an id means nothing until it is used.
import { randomUUID } from 'node:crypto';

/** A fresh random UUID (v4) as the branded id `T`. */
export function newId<T extends string = string>(): T {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the brand is the caller's
  return randomUUID() as string as T;
}
