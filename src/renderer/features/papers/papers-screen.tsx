// The print register: every paper that was made, for whom, which copy, when it must be destroyed.
import { useMemo, type ReactElement } from 'react';
import { IconFilePlus, IconFileText } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { EmergencySheetButton } from './emergency-sheet-button.tsx';

type Print = ViewOf<'print'> & { readonly by: string };

function useColumns(): readonly DataColumn<Print>[] {
  const { t } = useTranslation('papers');
  const dates = useDateFormat();
  const today = useToday();
  return useMemo(() => {
    const title = (row: Print) => t(`title.${row.body.paper}`);
    const copy = (row: Print) => t('screen.copy', { copy: row.body.copy });
    return [
      {
        id: 'when',
        header: t('screen.column.when'),
        value: (row) => row.createdAtMs,
        cell: (row) => <TwoLines first={dates.moment(row.createdAtMs)} second={row.by} />,
        width: 188,
        searchable: false,
      },
      {
        id: 'paper',
        header: t('screen.column.paper'),
        value: (row) => `${title(row)} ${row.body.reader} ${row.by}`,
        cell: (row) => <TwoLines first={title(row)} second={row.body.reader} />,
      },
      {
        id: 'code',
        header: t('screen.column.code'),
        value: (row) => `${row.body.code} ${copy(row)}`,
        cell: (row) => <TwoLines first={row.body.code} second={copy(row)} />,
        width: 136,
      },
      {
        id: 'destroyBy',
        header: t('screen.column.destroyBy'),
        value: (row) => row.body.destroyBy,
        cell: (row) =>
          row.body.destroyBy === null ? (
            '–'
          ) : row.body.destroyBy < today ? (
            <Chip tone="late">{t('screen.overdue')}</Chip>
          ) : (
            dates.dayShort(row.body.destroyBy)
          ),
        width: 172,
        searchable: false,
      },
      {
        id: 'outcome',
        header: t('screen.column.outcome'),
        value: (row) => row.body.fileName,
        cell: (row) =>
          row.body.outcome === 'saved' ? (
            <span title={row.body.fileName}>{row.body.fileName}</span>
          ) : (
            <Chip>{t('screen.notSaved')}</Chip>
          ),
        grow: 1.4,
      },
    ];
  }, [t, dates, today]);
}

function usePrints(): readonly Print[] | undefined {
  const prints = useRecords('print');
  const members = useRecords('member');
  return useMemo(() => {
    if (!prints || !members) return undefined;
    const names = new Map<string, string>(members.map(({ id, body }) => [id, body.displayName]));
    // A paper about more pairs than one stands in the register of each.
    const papers = new Map(prints.map((one) => [`${one.body.code} ${String(one.body.copy)}`, one]));
    return [...papers.values()].map((print) => ({
      ...print,
      by: names.get(print.createdBy) ?? '',
    }));
  }, [prints, members]);
}

export function PapersScreen(): ReactElement {
  const { t } = useTranslation(['papers', 'signoff']);
  const navigate = useNavigate();
  const mayPrint = useMayDo('printPapers');
  const columns = useColumns();
  const prints = usePrints();
  useShortcut('new', () => void navigate({ to: '/papieren/mentorblad' }), mayPrint);
  const make = mayPrint ? (
    <ButtonLink to="/papieren/mentorblad" variant="primary" icon={IconFilePlus} shortcut="new">
      {t('screen.newSheet')}
    </ButtonLink>
  ) : (
    <Button variant="primary" icon={IconFilePlus} refusedBecause={t('screen.notAllowed')}>
      {t('screen.newSheet')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t('screen.title')}
        subtitle={t('screen.subtitle')}
        actions={
          <>
            <ButtonLink to="/akkoord/controle">{t('signoff:check.open')}</ButtonLink>
            <EmergencySheetButton />
            {make}
          </>
        }
      />
      <DataTable
        label={t('screen.register')}
        rows={prints}
        columns={columns}
        rowId={(row) => row.id}
        twoLines
        initialSort={{ column: 'when', descending: true }}
        empty={
          <EmptyState icon={IconFileText} title={t('screen.empty')}>
            {t('screen.emptyHow')}
          </EmptyState>
        }
      />
    </Page>
  );
}
