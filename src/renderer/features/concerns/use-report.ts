// Laying down a concern: what is typed is kept as a draft, saving hands the whole to the services.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft, type DraftHandle } from '#renderer/features/drafts/index.ts';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ConcernFields } from '#shared/domain/concern.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  pausesPair,
  readReport,
  reportFormSchema,
  type ReportFaults,
  type ReportForm,
} from './report-form.ts';

export type Report = {
  readonly form: ReportForm;
  readonly faults: ReportFaults;
  readonly error: AppError | null;
  readonly busy: boolean;
  readonly draft: DraftHandle<ReportForm>;
  readonly change: (part: Partial<ReportForm>) => void;
  readonly save: () => void;
  /** Throws away what was typed. */
  readonly discard: () => void;
};

/** Brings the first field that is not in order into sight, with the focus. */
function focusFault(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}

export type Existing = { readonly concernId: RecordId; readonly expectedRevision: number };

export type ReportInput = {
  readonly draftName: string;
  readonly start: ReportForm;
  /** The concern that is changed; left out for a new one. */
  readonly existing?: Existing;
  readonly onSaved: (concernId: RecordId) => void;
};

export function useReport(input: ReportInput): Report {
  const { t } = useTranslation(['concerns']);
  const toast = useToast();
  const draft = useDraft(input.draftName, reportFormSchema);
  const [form, setForm] = useState(() => draft.initial ?? input.start);
  const [faults, setFaults] = useState<ReportFaults>({});
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<ReportForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    const left = Object.entries(faults).filter(([name]) => !(name in part));
    setFaults(Object.fromEntries(left));
    draft.keep(next);
  };
  const saveChange = async (existing: Existing, fields: ConcernFields) => {
    setBusy(true);
    const saved = await call('concerns.update', { ...existing, fields });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    toast({ text: t('report.changed'), tone: 'ok', goesAlong: true });
    input.onSaved(existing.concernId);
  };
  const send = async (fields: ConcernFields) => {
    setBusy(true);
    const pairId = recordIdSchema.safeParse(form.pairId);
    const saved = await call('concerns.create', {
      pairId: pairId.success ? pairId.data : null,
      fields,
      pausePair: pausesPair(form),
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    const { code, paused, concernId } = saved.value;
    const text = t(paused ? 'report.savedPaused' : 'report.saved', { code });
    toast({ text, tone: 'ok', goesAlong: true });
    input.onSaved(concernId);
  };
  const save = () => {
    if (busy) return;
    const read = readReport(form, Date.now());
    setFaults(read.faults ?? {});
    if (!read.fields) focusFault();
    else if (input.existing) void saveChange(input.existing, read.fields);
    else void send(read.fields);
  };
  const discard = () => {
    setForm(input.start);
    setFaults({});
    draft.forget();
  };
  return { form, faults, error: error ?? draft.error, busy, draft, change, save, discard };
}
