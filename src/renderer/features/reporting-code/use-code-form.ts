// Writing one entry of the reporting code: what is typed is kept as a draft; laying it down hands the whole
// to the services.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useSaved } from '#renderer/ui/saved-state.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { CodeEntry } from '#shared/domain/reporting-code.ts';
import type { CodeState } from '#shared/domain/reporting-code-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  codeFormSchema,
  emptyCodeForm,
  readCodeForm,
  skippedIn,
  type CodeForm,
  type FormFaults,
} from './code-form.ts';

export function draftName(code: ViewOf<'reportingCode'>, step: CodeEntry['step']): string {
  return `reportingCode:${code.body.concernId}:${code.id}:${step}`;
}

export type CodeEditor = {
  readonly step: CodeEntry['step'];
  readonly form: CodeForm;
  readonly faults: FormFaults;
  readonly error: AppError | null;
  readonly busy: boolean;
  readonly skipped: ReturnType<typeof skippedIn>;
  readonly state: CodeState;
  readonly bounds: { readonly today: string; readonly heardOn: string };
  readonly change: (part: Partial<CodeForm>) => void;
  readonly save: () => void;
};

/** Brings the first field that is not in order into sight, with the focus. */
function focusFault(): void {
  requestAnimationFrame(() => {
    const invalid =
      'main :is([aria-invalid="true"], [role="radiogroup"][data-invalid="true"] input)';
    const field = document.querySelector<HTMLElement>(invalid);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}

/** Tells the top bar whether what is typed is on disk. */
function useDraftReport(draft: ReturnType<typeof useDraft<typeof codeFormSchema>>): void {
  const { report } = useSaved();
  const { saving, savedAtMs, error } = draft;
  useEffect(() => {
    if (error) report({ state: 'failed' });
    else if (saving) report({ state: 'saving' });
    else if (savedAtMs !== null) report({ state: 'saved', atMs: savedAtMs });
  }, [report, saving, savedAtMs, error]);
}

export function useCodeForm(
  input: {
    readonly code: ViewOf<'reportingCode'>;
    readonly step: CodeEntry['step'];
    readonly state: CodeState;
    /** Who writes: stands there as who took the step until somebody else is named. */
    readonly name: string;
  },
  onSaved: () => void,
): CodeEditor {
  const { code, step, state, name } = input;
  const { t } = useTranslation(['reportingCode']);
  const toast = useToast();
  const { report } = useSaved();
  const today = useToday();
  const draft = useDraft(draftName(code, step), codeFormSchema);
  const [form, setForm] = useState(() => draft.initial ?? emptyCodeForm(today, name));
  const [faults, setFaults] = useState<FormFaults>({});
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const { heardOn, acute } = code.body;
  useDraftReport(draft);

  const change = (part: Partial<CodeForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    setFaults({});
    draft.keep(next);
  };
  const send = async (entry: CodeEntry) => {
    setBusy(true);
    const saved = await call('reportingCodes.addStep', {
      reportingCodeId: code.id,
      on: form.on,
      by: form.by,
      orderReason: skipped.length > 0 ? form.orderReason : '',
      entry,
      nextOn: form.nextOn === '' ? null : form.nextOn,
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    report({ state: 'saved', atMs: Date.now() });
    toast({ text: t('step.saved'), tone: 'ok' });
    // The form goes away; the page's title takes the focus.
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
    onSaved();
  };
  const skipped = skippedIn(step, form, state, acute);
  const save = () => {
    if (busy) return;
    const read = readCodeForm(step, form, state, { today, heardOn, acute });
    setFaults(read.faults ?? {});
    if (read.entry) void send(read.entry);
    else focusFault();
  };
  const bounds = { today, heardOn };
  const shown = error ?? draft.error;
  return { step, form, faults, error: shown, busy, skipped, state, bounds, change, save };
}
