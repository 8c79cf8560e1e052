// All sessions by day, of every group. `/intervisie/agenda`
import { useMemo, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { IntervisionTabs } from './intervision-tabs.tsx';

type Session = ViewOf<'intervisionSession'>;

const rowId = ({ id }: Session): string => id;
const firstSort = { column: 'on', descending: true };

export function CalendarScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const navigate = useNavigate();
  const sessions = useRecords('intervisionSession');
  return (
    <Page fill>
      <PageHeader title={t('title')} subtitle={t('calendar.subtitle')} />
      <IntervisionTabs />
      <DataTable
        label={t('calendar.title')}
        rows={sessions}
        columns={useColumns()}
        rowId={rowId}
        initialSort={firstSort}
        filterLabel={t('calendar.search')}
        onOpen={({ id }) => void navigate({ to: `/intervisie/bijeenkomst/${id}` })}
        empty={
          <EmptyState
            icon={IconCalendar}
            title={t('calendar.empty')}
            action={<ButtonLink to="/intervisie">{t('group.toList')}</ButtonLink>}
          >
            {t('calendar.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(): readonly DataColumn<Session>[] {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const groups = useRecords('intervisionGroup');
  const { nameOf } = useMemberNames();
  return useMemo(() => {
    const names = new Map(groups?.map(({ id, body }) => [id, body.name]));
    return [
      {
        id: 'on',
        header: t('calendar.day'),
        value: ({ body }) => `${body.on} ${body.startsAt}`,
        cell: ({ body }) =>
          t('sessions.day', { day: dates.dayShort(body.on), time: body.startsAt }),
      },
      {
        id: 'group',
        header: t('list.group'),
        value: ({ body }) => (body.groupId === null ? '' : (names.get(body.groupId) ?? '')),
      },
      { id: 'type', header: t('plan.type'), value: ({ body }) => t(`type.${body.type}`) },
      { id: 'lead', header: t('plan.lead'), value: ({ body }) => nameOf(body.leadId) },
      { id: 'state', header: t('list.state'), value: ({ body }) => t(`state.${body.state}`) },
      { id: 'place', header: t('group.place'), value: ({ body }) => body.place },
    ];
  }, [t, dates, groups, nameOf]);
}
