// The drafts of the unlocked member, in memory, in step with what the services keep.
import { useSyncExternalStore } from 'react';
import { call } from '#renderer/bridge.ts';
import type { Draft } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result/result.ts';

let drafts: readonly Draft[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Draft[]): void {
  drafts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const flushers = new Set<() => Promise<void>>();

/** Has `flush` called by `flushDrafts`; the answer takes it away again. */
export function flushAtLock(flush: () => Promise<void>): () => void {
  flushers.add(flush);
  return () => {
    flushers.delete(flush);
  };
}

/** Saves what is still waiting for its half second; asked before locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...flushers].map((flush) => flush()));
}

const asideMark = 'aside:';

/** Whether a form once wrote it that no longer takes it up. */
export const isAside = ({ name }: Pick<Draft, 'name'>): boolean => name.startsWith(asideMark);

/** Fetches all drafts once, at unlock. */
export async function loadDrafts(): Promise<void> {
  const listed = await call('drafts.list');
  if (listed.ok) set(listed.value.drafts);
}

export function clearDrafts(): void {
  set([]);
}

/** All drafts of this member, newest first. */
export function useDrafts(): readonly Draft[] {
  return useSyncExternalStore(subscribe, () => drafts);
}

export function draftNamed(name: string): Draft | null {
  return drafts.find((draft) => draft.name === name) ?? null;
}

/** How often each draft was forgotten: an answer from before that no longer counts. */
const forgotten = new Map<string, number>();

export async function saveDraft(name: string, body: Draft['body']): Promise<Result<Draft>> {
  const before = forgotten.get(name);
  const saved = await call('drafts.save', { name, body });
  if (saved.ok && forgotten.get(name) === before) {
    set([saved.value, ...drafts.filter((draft) => draft.name !== name)]);
  }
  return saved;
}

/** Forgets a draft here and in the services, also one that is on its way there. */
export function forgetDraft(name: string): void {
  forgotten.set(name, (forgotten.get(name) ?? 0) + 1);
  set(drafts.filter((draft) => draft.name !== name));
  void call('drafts.drop', { name });
}

/** Keeps a draft that its form cannot take up under a name of its own, for its words to be read. */
export async function layAside({ name, body, savedAtMs }: Draft): Promise<void> {
  const laid = await saveDraft(`${asideMark}${String(savedAtMs)}:${name}`, body);
  // What was typed meanwhile stands under the old name by now, and stays there.
  if (laid.ok && draftNamed(name)?.savedAtMs === savedAtMs) forgetDraft(name);
}
