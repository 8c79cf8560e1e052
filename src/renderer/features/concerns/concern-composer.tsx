// Writing what happened with a concern: one kind at a time, by keyboard, kept as a draft until it is laid down.
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useAsk } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useSaved } from '#renderer/ui/saved-state.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { dateOf } from '#shared/domain/date.ts';
import { ComposerFields } from './concern-composer-fields.tsx';
import {
  eventOf,
  startStepForm,
  stepFormFaults,
  stepFormSchema,
  stepKinds,
  type StepForm,
  type StepFormFaults,
  type StepKind,
} from './concern-form.ts';
import type { ConcernPage } from './use-concern-page.ts';

function focusFault(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  });
}

/** Tells the top bar whether what is typed is on disk. */
function useDraftReport(draft: ReturnType<typeof useDraft<typeof stepFormSchema>>): void {
  const { report } = useSaved();
  const { saving, savedAtMs, error } = draft;
  useEffect(() => {
    if (error) report({ state: 'failed' });
    else if (saving) report({ state: 'saving' });
    else if (savedAtMs !== null) report({ state: 'saved', atMs: savedAtMs });
  }, [report, saving, savedAtMs, error]);
}

function useComposer(page: ConcernPage, first: StepKind) {
  const { t } = useTranslation(['concerns']);
  const toast = useToast();
  const today = useToday();
  const { report } = useSaved();
  const concernId = page.concern.id;
  const draft = useDraft(`concern:step:${concernId}`, stepFormSchema);
  const [form, setForm] = useState(() => draft.initial ?? startStepForm(first, today));
  const [faults, setFaults] = useState<StepFormFaults>({});
  const { ask, busy, error } = useAsk();
  useDraftReport(draft);
  const bounds = { from: dateOf(page.concern.body.heardAtMs), today };
  const change = (part: Partial<StepForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    setFaults({});
    draft.keep(next);
  };
  const save = async () => {
    const found = stepFormFaults(form, bounds.from, today);
    setFaults(found);
    const event = eventOf(form);
    if (Object.keys(found).length > 0 || event === null) {
      focusFault();
      return;
    }
    const input = { concernId, on: form.on, byId: null, event };
    if (!(await ask(() => call('concerns.step', input)))) return;
    draft.forget();
    setForm(startStepForm(form.kind === 'decision' ? 'line' : form.kind, today));
    report({ state: 'saved', atMs: Date.now() });
    toast({ text: t('composer.saved'), tone: 'ok' });
  };
  return { form, faults, bounds, change, save, busy, error: error ?? draft.error };
}

/** The kinds that this member may write now: deciding is for care, and after closing only a line is added. */
function useKinds(page: ConcernPage): readonly StepKind[] {
  const decides = useMayDo('decideConcerns');
  if (page.state.status === 'closed') return decides ? ['line', 'reopened'] : ['line'];
  return stepKinds.filter((kind) => kind !== 'decision' || decides);
}

export function ConcernComposer({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const may = useMayDo('followConcerns');
  const kinds = useKinds(page);
  const composer = useComposer(page, 'line');
  const { form, change, save, busy, error } = composer;
  const kind = kinds.find((one) => one === form.kind) ?? 'line';
  const mayNot = may ? undefined : t('composer.mayNot');
  useShortcut('save', () => void save());
  return (
    <Card emphasis="accent">
      <Stack gap={3}>
        <Segmented
          label={t('composer.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`concerns:composer.kinds.${value}`) }))}
          onChange={(value) => change({ kind: value })}
        />
        {page.state.status === 'closed' ? <Secondary>{t('composer.closed')}</Secondary> : null}
        <ComposerFields composer={{ ...composer, form: { ...form, kind } }} />
        <ErrorNotice error={error} />
        <Row justify="between" gap={3} align="end">
          <DateField
            label={t('composer.on')}
            value={form.on}
            min={composer.bounds.from}
            max={composer.bounds.today}
            onChange={(on) => change({ on })}
            error={composer.faults.on ? t('composer.fault.date') : undefined}
          />
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={mayNot}
            onClick={() => void save()}
          >
            {t('composer.save')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
