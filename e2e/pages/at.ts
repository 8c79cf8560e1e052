// Where a page model works: the page as it is now (another one after each lock) and the texts on it.
// The ways of pointing at a thing that every page model shares, all by what a person reads.
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Texts } from './texts.ts';

export type At = { readonly page: () => Page; readonly t: Texts };

type Root = Page | Locator;

function exactly(text: string): RegExp {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^\\s*${escaped}(\\s*\\*)?\\s*$`);
}

/** A field by its label, with or without the star of a required one. */
export function field(root: Root, label: string): Locator {
  return root.getByLabel(exactly(label));
}

export function button(root: Root, name: string): Locator {
  return root.getByRole('button', { name, exact: true });
}

export function link(root: Root, name: string): Locator {
  return root.getByRole('link', { name, exact: true });
}

/** A button or a link that looks like one. */
export function action(root: Root, name: string): Locator {
  return button(root, name).or(link(root, name)).first();
}

export function heading(root: Root, name: string): Locator {
  return root.getByRole('heading', { name, exact: true });
}

/** The group of radio buttons with this question above it. */
export function group(root: Root, label: string): Locator {
  return root.getByRole('group', { name: exactly(label) });
}

/** The row of a table with all of these words in it, in whatever order. */
export function rowWith(grid: Locator, words: string): Locator {
  return words
    .split(' ')
    .reduce((rows, word) => rows.filter({ hasText: word }), grid.getByRole('row'))
    .first();
}

/** By its address, for screens deep inside a part. */
export async function goTo(at: At, path: string): Promise<void> {
  await at.page().evaluate((to) => {
    location.hash = to;
  }, `#${path}`);
  await at.page().waitForURL((url) => url.hash === `#${path}`);
  await main(at).getByRole('heading', { level: 1 }).waitFor();
}

/** What the screen holds, without the frame around it. */
export function main(at: At): Locator {
  return at.page().getByRole('main');
}

/** Does what closes the vault, and waits for the fresh page that comes after it. */
export async function untilNewPage(at: At, act: () => Promise<unknown>): Promise<void> {
  const before = at.page();
  await act().catch((error: unknown) => {
    // A press that takes its own page away has done what it should.
    if (!before.isClosed()) throw error;
  });
  const deadline = Date.now() + 60_000;
  while (at.page() === before || at.page().isClosed()) {
    if (Date.now() > deadline) throw new Error('No fresh page came after the lock.');
    await wait(20);
  }
}
