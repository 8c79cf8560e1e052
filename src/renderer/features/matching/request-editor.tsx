// Filling in a request, new or again: fields, what is missing, and saving.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  missingAnswers,
  requestFault,
  requestFormSchema,
  toRequest,
  type MissingAnswer,
  type RequestForm,
} from './request-form.ts';
import { RequestFields } from './request-fields.tsx';

export type RequestEditorProps = {
  /** The request that is changed; null for a new one. */
  readonly request: ViewOf<'supportRequest'> | null;
  readonly start: RequestForm;
  readonly onSaved: (requestId: RecordId) => void;
  readonly onCancel?: () => void;
};

function focusFirstFault(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, 0);
}

function useRequestEditor({ request, start, onSaved }: RequestEditorProps) {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const draft = useDraft(`request:${request?.id ?? 'new'}`, requestFormSchema);
  const [form, setForm] = useState(() => draft.initial ?? start);
  const [missing, setMissing] = useState<readonly MissingAnswer[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: RequestForm): void => {
    setForm(next);
    setError(null);
    if (missing.length > 0) setMissing(missingAnswers(next));
    draft.keep(next);
  };
  const send = async () => {
    const body = toRequest(form);
    if (!body) return null;
    if (!request) return call('supportRequests.create', body);
    const saved = await call('supportRequests.update', {
      requestId: request.id,
      expectedRevision: request.revision,
      request: body,
    });
    return saved.ok
      ? { ok: true as const, value: { requestId: request.id, status: saved.value.status } }
      : saved;
  };
  const save = async (): Promise<void> => {
    if (busy) return;
    const fault = requestFault(form);
    setMissing(missingAnswers(form));
    setError(fault ? { code: fault } : null);
    if (fault || missingAnswers(form).length > 0) {
      focusFirstFault();
      return;
    }
    setBusy(true);
    const saved = await send();
    setBusy(false);
    if (!saved?.ok) {
      setError(saved?.error ?? null);
      return;
    }
    draft.forget();
    const text = saved.value.status === 'toCare' ? t('form.savedToCare') : t('form.saved');
    toast({ text, tone: 'ok', goesAlong: true });
    onSaved(saved.value.requestId);
  };
  const cancel = (): void => draft.forget();
  return { form, change, missing, error, busy, save, cancel };
}

/** `<RequestEditor request start onSaved onCancel />` */
export function RequestEditor(props: RequestEditorProps): ReactElement {
  const { t } = useTranslation('matching');
  const mayRun = useMayDo('runProgramme');
  const { form, change, missing, error, busy, save, cancel } = useRequestEditor(props);
  useShortcut('save', () => void save(), mayRun);
  return (
    <Card emphasis="accent">
      <Stack gap={5}>
        <RequestFields
          request={form}
          onChange={change}
          missing={missing}
          pupilFixed={props.request !== null}
        />
        <ErrorNotice error={error} where={t('form.notSaved')} />
        {missing.length > 0 ? (
          <Notice tone="late" role="alert">
            {t('form.incomplete', { count: missing.length })}
          </Notice>
        ) : null}
        <Row justify="end">
          {props.onCancel ? (
            <Button
              onClick={() => {
                cancel();
                props.onCancel?.();
              }}
            >
              {t('form.cancel')}
            </Button>
          ) : null}
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={mayRun ? undefined : t('refused.runProgramme')}
            onClick={() => void save()}
          >
            {form.tooHeavy === 'yes' ? t('form.toCare') : t('form.save')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
