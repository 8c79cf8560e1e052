// What followed a report to the board: days and offices only.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { boardReportEvents, isUntold } from '#shared/domain/board-report.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

export type ReportStepsProps = {
  readonly report: ViewOf<'boardReport'>;
  readonly steps: readonly ViewOf<'boardReportStep'>[];
  readonly closed: boolean;
};

export function ReportSteps({ report, steps, closed }: ReportStepsProps): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const dates = useDateFormat();
  const laid = [...steps].sort((a, b) => a.createdAtMs - b.createdAtMs);
  return (
    <Section title={t('steps.title')}>
      <Card>
        <Stack gap={4}>
          {laid.length === 0 ? <Secondary>{t('steps.empty')}</Secondary> : null}
          {laid.length > 0 ? (
            <DefinitionList
              items={laid.map(({ body }) => ({
                term: dates.dayShort(body.on),
                value: [t(`steps.${body.event}`), body.text].filter(Boolean).join(' · '),
              }))}
            />
          ) : null}
          {closed ? null : <AddStep report={report} />}
        </Stack>
      </Card>
    </Section>
  );
}

function useAddStep(report: ViewOf<'boardReport'>) {
  const { t } = useTranslation(['boardReports']);
  const toast = useToast();
  const today = useToday();
  const [form, setForm] = useState({ event: '', on: today, text: '' });
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setMissing(false);
    setError(null);
  };
  const add = async () => {
    const event = boardReportEvents.find((one) => one === form.event);
    setMissing(event === undefined);
    if (busy || event === undefined) return;
    setBusy(true);
    const { on, text } = form;
    const added = await call('boardReports.addStep', { boardReportId: report.id, on, event, text });
    setBusy(false);
    setError(added.ok ? null : added.error);
    if (!added.ok) return;
    setForm({ event: '', on: today, text: '' });
    toast({ text: t('steps.added'), tone: 'ok' });
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
  };
  return { form, missing, error, busy, today, change, add };
}

function AddStep({ report }: { readonly report: ViewOf<'boardReport'> }): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const { form, missing, error, busy, today, change, add } = useAddStep(report);
  const refused = form.event === 'closed' && isUntold(report.body);
  return (
    <Stack gap={4}>
      <FormGrid>
        <SelectField
          label={t('steps.what')}
          placeholder=""
          value={form.event}
          onChange={(event) => change({ event })}
          error={missing ? t('fault.choose') : undefined}
          options={boardReportEvents.map((value) => ({ value, label: t(`steps.${value}`) }))}
        />
        <DateField
          label={t('steps.on')}
          value={form.on}
          min={dateOf(report.body.knownAtMs)}
          max={today}
          onChange={(on) => change({ on })}
        />
        <Full>
          <TextField
            label={t('steps.text')}
            description={t('steps.textText')}
            value={form.text}
            onChange={(text) => change({ text })}
            maxLength={200}
          />
        </Full>
      </FormGrid>
      <ErrorNotice error={error} />
      <Row justify="end">
        <Button
          busy={busy}
          refusedBecause={refused ? t('steps.closeRefused') : undefined}
          onClick={() => void add()}
        >
          {t('steps.add')}
        </Button>
      </Row>
    </Stack>
  );
}
