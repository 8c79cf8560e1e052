// How another screen asks for the composer of a pair: the request waits until that pair's page is
// there, then takes the focus. Holds no text.
import { useEffect, useRef } from 'react';
import type { RecordId } from '#shared/domain/id.ts';
import type { NoteType } from '#shared/domain/note.ts';

type Request = { readonly pairId: RecordId; readonly type: NoteType | null };

let waiting: Request | null = null;
const listeners = new Set<() => void>();

/** Puts the cursor in the composer of this pair, with this type of note when one is given. */
export function askForComposer(pairId: RecordId, type: NoteType | null = null): void {
  waiting = { pairId, type };
  for (const listener of listeners) listener();
}

/** Answers requests for this pair, also one made just before the page appeared. */
export function useComposerRequest(
  pairId: RecordId,
  answer: (type: NoteType | null) => void,
): void {
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    const take = () => {
      if (waiting?.pairId !== pairId) return;
      const { type } = waiting;
      waiting = null;
      latest.current(type);
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
