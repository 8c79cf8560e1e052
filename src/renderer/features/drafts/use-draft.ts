// Keeps what is being typed: saves each half second while keys come in, and at once when the screen
// goes away. The stored draft is parsed by the form's own schema; one that no longer fits is laid aside.
import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod';
import { draftNamed, flushAtLock, forgetDraft, layAside, saveDraft } from './draft-store.ts';
import type { AppError } from '#shared/result/errors.ts';

const waitMs = 500;

/** A form's value is plain data: what a draft can keep. */
const plainData = z.json();

export type DraftHandle<T> = {
  /** What was kept the last time, or null. Read once, when the screen appears. */
  readonly initial: T | null;
  /** Hands in the newest text; it is on disk within a second. */
  readonly keep: (value: T) => void;
  readonly savedAtMs: number | null;
  readonly saving: boolean;
  readonly error: AppError | null;
  /** After saving for good, or to throw it away. */
  readonly forget: () => void;
};

/** A draft under a name such as `note:<pairId>`; one name, one form on screen. */
export function useDraft<S extends z.ZodType>(name: string, schema: S): DraftHandle<z.output<S>> {
  const [stored] = useState(() => draftNamed(name));
  const [parsed] = useState(() => (stored ? schema.safeParse(stored.body) : null));
  const [savedAtMs, setSavedAtMs] = useState(stored?.savedAtMs ?? null);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; value: unknown } | null>(null);

  const isWaiting = useCallback(() => waiting.current !== null, []);
  const flush = useCallback(async () => {
    const pending = waiting.current;
    if (!pending) return;
    clearTimeout(pending.timer);
    waiting.current = null;
    // Checked here and not at every key: a long session is much to go through.
    const saved = await saveDraft(name, plainData.parse(pending.value));
    setSaving(isWaiting());
    setError(saved.ok ? null : saved.error);
    if (saved.ok) setSavedAtMs(saved.value.savedAtMs);
  }, [name, isWaiting]);

  useEffect(() => {
    const leave = flushAtLock(flush);
    return () => {
      leave();
      void flush();
    };
  }, [flush]);

  const keep = useCallback(
    (value: z.output<S>) => {
      // The clock starts at the first key and is not put back by the next: who types on is saved too.
      const timer = waiting.current?.timer ?? setTimeout(() => void flush(), waitMs);
      waiting.current = { value, timer };
      setSaving(true);
    },
    [flush],
  );

  const forget = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setSaving(false);
    setSavedAtMs(null);
    forgetDraft(name);
  }, [name]);

  // The form has changed since: the next key must not write over what was typed in the old one.
  const outgrown = parsed?.success === false ? stored : null;
  useEffect(() => {
    if (outgrown) void layAside(outgrown);
  }, [outgrown]);

  return {
    initial: parsed?.success ? parsed.data : null,
    keep,
    savedAtMs,
    saving,
    error,
    forget,
  };
}
