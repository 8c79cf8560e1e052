// Tells the top bar whether what was typed in a session is on disk: kept as a draft, or laid down with a step.
import { useEffect, useRef } from 'react';
import { useSaved } from '#renderer/ui/saved-state.tsx';
import type { SessionEditor } from './use-session-editor.ts';

export function useSavedReport({ draft, error }: Pick<SessionEditor, 'draft' | 'error'>): void {
  const { report } = useSaved();
  const { saving, savedAtMs } = draft;
  const begunRef = useRef(false);
  useEffect(() => {
    const begun = begunRef.current;
    begunRef.current = saving || savedAtMs !== null;
    if (error) report({ state: 'failed' });
    else if (saving) report({ state: 'saving' });
    else if (savedAtMs !== null) report({ state: 'saved', atMs: savedAtMs });
    // No draft any more: it was laid down.
    else if (begun) report({ state: 'saved', atMs: Date.now() });
  }, [report, saving, savedAtMs, error]);
  useEffect(() => () => report({ state: 'idle' }), [report]);
}
