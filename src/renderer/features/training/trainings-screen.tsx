// All trainings of peers and of staff, and the way to a new one. `/programma/training`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { ProgrammeHead } from '#renderer/features/parts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { TrainingDialog } from './training-dialog.tsx';
import { emptyTraining, type TrainingForm } from './training-form.ts';

const rowId = (row: ViewOf<'training'>): string => row.id;
const firstSort = { column: 'year', descending: true };

export function TrainingsScreen(): ReactElement {
  const { t } = useTranslation(['training']);
  const navigate = useNavigate();
  const mayWrite = useMayDo('runProgramme');
  const [adding, setAdding] = useState(false);
  const trainings = useRecords('training');
  const columns = useColumns();
  useShortcut('new', () => setAdding(true), mayWrite);
  const add = (
    <Button
      variant="primary"
      icon={IconPlus}
      shortcut="new"
      refusedBecause={mayWrite ? undefined : t('refused')}
      onClick={() => setAdding(true)}
    >
      {t('list.new')}
    </Button>
  );
  return (
    <Page fill>
      <ProgrammeHead subtitle={t('list.subtitle')} actions={add} />
      <DataTable
        label={t('list.title')}
        rows={trainings}
        columns={columns}
        rowId={rowId}
        onOpen={(row) => void navigate({ to: `/programma/training/${row.id}` })}
        twoLines
        initialSort={firstSort}
        filterLabel={t('list.search')}
        empty={
          <EmptyState icon={IconSchool} title={t('list.empty')} action={add}>
            {t('list.emptyText')}
          </EmptyState>
        }
      />
      {adding ? <NewTraining onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function useColumns(): readonly DataColumn<ViewOf<'training'>>[] {
  const { t } = useTranslation(['training']);
  const dates = useDateFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('list.name'),
        value: ({ body }) => `${body.name} ${t(`training:templates.${body.template}`)}`,
        cell: ({ body }) => (
          <TwoLines first={body.name} second={t(`training:templates.${body.template}`)} />
        ),
      },
      {
        id: 'next',
        header: t('list.firstDay'),
        value: ({ body }) => body.sessions[0]?.on,
        cell: ({ body }) => {
          const first = body.sessions[0];
          return first ? dates.dayShort(first.on) : t('list.notPlanned');
        },
        width: 160,
        searchable: false,
      },
      {
        id: 'sessions',
        header: t('list.sessions'),
        value: ({ body }) => body.sessions.filter(({ held }) => held).length,
        cell: ({ body }) =>
          t('list.heldOf', {
            held: body.sessions.filter(({ held }) => held).length,
            total: body.sessions.length,
          }),
        width: 160,
        searchable: false,
      },
      {
        id: 'trainees',
        header: t('list.trainees'),
        value: ({ body }) => body.trainees.length,
        cell: ({ body }) =>
          t('list.finishedOf', {
            finished: body.trainees.filter(({ result }) => result === 'completed').length,
            total: body.trainees.length,
          }),
        width: 160,
        searchable: false,
      },
      { id: 'year', header: t('list.year'), value: ({ body }) => body.schoolYear, width: 120 },
    ],
    [t, dates],
  );
}

function NewTraining({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation(['training']);
  const toast = useToast();
  const navigate = useNavigate();
  const today = useToday();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (form: TrainingForm) => {
    if (busy) return;
    setBusy(true);
    const { firstOn, ...facts } = form;
    const created = await call('trainings.create', {
      ...facts,
      firstOn: firstOn === '' ? null : firstOn,
    });
    setBusy(false);
    setError(created.ok ? null : created.error);
    if (!created.ok) return;
    toast({ text: t('form.created'), tone: 'ok', goesAlong: true });
    void navigate({ to: `/programma/training/${created.value.trainingId}` });
  };
  return (
    <TrainingDialog
      isNew
      initial={emptyTraining(today)}
      busy={busy}
      error={error}
      onClose={onClose}
      onSave={(form) => void save(form)}
    />
  );
}
