// Writing a lesson, an activity or a drop-in session: what is typed is kept as a draft; saving hands the
// whole to the services. Knows no field of any of them.
import { useEffect, useState } from 'react';
import type * as z from 'zod';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useSaved } from '#renderer/ui/saved-state.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

export type EditorInput<S extends z.ZodType<{ readonly revision: number }>> = {
  /** `lesson:new` or `lesson:<id>`. */
  readonly draftName: string;
  readonly schema: S;
  readonly start: z.output<S>;
  /** Fields that still have to be filled in; nothing is sent while there are any. */
  readonly missingOf: (form: z.output<S>) => readonly string[];
  readonly send: (
    form: z.output<S>,
  ) => Promise<Result<{ readonly recordId: RecordId; readonly revision: number }>>;
  /** Said once it is on disk. */
  readonly savedText: string;
  readonly onSaved: (recordId: RecordId) => void;
};

export type Editor<F> = {
  readonly form: F;
  readonly missing: readonly string[];
  readonly error: AppError | null;
  readonly busy: boolean;
  readonly change: (part: Partial<F>) => void;
  /** Saves what is on the screen, with a last change on top if there is one. */
  readonly save: (part?: Partial<F>) => void;
};

/** Brings the first field that is not in order into sight, with the focus. */
function focusFault(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}

export function useEditor<S extends z.ZodType<{ readonly revision: number }>>(
  input: EditorInput<S>,
): Editor<z.output<S>> {
  type Form = z.output<S>;
  const toast = useToast();
  const { report } = useSaved();
  const draft = useDraft(input.draftName, input.schema);
  const [form, setForm] = useState<Form>(() => draft.initial ?? input.start);
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const { saving, savedAtMs, error: draftError } = draft;
  useEffect(() => {
    if (draftError) report({ state: 'failed' });
    else if (saving) report({ state: 'saving' });
    else if (savedAtMs !== null) report({ state: 'saved', atMs: savedAtMs });
  }, [report, saving, savedAtMs, draftError]);
  const change = (part: Partial<Form>) => {
    const next = { ...form, ...part };
    setForm(next);
    setError(null);
    draft.keep(next);
  };
  const send = async (next: Form) => {
    setBusy(true);
    const result = await input.send(next);
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setAsked(false);
    setForm({ ...next, revision: result.value.revision });
    draft.forget();
    report({ state: 'saved', atMs: Date.now() });
    toast({ text: input.savedText, tone: 'ok', goesAlong: true });
    input.onSaved(result.value.recordId);
  };
  const save = (part: Partial<Form> = {}) => {
    const next = { ...form, ...part };
    if (busy) return;
    setAsked(true);
    if (input.missingOf(next).length > 0) focusFault();
    else void send(next);
  };
  return { form, missing: asked ? input.missingOf(form) : [], error, busy, change, save };
}
