// Laying down that one knows of something, and when and whom of the board was told. Nothing of it can be
// seen by others.
import { useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { BoardReportFields } from '#shared/domain/board-report.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import type { AppError } from '#shared/result/errors.ts';
import { KindFields, MomentFields } from './board-fields.tsx';
import {
  boardFormSchema,
  emptyBoardForm,
  readBoardForm,
  type BoardFaults,
  type BoardForm,
} from './board-form.ts';
import { DesignatedFields, nobodyDesignated } from './designated-fields.tsx';
import { focusFault } from './focus-fault.ts';

function useNewReport() {
  const { t } = useTranslation(['boardReports']);
  const toast = useToast();
  const navigate = useNavigate();
  const today = useToday();
  const members = useRecords('member');
  const draft = useDraft('boardReport:new', boardFormSchema);
  const [form, setForm] = useState(() => draft.initial ?? emptyBoardForm(today));
  // Who is involved is not even kept in a draft.
  const [pointed, setPointed] = useState(nobodyDesignated);
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
    const { designatedId, implicatedIds } = pointed;
    const made = await call('boardReports.create', {
      fields,
      designatedId,
      implicatedIds: [...implicatedIds],
    });
    setBusy(false);
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    draft.forget();
    const name = members?.find(({ id }) => memberIdSchema.parse(id) === designatedId)?.body
      .displayName;
    toast({ text: name ? t('form.savedTwo', { name }) : t('form.saved'), tone: 'ok' });
    void navigate({ to: `/signalen/medewerker/${made.value.boardReportId}` });
  };
  const save = () => {
    if (busy) return;
    const read = readBoardForm(form, Date.now());
    setFaults(read.faults ?? {});
    if (read.fields) void send(read.fields);
    else focusFault();
  };
  return { form, faults, error: error ?? draft.error, busy, change, save, pointed, setPointed };
}

export function NewReportForm(): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const report = useNewReport();
  const { form, faults, change } = report;
  useShortcut('save', report.save);
  const chosen = form.kind !== '';
  return (
    <Stack gap={4}>
      <Card>
        <KindFields form={form} faults={faults} change={change} />
      </Card>
      {chosen ? (
        <Section title={t('form.title')}>
          <Card>
            <Stack gap={4}>
              <MomentFields form={form} faults={faults} change={change} />
              <DesignatedFields value={report.pointed} onChange={report.setPointed} />
            </Stack>
          </Card>
        </Section>
      ) : null}
      <ErrorNotice error={report.error} />
      {Object.keys(faults).length > 0 ? (
        <Notice tone="urgent" role="alert">
          {t('form.fixFirst')}
        </Notice>
      ) : null}
      {chosen ? (
        <Row justify="end">
          <Button variant="primary" shortcut="save" busy={report.busy} onClick={report.save}>
            {t('form.save')}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}
