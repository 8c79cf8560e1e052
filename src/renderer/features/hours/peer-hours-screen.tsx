// The hours of one peer: every entry, the sums, the study credits, and the papers about them.
// `/programma/uren/$pupilId`
import { useMemo, useState, type ReactElement } from 'react';
import { IconCertificate, IconClockHour4, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import {
  NotHere,
  useIdInPath,
  useProgrammeRefusal,
  useWords,
  YearField,
} from '#renderer/features/activities/index.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { HourEntry } from '#shared/domain/hours.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { AddHoursDialog } from './add-hours-dialog.tsx';
import { CertificateDialog } from './certificate-dialog.tsx';
import { hourText } from './hour-text.ts';
import { HoursSide } from './hours-side.tsx';
import { useHourYears, usePeerEntries } from './use-hours.ts';

export function PeerHoursScreen(): ReactElement {
  const { t } = useTranslation(['activities']);
  const pupil = useRecord('pupil', useIdInPath('pupilId'));
  if (pupil) return <PeerHours key={pupil.id} pupil={pupil} />;
  return (
    <NotHere
      reading={pupil === undefined}
      text={t('activities:hours.gone')}
      back={{ label: t('activities:hours.toList'), to: '/programma/uren' }}
    />
  );
}

function PeerHours({ pupil }: { readonly pupil: ViewOf<'pupil'> }): ReactElement {
  const { t } = useTranslation(['activities']);
  const today = useToday();
  const [schoolYear, setSchoolYear] = useState(() => schoolYearOf(today));
  const [adding, setAdding] = useState(false);
  const entries = usePeerEntries(pupil.id, schoolYear);
  const years = useHourYears();
  const refusal = useProgrammeRefusal();
  const { error, withdraw } = useWithdraw();
  const columns = useColumns(withdraw, refusal);
  const name = pupilName(pupil.body);
  return (
    <Page>
      <PageHeader
        title={name}
        subtitle={pupil.body.className}
        breadcrumb={[
          { label: t('activities:hours.table'), to: '/programma/uren' },
          { label: name },
        ]}
        actions={
          <>
            <Papers pupilId={pupil.id} schoolYear={schoolYear} />
            <Button variant="primary" refusedBecause={refusal} onClick={() => setAdding(true)}>
              {t('activities:hours.add')}
            </Button>
          </>
        }
      />
      <ErrorNotice error={error} where={t('activities:hours.withdrawFailed')} />
      {adding ? <AddHoursDialog peers={[pupil.id]} onClose={() => setAdding(false)} /> : null}
      <Columns side={<HoursSide entries={entries ?? []} />}>
        <DataTable
          label={t('activities:hours.entries', { name })}
          rows={entries}
          columns={columns}
          rowId={entryId}
          twoLines
          height="content"
          toolbar={<YearField value={schoolYear} years={years} onChange={setSchoolYear} />}
          empty={
            <EmptyState icon={IconClockHour4} title={t('activities:hours.noEntries')}>
              {t('activities:hours.noEntriesHow')}
            </EmptyState>
          }
        />
      </Columns>
    </Page>
  );
}

/** The papers about a peer: a button for each, and the dialog of the one that is open. */
function Papers(props: { readonly pupilId: RecordId; readonly schoolYear: string }): ReactElement {
  const { t } = useTranslation(['activities']);
  const [open, setOpen] = useState<'overview' | 'certificate' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button icon={IconPrinter} onClick={() => setOpen('overview')}>
        {t('activities:hours.printOverview')}
      </Button>
      <Button icon={IconCertificate} onClick={() => setOpen('certificate')}>
        {t('activities:hours.printCertificate')}
      </Button>
      {open === 'overview' ? (
        <PaperDialog request={{ paper: 'hoursOverview', ask: props }} onClose={close} />
      ) : null}
      {open === 'certificate' ? <CertificateDialog {...props} onClose={close} /> : null}
    </>
  );
}

const entryId = (entry: HourEntry): string =>
  `${entry.sourceId} ${entry.on} ${String(entry.minutes)}`;

function useWithdraw() {
  const { t } = useTranslation(['activities']);
  const toast = useToast();
  const peerHours = useRecords('peerHours');
  const [error, setError] = useState<AppError | null>(null);
  const setCounts = async (entry: HourEntry, expectedRevision: number, counts: boolean) => {
    const recordId = entry.sourceId;
    const result = await call('peerHours.setCounts', { recordId, expectedRevision, counts });
    setError(result.ok ? null : result.error);
    return result.ok;
  };
  const withdraw = async (entry: HourEntry) => {
    const revision = peerHours?.find(({ id }) => id === entry.sourceId)?.revision;
    if (revision === undefined || !(await setCounts(entry, revision, false))) return;
    toast({
      text: t('activities:hours.withdrawn'),
      onUndo: () => void setCounts(entry, revision + 1, true),
    });
  };
  return { error, withdraw };
}

/** What an entry is about, in words: a theme by its name. */
function useAbout(): (entry: HourEntry) => string {
  const { themeName } = useWords();
  return (entry) => (entry.kind === 'lesson' ? themeName(entry.about) : entry.about);
}

function useColumns(
  withdraw: (entry: HourEntry) => Promise<void>,
  refusal: string | undefined,
): readonly DataColumn<HourEntry>[] {
  const { t } = useTranslation(['activities']);
  const dates = useDateFormat();
  const about = useAbout();
  return useMemo(
    () => [
      {
        id: 'on',
        header: t('activities:hours.entryColumn.on'),
        value: (entry) => entry.on,
        cell: (entry) => dates.dayShort(entry.on),
        width: 144,
        searchable: false,
      },
      {
        id: 'what',
        header: t('activities:hours.entryColumn.what'),
        value: (entry) => `${t(`activities:hours.kindOf.${entry.kind}`)} ${about(entry)}`,
        cell: (entry) => (
          <TwoLines first={t(`activities:hours.kindOf.${entry.kind}`)} second={about(entry)} />
        ),
      },
      ...numberColumns(
        t('activities:hours.entryColumn.time'),
        t('activities:hours.entryColumn.missed'),
      ),
      {
        id: 'action',
        header: t('activities:hours.entryColumn.action'),
        value: () => '',
        cell: (entry) =>
          entry.manual ? (
            <Button
              size="small"
              variant="subtle"
              refusedBecause={refusal}
              onClick={() => void withdraw(entry)}
            >
              {t('activities:hours.withdraw')}
            </Button>
          ) : null,
        width: 176,
        sortable: false,
        searchable: false,
      },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words follow from t
    [t, dates, refusal, withdraw],
  );
}

function numberColumns(time: string, missed: string): readonly DataColumn<HourEntry>[] {
  return [
    {
      id: 'time',
      header: time,
      value: (entry) => entry.minutes,
      cell: (entry) => hourText(entry.minutes),
      width: 80,
      align: 'end',
      searchable: false,
    },
    {
      id: 'missed',
      header: missed,
      value: (entry) => entry.missedPeriods,
      cell: (entry) => (entry.missedPeriods === 0 ? '–' : entry.missedPeriods),
      width: 88,
      align: 'end',
      searchable: false,
    },
  ];
}
