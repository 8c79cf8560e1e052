// Writing a referral: what is typed is kept as a draft; saving hands the whole to the services.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft, type DraftHandle } from '#renderer/features/drafts/index.ts';
import { useSaved } from '#renderer/ui/saved-state.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { dateOf } from '#shared/domain/date.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { referralDraftName, type ReferralFields } from '#shared/domain/referral.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  readForm,
  referralFormSchema,
  type FormFaults,
  type ReferralForm,
} from './referral-form.ts';

export type EditorInput = {
  /** Null for a new referral; otherwise the version this change is based on. */
  readonly referral: { readonly id: RecordId; readonly expectedRevision: number } | null;
  readonly pairId: RecordId | null;
  readonly concernId: RecordId | null;
  readonly followsId: RecordId | null;
  readonly start: ReferralForm;
  readonly onSaved: (referralId: RecordId) => void;
};

export type Editor = {
  readonly form: ReferralForm;
  readonly faults: FormFaults;
  readonly error: AppError | null;
  readonly busy: boolean;
  readonly hasDraft: boolean;
  readonly change: (part: Partial<ReferralForm>) => void;
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

/** Tells the top bar whether what is typed is on disk. */
function useDraftReport(draft: Pick<DraftHandle<unknown>, 'saving' | 'savedAtMs' | 'error'>): void {
  const { report } = useSaved();
  const { saving, savedAtMs, error } = draft;
  useEffect(() => {
    if (error) report({ state: 'failed' });
    else if (saving) report({ state: 'saving' });
    else if (savedAtMs !== null) report({ state: 'saved', atMs: savedAtMs });
  }, [report, saving, savedAtMs, error]);
}

export function useReferralEditor(input: EditorInput): Editor {
  const { t } = useTranslation(['referrals']);
  const toast = useToast();
  const { report } = useSaved();
  const draft = useDraft(referralDraftName(input.referral?.id ?? null, input), referralFormSchema);
  const [form, setForm] = useState(() => draft.initial ?? input.start);
  const [faults, setFaults] = useState<FormFaults>({});
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const { saving, savedAtMs, error: draftError } = draft;
  useDraftReport(draft);

  const change = (part: Partial<ReferralForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    setFaults((before) => {
      const left = Object.entries(before).filter(([name]) => !(name in part));
      return Object.fromEntries(left);
    });
    draft.keep(next);
  };
  const send = async (pupilId: RecordId, fields: ReferralFields) => {
    setBusy(true);
    const { referral, pairId, concernId, followsId } = input;
    const saved = await call('referrals.save', {
      ...{ referral, pairId, concernId, followsId, pupilId, fields },
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    report({ state: 'saved', atMs: Date.now() });
    toast({ text: t('form.saved'), tone: 'ok' });
    input.onSaved(saved.value.referralId);
  };
  const save = () => {
    if (busy) return;
    const read = readForm(form, dateOf(Date.now()));
    setFaults(read.faults ?? {});
    const pupilId = recordIdSchema.safeParse(form.pupilId);
    if (read.fields && pupilId.success) void send(pupilId.data, read.fields);
    else focusFault();
  };
  const discard = () => {
    setForm(input.start);
    setFaults({});
    draft.forget();
    report({ state: 'idle' });
  };
  return {
    form,
    faults,
    error: error ?? draftError,
    busy,
    hasDraft: savedAtMs !== null || saving,
    change,
    save,
    discard,
  };
}
