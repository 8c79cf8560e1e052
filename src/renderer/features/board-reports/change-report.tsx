// Mending what was laid down, first of all: that the board has now been told.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { boardReportFieldsSchema, type BoardReportFields } from '#shared/domain/board-report.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { KindFields, MomentFields } from './board-fields.tsx';
import {
  boardFormOf,
  boardFormSchema,
  readBoardForm,
  type BoardFaults,
  type BoardForm,
} from './board-form.ts';
import { focusFault } from './focus-fault.ts';

type Props = { readonly report: ViewOf<'boardReport'>; readonly onDone: () => void };

function useChange({ report, onDone }: Props) {
  const { t } = useTranslation(['boardReports']);
  const toast = useToast();
  const today = useToday();
  const draft = useDraft(`boardReport:${report.id}`, boardFormSchema);
  const [expectedRevision] = useState(report.revision);
  const [form, setForm] = useState(
    () => draft.initial ?? boardFormOf(boardReportFieldsSchema.strip().parse(report.body), today),
  );
  const [faults, setFaults] = useState<BoardFaults>({});
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<BoardForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    setFaults({});
    draft.keep(next);
  };
  const send = async (fields: BoardReportFields) => {
    setBusy(true);
    const saved = await call('boardReports.update', {
      boardReportId: report.id,
      expectedRevision,
      fields,
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    toast({ text: t('steps.added'), tone: 'ok' });
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
    onDone();
  };
  const save = () => {
    if (busy) return;
    const read = readBoardForm(form, Date.now());
    setFaults(read.faults ?? {});
    if (read.fields) void send(read.fields);
    else focusFault();
  };
  const cancel = () => {
    draft.forget();
    onDone();
  };
  return { form, faults, error: error ?? draft.error, busy, change, save, cancel };
}

export function ChangeReport(props: Props): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const { form, faults, error, busy, change, save, cancel } = useChange(props);
  useShortcut('save', save);
  return (
    <Section title={t('page.facts')}>
      <Card emphasis="accent">
        <Stack gap={4}>
          <KindFields form={form} faults={faults} change={change} />
          <MomentFields form={form} faults={faults} change={change} />
          <ErrorNotice error={error} />
          <Row justify="end" gap={3}>
            <Button variant="subtle" onClick={cancel}>
              {t('page.cancel')}
            </Button>
            <Button variant="primary" shortcut="save" busy={busy} onClick={save}>
              {t('form.save')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}
