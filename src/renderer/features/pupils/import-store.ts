// The import of this session: it goes on, and can be come back to, while one works on another screen.
// Forgotten at lock. Knows no screen and asks nothing of the services.
import { useSyncExternalStore } from 'react';
import { dateOf } from '#shared/domain/date.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { firstState, nextState, type ImportEvent, type ImportState } from './import-state.ts';

export type Dispatch = (event: ImportEvent) => void;

let state: ImportState | null = null;
let round = 0;
let question = 0;
const listeners = new Set<() => void>();

function set(next: ImportState | null): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function importState(): ImportState {
  state ??= firstState(schoolYearOf(dateOf(Date.now())));
  return state;
}

export function useImportState(): ImportState {
  return useSyncExternalStore(subscribe, importState);
}

/** Tells the state what happened, as long as nobody has locked since this was asked for. */
export function importDispatch(): Dispatch {
  const mine = round;
  return (event) => {
    if (mine === round) set(nextState(importState(), event));
  };
}

/** Marks a new question; the answer tells whether it is still the newest. */
export function newQuestion(): () => boolean {
  question += 1;
  const mine = question;
  return () => mine === question;
}

/** Forgets what was chosen, checked and imported. */
export function clearImport(): void {
  round += 1;
  set(null);
}
