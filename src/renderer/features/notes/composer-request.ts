// How another screen asks for the composer of a pair: the request waits until that pair's page is
// there, then takes the focus. Holds no text.
import { useEffect, useRef } from 'react';
import type { RecordId } from '#shared/domain/id.ts';

/** What one wants to write: a note, or a contact of the pair. */
export type ComposerKind = 'note' | 'contact';

type Request = { readonly pairId: RecordId; readonly kind: ComposerKind };

let waiting: Request | null = null;
const listeners = new Set<() => void>();

/** Puts the cursor in the composer of this pair. */
export function askForComposer(pairId: RecordId, kind: ComposerKind = 'note'): void {
  waiting = { pairId, kind };
  for (const listener of listeners) listener();
}

/** Answers requests for this pair, also one made just before the page appeared. */
export function useComposerRequest(pairId: RecordId, answer: (kind: ComposerKind) => void): void {
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    const take = () => {
      if (waiting?.pairId !== pairId) return;
      const { kind } = waiting;
      waiting = null;
      latest.current(kind);
    };
    // After the frame has put the focus on the new page.
    const timer = setTimeout(take, 0);
    listeners.add(take);
    return () => {
      clearTimeout(timer);
      listeners.delete(take);
    };
  }, [pairId]);
}
