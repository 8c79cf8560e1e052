// Groups of peers and when they meet; today's session in one press. A guest sees the sessions they were let into.
// `/intervisie`
import { useMemo, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconMessages, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row, Secondary } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { sessionsToOpen } from '#shared/domain/intervision-overview.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { GuestScreen, GuestSessions } from './guest-sessions.tsx';
import { IntervisionTabs } from './intervision-tabs.tsx';
import { useGroupStates, useGroupWords, type GroupState } from './use-group-states.ts';

const rowId = ({ group }: GroupState): string => group.id;

export function IntervisionScreen(): ReactElement {
  const mayPlan = useMayDo('runProgramme');
  return mayPlan ? <Groups /> : <GuestScreen />;
}

function Groups(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const navigate = useNavigate();
  const today = useToday();
  const states = useGroupStates(today);
  const columns = useColumns(today);
  const create = () => void navigate({ to: '/intervisie/groep/nieuw' });
  useShortcut('new', create);
  const add = (
    <Button icon={IconPlus} shortcut="new" onClick={create}>
      {t('list.new')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader title={t('title')} subtitle={t('list.subtitle')} actions={add} />
      <IntervisionTabs />
      <ToOpen today={today} />
      <GuestSessions />
      <DataTable
        label={t('list.title')}
        rows={states}
        columns={columns}
        rowId={rowId}
        twoLines
        onOpen={({ group }) => void navigate({ to: `/intervisie/groep/${group.id}` })}
        filterLabel={t('list.search')}
        empty={
          <EmptyState
            icon={IconMessages}
            title={t('list.empty')}
            action={
              <Button variant="primary" icon={IconPlus} onClick={create}>
                {t('list.new')}
              </Button>
            }
          >
            {t('list.emptyText')}
          </EmptyState>
        }
      />
    </Page>
  );
}

/** Own sessions of today, each to be opened in one press. */
function ToOpen({ today }: { readonly today: string }): ReactElement | null {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const { memberId } = useSession();
  const groups = useRecords('intervisionGroup');
  const sessions = useRecords('intervisionSession');
  const found = groups && sessions ? sessionsToOpen({ groups, sessions, today }, memberId) : [];
  if (found.length === 0) return null;
  const when = ({ body }: ViewOf<'intervisionSession'>): string =>
    [
      t(`type.${body.type}`),
      body.on === today
        ? t('list.today', { time: body.startsAt })
        : t('list.live', { day: dates.dayShort(body.on) }),
      ...(body.place === '' ? [] : [body.place]),
    ].join(' · ');
  return (
    <>
      {found.map(({ session, group }, at) => (
        <Card key={session.id} emphasis="accent">
          <Row justify="between">
            <div>
              <strong>{group.body.name}</strong>
              <Secondary>{when(session)}</Secondary>
            </div>
            <ButtonLink
              variant={at === 0 ? 'primary' : 'default'}
              icon={IconPlayerPlay}
              to={`/intervisie/bijeenkomst/${session.id}`}
            >
              {t(session.body.state === 'live' ? 'list.goOn' : 'list.open')}
            </ButtonLink>
          </Row>
        </Card>
      ))}
    </>
  );
}

function useColumns(today: string): readonly DataColumn<GroupState>[] {
  const { t } = useTranslation(['intervision']);
  const words = useGroupWords(today);
  const { nameOf } = useMemberNames();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('list.group'),
        value: ({ group }) => group.body.name,
        cell: ({ group }) => (
          <TwoLines
            first={group.body.name}
            second={t('list.size', {
              kind: t(`kind.${group.body.kind}`),
              count: group.body.peerIds.length,
            })}
          />
        ),
      },
      {
        id: 'coaches',
        header: t('list.coaches'),
        value: ({ group }) => group.body.coachIds.map(nameOf).join(', '),
      },
      {
        id: 'when',
        header: t('list.when'),
        value: ({ next }) => next?.body.on,
        cell: (state) => <TwoLines first={words.next(state)} second={words.last(state)} />,
        searchable: false,
      },
      {
        id: 'state',
        header: t('list.state'),
        value: ({ overdue }) => overdue,
        cell: (state) => <State state={state} overdue={words.overdue(state)} />,
        searchable: false,
        grow: 1.3,
      },
    ],
    [t, words, nameOf],
  );
}

function State({
  state,
  overdue,
}: {
  readonly state: GroupState;
  readonly overdue: string | null;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  if (!state.group.body.active) return <Chip>{t('list.stopped')}</Chip>;
  return (
    <Row gap={1}>
      {overdue === null ? null : <Chip tone="late">{overdue}</Chip>}
      {state.warnings.map((warning) => (
        <Chip key={warning} tone="late">
          {t(`short.${warning}`)}
        </Chip>
      ))}
      {overdue === null && state.warnings.length === 0 ? (
        <Chip tone="ok">{t('list.fine')}</Chip>
      ) : null}
    </Row>
  );
}
