// All sessions of every group by week: what comes, what has been, by group and by type. `/intervisie/agenda`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, type DataColumn, type TableShape } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { sessionTypes } from '#shared/domain/intervision-session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import {
  calendarParts,
  calendarRows,
  opensAt,
  talkedWith,
  weekOf,
  type CalendarFilter,
  type CalendarPart,
  type CalendarReader,
} from './calendar-rows.ts';
import { IntervisionTabs } from './intervision-tabs.tsx';
import { sessionTone } from './session-rows.tsx';
import { useOwnPeers } from './use-own-peers.ts';

type Session = ViewOf<'intervisionSession'>;

const rowId = ({ id }: Session): string => id;
const shapeOf = (part: CalendarPart): TableShape => ({
  query: '',
  sort: { column: 'week', descending: part === 'past' },
  group: 'week',
  hidden: ['week'],
});

export function CalendarScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const navigate = useNavigate();
  const sessions = useRecords('intervisionSession');
  const [filter, setFilter] = useState<CalendarFilter>({ part: 'coming', groupId: '', type: '' });
  const [shape, setShape] = useState(() => shapeOf('coming'));
  const rows = useMemo(() => sessions && calendarRows(sessions, filter), [sessions, filter]);
  const reader = useReader();
  const change = (part: Partial<CalendarFilter>) => {
    setFilter({ ...filter, ...part });
    if (part.part) setShape({ ...shapeOf(part.part), query: shape.query });
  };
  return (
    <Page fill>
      <PageHeader title={t('title')} subtitle={t('calendar.subtitle')} />
      <IntervisionTabs />
      <DataTable
        label={t('calendar.title')}
        rows={rows}
        columns={useColumns(reader)}
        rowId={rowId}
        shape={shape}
        onShape={setShape}
        countText={(count) => t('calendar.count', { count })}
        filterLabel={t('calendar.search')}
        toolbar={<Filters filter={filter} onChange={change} />}
        opens={(session) => opensAt(session, reader) !== null}
        onOpen={(session) => void navigate({ to: opensAt(session, reader) ?? '.' })}
        empty={<Nothing any={(sessions?.length ?? 0) > 0} />}
      />
    </Page>
  );
}

function Filters(props: {
  readonly filter: CalendarFilter;
  readonly onChange: (part: Partial<CalendarFilter>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { filter, onChange } = props;
  const groups = useRecords('intervisionGroup') ?? [];
  return (
    <>
      <Segmented
        label={t('calendar.part')}
        value={filter.part}
        options={calendarParts.map((part) => ({ value: part, label: t(`calendar.${part}`) }))}
        onChange={(part) => onChange({ part })}
      />
      <SelectField
        hideLabel
        label={t('list.group')}
        value={filter.groupId}
        placeholder={t('calendar.everyGroup')}
        options={groups
          .toSorted((a, b) => a.body.name.localeCompare(b.body.name, 'nl', { numeric: true }))
          .map(({ id, body }) => ({ value: id, label: body.name }))}
        onChange={(groupId) => onChange({ groupId })}
      />
      <SelectField
        hideLabel
        label={t('plan.type')}
        value={filter.type}
        placeholder={t('calendar.everyType')}
        options={sessionTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        onChange={(type) => onChange({ type })}
      />
    </>
  );
}

function Nothing(props: { readonly any: boolean }): ReactElement {
  const { t } = useTranslation(['intervision']);
  if (props.any) return <EmptyState icon={IconCalendar} title={t('calendar.noneHere')} />;
  return (
    <EmptyState
      icon={IconCalendar}
      title={t('calendar.empty')}
      action={<ButtonLink to="/intervisie">{t('group.toList')}</ButtonLink>}
    >
      {t('calendar.emptyText')}
    </EmptyState>
  );
}

function useReader(): CalendarReader {
  const own = useOwnPeers();
  const notes = useRecords('intervisionNotes');
  return useMemo(
    () => ({
      own: own ?? new Set(),
      notesOf: new Set(notes?.map(({ body }) => body.sessionId)),
    }),
    [own, notes],
  );
}

/** The group, or with whom the talk was: the name for who reads it, that it was with one peer for others. */
function useWithWhom(reader: CalendarReader): (session: Session) => string {
  const { t } = useTranslation(['intervision']);
  const groups = useRecords('intervisionGroup');
  const pupils = useRecords('pupil');
  return useMemo(() => {
    const names = new Map(groups?.map(({ id, body }) => [id, body.name]));
    const peers = new Map(pupils?.map(({ id, body }) => [id, pupilName(body)]));
    return (session) => {
      const { groupId } = session.body;
      if (groupId !== null) return names.get(groupId) ?? '';
      const peerId = talkedWith(session, reader);
      return (peerId === null ? undefined : peers.get(peerId)) ?? t('calendar.onePeer');
    };
  }, [t, groups, pupils, reader]);
}

const when = ({ body }: Session): string => `${body.on} ${body.startsAt}`;

/** What the rows are grouped by: a week with its Monday and Sunday. */
function useWeekColumn(): DataColumn<Session> {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  return useMemo(
    () => ({
      id: 'week',
      header: t('calendar.week'),
      value: when,
      text: ({ body }) => {
        const { number, from, until } = weekOf(body.on);
        const [first, last] = [dates.dayShort(from), dates.dayShort(until)];
        return t('calendar.weekOf', { number, first, last });
      },
      groupable: true,
      searchable: false,
    }),
    [t, dates],
  );
}

function useColumns(reader: CalendarReader): readonly DataColumn<Session>[] {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const today = useToday();
  const week = useWeekColumn();
  const withWhom = useWithWhom(reader);
  const { nameOf } = useMemberNames();
  return useMemo(() => {
    const stateOf = ({ body }: Session) =>
      body.state === 'planned' && body.on < today ? t('sessions.missed') : t(`state.${body.state}`);
    return [
      week,
      {
        id: 'on',
        header: t('calendar.day'),
        value: when,
        cell: ({ body }) =>
          t('sessions.day', { day: dates.dayShort(body.on), time: body.startsAt }),
        width: 192,
      },
      {
        id: 'group',
        header: t('calendar.who'),
        value: withWhom,
        groupable: true,
      },
      {
        id: 'type',
        header: t('plan.type'),
        value: ({ body }) => t(`type.${body.type}`),
        groupable: true,
        width: 168,
      },
      {
        id: 'lead',
        header: t('plan.lead'),
        value: ({ body }) => nameOf(body.leadId),
        groupable: true,
      },
      {
        id: 'state',
        header: t('list.state'),
        value: stateOf,
        cell: (session) => <Chip tone={sessionTone(session, today)}>{stateOf(session)}</Chip>,
        width: 136,
      },
      { id: 'place', header: t('group.place'), value: ({ body }) => body.place },
    ];
  }, [t, dates, today, week, withWhom, nameOf]);
}
