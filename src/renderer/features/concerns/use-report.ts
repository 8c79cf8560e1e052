// Laying down a concern: what is typed is kept as a draft, saving hands the whole to the services.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
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
  readonly draft: Pick<DraftHandle<ReportForm>, 'savedAtMs' | 'saving' | 'error'>;
  readonly change: (part: Partial<ReportForm>) => void;
  readonly save: () => void;
  /** Somebody changed the concern after what is typed here was begun from. */
  readonly overtaken: boolean;
  /** Goes on with what is typed here, knowing what changed. */
  readonly goOn: () => void;
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

/** The concern that is changed, as it is now. */
export type Existing = { readonly concernId: RecordId; readonly revision: number };

/** What is typed, and of a concern that is there already the revision it was begun from. */
const draftSchema = reportFormSchema.extend({ basedOn: z.int().optional() });

export type ReportInput = {
  readonly draftName: string;
  readonly start: ReportForm;
  /** The concern that is changed; left out for a new one. */
  readonly existing?: Existing;
  readonly onSaved: (concernId: RecordId) => void;
};

type Saving = {
  readonly error: AppError | null;
  readonly busy: boolean;
  readonly forgive: () => void;
  readonly create: (form: ReportForm, fields: ConcernFields) => Promise<void>;
  readonly update: (
    concernId: RecordId,
    expectedRevision: number,
    fields: ConcernFields,
  ) => Promise<void>;
};

/** Hands the whole to the services; `done` once it is there, with what to say. */
function useSaving(done: (concernId: RecordId, said: string) => void): Saving {
  const { t } = useTranslation(['concerns']);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  // Busy until the screen goes: a revision that comes in then is one's own, not somebody else's.
  const failed = (why: AppError) => {
    setError(why);
    setBusy(false);
  };
  return {
    error,
    busy,
    forgive: () => setError(null),
    create: async (form, fields) => {
      setBusy(true);
      const pair = recordIdSchema.safeParse(form.pairId);
      const pairId = pair.success ? pair.data : null;
      const saved = await call('concerns.create', { pairId, fields, pausePair: pausesPair(form) });
      if (!saved.ok) {
        failed(saved.error);
        return;
      }
      const { code, paused, concernId } = saved.value;
      done(concernId, t(paused ? 'report.savedPaused' : 'report.saved', { code }));
    },
    update: async (concernId, expectedRevision, fields) => {
      setBusy(true);
      const saved = await call('concerns.update', { concernId, expectedRevision, fields });
      if (saved.ok) done(concernId, t('report.changed'));
      else failed(saved.error);
    },
  };
}

export function useReport(input: ReportInput): Report {
  const toast = useToast();
  const draft = useDraft(input.draftName, draftSchema);
  const { existing } = input;
  const [form, setForm] = useState<ReportForm>(() => draft.initial ?? input.start);
  const [basedOn, setBasedOn] = useState(draft.initial?.basedOn ?? existing?.revision);
  const [faults, setFaults] = useState<ReportFaults>({});
  const saving = useSaving((concernId, text) => {
    draft.forget();
    toast({ text, tone: 'ok', goesAlong: true });
    input.onSaved(concernId);
  });
  const { busy } = saving;
  const change = (part: Partial<ReportForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    const left = Object.entries(faults).filter(([name]) => !(name in part));
    setFaults(Object.fromEntries(left));
    draft.keep({ ...next, ...(basedOn === undefined ? {} : { basedOn }) });
  };
  const save = () => {
    if (busy) return;
    const read = readReport(form, Date.now());
    setFaults(read.faults ?? {});
    if (!read.fields) focusFault();
    else if (existing) void saving.update(existing.concernId, basedOn ?? 0, read.fields);
    else void saving.create(form, read.fields);
  };
  const discard = () => {
    setForm(input.start);
    setBasedOn(existing?.revision);
    setFaults({});
    saving.forgive();
    draft.forget();
  };
  const goOn = () => {
    if (!existing) return;
    setBasedOn(existing.revision);
    saving.forgive();
    draft.keep({ ...form, basedOn: existing.revision });
  };
  const overtaken = existing !== undefined && !busy && existing.revision !== basedOn;
  const error = saving.error ?? draft.error;
  return { form, faults, error, busy, draft, change, save, overtaken, goOn, discard };
}
