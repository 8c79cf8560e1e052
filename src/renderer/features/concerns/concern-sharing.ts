// Who knows what of a concern: everyone who can read it or was told, with per item how and since when. Pure.
import {
  disclosureItems,
  type DisclosureBody,
  type DisclosureItem,
} from '#shared/domain/disclosure.ts';

/** What can be known apart from each other: the items of the concern, a referral and the account of its closing. */
export const sharedItems = [...disclosureItems, 'referral', 'closing'] as const;
export type SharedItem = DisclosureItem | 'referral' | 'closing';

export type Knowing = {
  /** `reads`: the concern is open to them. `glass`: they opened it themselves with a reason. */
  readonly how: 'reads' | 'glass' | 'referral' | 'signs' | DisclosureBody['how'];
  /** 'yyyy-mm-dd'; null for who could read it from the start. */
  readonly on: string | null;
};

export type Knower = {
  readonly name: string;
  readonly capacity: string;
  readonly cells: Partial<Readonly<Record<SharedItem, Knowing>>>;
};

export type SharingSources = {
  /** By name: the care team, members. */
  readonly readers: readonly string[];
  readonly glass: readonly { readonly name: string; readonly on: string }[];
  readonly disclosures: readonly DisclosureBody[];
  /** Referrals that were handed over. */
  readonly referrals: readonly { readonly destination: string; readonly on: string }[];
  /** Who was asked to sign the account of the closing. */
  readonly signers: readonly { readonly name: string; readonly on: string }[];
};

/** One column a person, readers first; what somebody knew first stands. */
export function knowersOf(sources: SharingSources): readonly Knower[] {
  const people = new Map<string, { capacity: string; cells: Map<SharedItem, Knowing> }>();
  const add = (
    name: string,
    capacity: string,
    items: readonly SharedItem[],
    knowing: Knowing,
  ): void => {
    const known = people.get(name) ?? { capacity, cells: new Map<SharedItem, Knowing>() };
    for (const item of items) {
      if (!known.cells.has(item)) known.cells.set(item, knowing);
    }
    people.set(name, { ...known, capacity: known.capacity || capacity });
  };
  const letIn = new Set(
    sources.disclosures.filter(({ how }) => how === 'letIn').map(({ name }) => name),
  );
  const broke = new Set(sources.glass.map(({ name }) => name));
  for (const name of sources.readers) {
    if (!letIn.has(name) && !broke.has(name)) {
      add(name, '', disclosureItems, { how: 'reads', on: null });
    }
  }
  const told = sources.disclosures.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  for (const { name, capacity, items, how, on } of told) add(name, capacity, items, { how, on });
  for (const { name, on } of sources.glass) add(name, '', disclosureItems, { how: 'glass', on });
  for (const { destination, on } of sources.referrals) {
    add(destination, '', ['referral'], { how: 'referral', on });
  }
  for (const { name, on } of sources.signers) add(name, '', ['closing'], { how: 'signs', on });
  return [...people].map(([name, { capacity, cells }]) => ({
    name,
    capacity,
    cells: Object.fromEntries(cells),
  }));
}
