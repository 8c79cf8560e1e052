// How heavy it is for one's own peers; who coaches none sees numbers that point at nobody. `/intervisie/belasting`
import { useMemo, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { IntervisionTabs } from '#renderer/features/intervision/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { countedSince, fewestToTell } from '#shared/domain/peer-load.ts';
import { ToLetIn } from './handovers.tsx';
import { LoadBars } from './load-bars.tsx';
import { useLoadWords, useTrendWords } from './load-words.ts';
import type { LoadRow } from './load-rows.ts';
import { useLoadRows } from './use-load-rows.ts';
import { useStanding, type Standing } from './use-standing.ts';

const rowId = ({ id }: LoadRow): string => id;
const firstSort = { column: 'last', descending: true };

export function LoadScreen(): ReactElement {
  const { t } = useTranslation(['peerLoad', 'intervision']);
  const navigate = useNavigate();
  const rows = useLoadRows();
  const { standing, error, again } = useStanding();
  const columns = useColumns(standing.earlier);
  const coaches = rows !== undefined && rows.length > 0;
  const checkIn = () => void navigate({ to: '/intervisie/check-in' });
  useShortcut('new', checkIn, coaches);
  return (
    <Page fill={coaches}>
      <PageHeader
        breadcrumb={[{ label: t('intervision:title'), to: '/intervisie' }, { label: t('title') }]}
        title={t('title')}
        subtitle={coaches ? t('subtitle') : t('counts.subtitle')}
        actions={
          coaches ? (
            <Button variant="primary" icon={IconPlus} shortcut="new" onClick={checkIn}>
              {t('checkIn.new')}
            </Button>
          ) : undefined
        }
      />
      <IntervisionTabs />
      <ErrorNotice error={error} />
      <ToLetIn toLetIn={standing.toLetIn} onDone={again} />
      {rows === undefined ? (
        <Waiting />
      ) : coaches ? (
        <DataTable
          label={t('title')}
          rows={rows}
          columns={columns}
          rowId={rowId}
          onOpen={({ id }) => void navigate({ to: `/intervisie/belasting/${id}` })}
          initialSort={firstSort}
          twoLines
        />
      ) : (
        <Counts />
      )}
    </Page>
  );
}

function useColumns(earlier: Standing['earlier']): readonly DataColumn<LoadRow>[] {
  const { t } = useTranslation(['peerLoad']);
  const words = useLoadWords();
  const trends = useTrendWords();
  return useMemo(() => {
    const elsewhere = new Set(earlier.map(({ peerId }) => peerId));
    const asked = (days: number | null) => {
      if (days === null) return '–';
      return days === 0 ? t('today') : t('daysAgo', { count: days });
    };
    const never = (id: RecordId) => (elsewhere.has(id) ? t('neverByYou') : t('never'));
    return [
      {
        id: 'peer',
        header: t('columns.peer'),
        value: ({ name, className }) => `${name} ${className}`,
        cell: ({ name, className }) => <TwoLines first={name} second={className} />,
        grow: 1.5,
      },
      {
        id: 'last',
        header: t('columns.last'),
        value: ({ last }) => last ?? 0,
        text: ({ id, last }) => (last === null ? never(id) : words(last)),
        cell: ({ id, last }) => (last === null ? never(id) : <LoadBars load={last} />),
        width: 190,
      },
      {
        id: 'trend',
        header: t('columns.trend'),
        value: ({ trend, last }) => (last === null ? '–' : trends(trend)),
        width: 170,
      },
      {
        id: 'days',
        header: t('columns.days'),
        value: ({ days }) => days ?? 9999,
        text: ({ days }) => asked(days),
        cell: ({ days, overdue }) =>
          overdue > 0 ? <Chip tone="late">{t('overdue', { count: overdue })}</Chip> : asked(days),
        width: 160,
      },
      {
        id: 'plan',
        header: t('columns.plan'),
        value: ({ plan }) => (plan ? t('yes') : t('no')),
        width: 130,
      },
    ];
  }, [t, words, trends, earlier]);
}

const countedDays = 30;

function Counts(): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const today = useToday();
  const counts = useRecords('peerLoadCount');
  if (!counts) return <Waiting />;
  const { asked, heavy } = countedSince(
    counts.map(({ body }) => body),
    today,
    countedDays,
  );
  if (asked < fewestToTell) {
    return (
      <EmptyState icon={IconHeartHandshake} title={t('counts.empty')}>
        {t('counts.emptyText')}
      </EmptyState>
    );
  }
  return (
    <Card>
      <Stack gap={3}>
        <p>
          {heavy < fewestToTell
            ? t('counts.few', { asked })
            : t('counts.sentence', { asked, heavy })}
        </p>
        <Secondary>{t('counts.why')}</Secondary>
      </Stack>
    </Card>
  );
}
