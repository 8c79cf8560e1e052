// Adressen: where the school refers to, the usual ones and its own, with who was checked when.
import { useMemo, useState, type ReactElement } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { needsCheck, type DestinationBody } from '#shared/domain/destination.ts';
import { DestinationDialog } from './destination-dialog.tsx';
import { useDestinations, type Destination } from './use-destinations.ts';

const fresh: DestinationBody = {
  ...{ builtIn: null, name: '', kind: 'external', forWhat: '', contact: '', phone: '' },
  ...{ waiting: '', checkedOn: null, active: true },
};

export function DestinationsScreen(): ReactElement {
  const { t } = useTranslation(['referrals']);
  const mayWrite = useMayDo('writeReferrals');
  const rows = useDestinations();
  const columns = useColumns();
  const [open, setOpen] = useState<Destination | 'new' | null>(null);
  useShortcut('new', () => setOpen('new'), mayWrite);
  return (
    <Page fill>
      <PageHeader
        title={t('toDestinations')}
        subtitle={t('map.subtitle')}
        breadcrumb={[
          { label: t('title'), to: '/doorverwijzingen' },
          { label: t('toDestinations') },
        ]}
        actions={
          <Button
            variant="primary"
            icon={IconPlus}
            shortcut="new"
            refusedBecause={mayWrite ? undefined : t('mayNotWrite')}
            onClick={() => setOpen('new')}
          >
            {t('map.new')}
          </Button>
        }
      />
      <DataTable
        label={t('toDestinations')}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        onOpen={setOpen}
        twoLines
        empty={<EmptyState title={t('map.empty')} />}
      />
      {open ? (
        <DestinationDialog
          record={open === 'new' ? null : open.record}
          start={open === 'new' ? fresh : bodyOf(open)}
          mayWrite={mayWrite}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Page>
  );
}

function bodyOf({ id: _id, record: _record, ...body }: Destination): DestinationBody {
  return body;
}

function useColumns(): readonly DataColumn<Destination>[] {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const dates = useDateFormat();
  const today = useToday();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('map.name'),
        value: ({ name, forWhat }) => `${name} ${forWhat}`,
        cell: ({ name, forWhat }) => <TwoLines first={name} second={forWhat} />,
        grow: 2,
      },
      {
        id: 'kind',
        header: t('map.kind'),
        width: 140,
        value: ({ kind }) => words.kind(kind),
        groupable: true,
      },
      {
        id: 'contact',
        header: t('fields.contact'),
        value: ({ contact, phone }) => `${contact} ${phone}`.trim(),
        cell: ({ contact, phone }) => <TwoLines first={phone} second={contact} />,
      },
      { id: 'waiting', header: t('map.waiting'), width: 140, value: ({ waiting }) => waiting },
      {
        id: 'checked',
        header: t('map.checkedOn'),
        width: 170,
        value: ({ checkedOn }) => checkedOn ?? '',
        text: ({ checkedOn }) => (checkedOn === null ? t('map.never') : dates.dayShort(checkedOn)),
        cell: (row) =>
          !row.active ? (
            <Chip>{t('map.hidden')}</Chip>
          ) : needsCheck(row, today) ? (
            <Chip tone="late">
              {row.checkedOn === null
                ? t('map.never')
                : t('map.old', { day: dates.day(row.checkedOn) })}
            </Chip>
          ) : (
            <>{dates.dayShort(row.checkedOn ?? today)}</>
          ),
      },
    ],
    [t, words, dates, today],
  );
}
