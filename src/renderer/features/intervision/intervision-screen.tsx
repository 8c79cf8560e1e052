// Groups of peers and when they meet; today's session in one press. A guest sees the sessions they were let into.
// `/intervisie`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconMessages, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable, TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { GroupDialog } from './group-dialog.tsx';
import { useGroupStates, useGroupWords, type GroupState } from './group-words.ts';
import { IntervisionTabs } from './intervision-tabs.tsx';

const rowId = ({ group }: GroupState): string => group.id;

export function IntervisionScreen(): ReactElement {
  const mayPlan = useMayDo('runProgramme');
  return mayPlan ? <Groups /> : <AsGuest />;
}

/** The session that is going on, else the first of today, that this member leads. */
function useNow(states: readonly GroupState[] | undefined, today: string): string | null {
  const { memberId } = useSession();
  const own = states?.flatMap(({ next, group }) =>
    next && (next.body.leadId === memberId || group.body.coachIds.includes(memberId)) ? [next] : [],
  );
  const live = own?.find(({ body }) => body.state === 'live');
  return (live ?? own?.find(({ body }) => body.on === today))?.id ?? null;
}

function Groups(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const navigate = useNavigate();
  const today = useToday();
  const states = useGroupStates(today);
  const nowId = useNow(states, today);
  const columns = useColumns(today);
  const [adding, setAdding] = useState(false);
  useShortcut('new', () => setAdding(true));
  const add = (
    <Button
      variant={nowId === null ? 'primary' : 'default'}
      icon={IconPlus}
      shortcut="new"
      onClick={() => setAdding(true)}
    >
      {t('list.new')}
    </Button>
  );
  return (
    <Page fill>
      <PageHeader
        title={t('title')}
        subtitle={t('list.subtitle')}
        actions={
          <>
            {add}
            {nowId === null ? null : (
              <ButtonLink variant="primary" to={`/intervisie/bijeenkomst/${nowId}`}>
                {t('list.open')}
              </ButtonLink>
            )}
          </>
        }
      />
      <IntervisionTabs />
      <DataTable
        label={t('list.title')}
        rows={states}
        columns={columns}
        rowId={rowId}
        twoLines
        onOpen={({ group }) => void navigate({ to: `/intervisie/groep/${group.id}` })}
        filterLabel={t('list.search')}
        empty={
          <EmptyState icon={IconMessages} title={t('list.empty')} action={add}>
            {t('list.emptyText')}
          </EmptyState>
        }
      />
      {adding ? (
        <GroupDialog
          group={null}
          onClose={() => setAdding(false)}
          onSaved={(groupId) => void navigate({ to: `/intervisie/groep/${groupId}` })}
        />
      ) : null}
    </Page>
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
        value: ({ next }) => next?.body.on ?? '9999',
        cell: (state) => <TwoLines first={words.next(state)} second={words.last(state)} />,
      },
      {
        id: 'state',
        header: t('list.state'),
        value: ({ overdue }) => overdue,
        cell: (state) => <State state={state} overdue={words.overdue(state)} />,
      },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- words are made anew each time, of these
    [t, today, nameOf],
  );
}

function State({
  state,
  overdue,
}: {
  readonly state: GroupState;
  readonly overdue: string | null;
}) {
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

/** Who does not work with the programme sees the sessions they were a guest of. */
function AsGuest(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const notes = useRecords('intervisionNotes');
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('guest.subtitle')} />
      {notes?.length === 0 ? (
        <EmptyState icon={IconMessages} title={t('guest.empty')}>
          {t('guest.emptyText')}
        </EmptyState>
      ) : (
        <ListCard label={t('title')}>
          {notes
            ?.toSorted((a, b) => b.body.on.localeCompare(a.body.on))
            .map(({ id, body }) => (
              <ListRow
                key={id}
                icon={IconMessages}
                title={body.groupName || t(`type.${body.type}`)}
                subtitle={dates.dayLong(body.on)}
                to={`/intervisie/bijeenkomst/${body.sessionId}`}
              />
            ))}
        </ListCard>
      )}
    </Page>
  );
}
