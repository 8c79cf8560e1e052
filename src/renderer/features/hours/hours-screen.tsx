// The hours of all peers in a school year: per kind, in all, as study credits, and what they missed for
// it. `/programma/uren`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconClockHour4, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProgrammeRefusal, YearField } from '#renderer/features/activities/index.ts';
import { ProgrammeHead } from '#renderer/features/parts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { AddHoursDialog } from './add-hours-dialog.tsx';
import { hourText } from './hour-text.ts';
import { useHourYears, usePeerHoursRows, type PeerHoursRow } from './use-hours.ts';

const rowId = (row: PeerHoursRow): string => row.id;
const firstSort = { column: 'peer' };

export function HoursScreen(): ReactElement {
  const { t } = useTranslation(['activities']);
  const navigate = useNavigate();
  const today = useToday();
  const [schoolYear, setSchoolYear] = useState(() => schoolYearOf(today));
  const [adding, setAdding] = useState<'hours' | 'elective' | null>(null);
  const rows = usePeerHoursRows(schoolYear);
  const years = useHourYears();
  const columns = useColumns();
  const refusal = useProgrammeRefusal();
  useShortcut('new', () => setAdding('hours'), refusal === undefined && adding === null);
  return (
    <Page fill>
      <ProgrammeHead
        subtitle={t('activities:hours.subtitle')}
        actions={
          <>
            <Button refusedBecause={refusal} onClick={() => setAdding('elective')}>
              {t('activities:hours.register')}
            </Button>
            <Button
              variant="primary"
              icon={IconPlus}
              shortcut="new"
              refusedBecause={refusal}
              onClick={() => setAdding('hours')}
            >
              {t('activities:hours.add')}
            </Button>
          </>
        }
      />
      {adding ? (
        <AddHoursDialog elective={adding === 'elective'} onClose={() => setAdding(null)} />
      ) : null}
      <DataTable
        label={t('activities:hours.table')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        onOpen={(row) => void navigate({ to: `/programma/uren/${row.id}` })}
        initialSort={firstSort}
        twoLines
        filterLabel={t('activities:hours.search')}
        toolbar={<YearField value={schoolYear} years={years} onChange={setSchoolYear} />}
        empty={
          <EmptyState icon={IconClockHour4} title={t('activities:hours.empty')}>
            {t('activities:hours.emptyHow')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): readonly DataColumn<PeerHoursRow>[] {
  const { t, i18n } = useTranslation(['activities']);
  return useMemo(() => {
    const number = new Intl.NumberFormat(i18n.language);
    const time = (
      id: 'contact' | 'lessons' | 'training' | 'dropIn' | 'rest' | 'total',
      minutes: (row: PeerHoursRow) => number,
    ): DataColumn<PeerHoursRow> => ({
      id,
      header: t(`activities:hours.column.${id}`),
      value: minutes,
      cell: (row) => (minutes(row) === 0 ? '–' : hourText(minutes(row))),
      width: 88,
      align: 'end',
      searchable: false,
    });
    const count = (
      id: 'credits' | 'missed' | 'elective',
      value: (row: PeerHoursRow) => number,
    ): DataColumn<PeerHoursRow> => ({
      id,
      header: t(`activities:hours.column.${id}`),
      value,
      cell: (row) => (value(row) === 0 ? '–' : number.format(value(row))),
      width: 96,
      align: 'end',
      searchable: false,
    });
    return [
      {
        id: 'peer',
        header: t('activities:hours.column.peer'),
        value: (row) => `${row.sortName} ${row.className}`,
        cell: (row) => <TwoLines first={row.name} second={row.className} />,
      },
      time('contact', ({ totals }) => totals.byKind.contact),
      time('lessons', ({ totals }) => totals.byKind.lesson + totals.byKind.activity),
      time('training', ({ totals }) => totals.byKind.training),
      time('dropIn', ({ totals }) => totals.byKind.dropIn),
      time(
        'rest',
        ({ totals: { byKind } }) => byKind.intervision + byKind.preparation + byKind.other,
      ),
      time('total', ({ totals }) => totals.minutes),
      count('credits', ({ credits }) => credits),
      count('missed', ({ totals }) => totals.missedPeriods),
      count('elective', ({ totals }) => totals.electivePeriods),
    ];
  }, [t, i18n.language]);
}
