// A group: what it will talk about next time, its sessions, who belongs to it. `/intervisie/groep/$groupId`
import { useMemo, useState, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconCalendarPlus, IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Columns, Page, Secondary } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { bySessionTime } from '#shared/domain/intervision-overview.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { GroupAgenda } from './group-agenda.tsx';
import { NoGroup } from './group-form-screen.tsx';
import { GroupSide } from './group-side.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { SessionRows } from './session-rows.tsx';
import { TopicsCard } from './topics-card.tsx';
import { useGroupStates, useGroupWords, type GroupState } from './use-group-states.ts';

export function GroupScreen(): ReactElement {
  const params: { readonly groupId?: unknown } = useParams({ strict: false });
  const today = useToday();
  const states = useGroupStates(today);
  const state = states?.find(({ group }) => group.id === params.groupId);
  const sessions = useRecordsWhere('intervisionSession', 'body.groupId', state?.group.id ?? '');
  if (!states || !sessions) return <Waiting />;
  if (!state) return <NoGroup />;
  return <OneGroup key={state.group.id} state={state} sessions={sessions} today={today} />;
}

type Sessions = readonly ViewOf<'intervisionSession'>[];

function OneGroup(props: {
  readonly state: GroupState;
  readonly sessions: Sessions;
  readonly today: string;
}): ReactElement {
  const { memberId } = useSession();
  const { state, sessions, today } = props;
  const { group, warnings } = state;
  const { t } = useTranslation(['intervision']);
  const { nameOf } = useMemberNames();
  const [planning, setPlanning] = useState(false);
  const coaches = group.body.coachIds.includes(memberId);
  return (
    <Page>
      <Head state={state} coaches={coaches} today={today} onPlan={() => setPlanning(true)} />
      {warnings.map((warning) => (
        <Notice
          key={warning}
          tone="late"
          actions={
            warning === 'leadersMissing' ? (
              <ButtonLink size="small" to={`/intervisie/groep/${group.id}/wijzigen`}>
                {t('group.toLeaders')}
              </ButtonLink>
            ) : undefined
          }
        >
          {t(`warning.${warning}`)}
        </Notice>
      ))}
      <Columns side={<GroupSide group={group} />}>
        {coaches ? (
          <GroupAgenda group={group} />
        ) : (
          <Notice>
            {t('group.notYours', { names: group.body.coachIds.map(nameOf).join(', ') })}
          </Notice>
        )}
        {coaches ? <TopicsCard group={group} /> : null}
        <GroupSessions sessions={sessions} today={today} />
      </Columns>
      {planning ? (
        <PlanDialog
          group={group}
          sessions={sessions}
          today={today}
          onClose={() => setPlanning(false)}
        />
      ) : null}
    </Page>
  );
}

function Head(props: {
  readonly state: GroupState;
  readonly coaches: boolean;
  readonly today: string;
  readonly onPlan: () => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const mayPlan = useMayDo('runProgramme');
  const { state, coaches, today, onPlan } = props;
  const { group, next } = state;
  const words = useGroupWords(today);
  const overdue = words.overdue(state);
  const canOpen = next !== null && coaches && next.body.on <= today;
  const refused = mayPlan ? undefined : t('methods.refused');
  const stopped = group.body.active ? undefined : t('group.stopped');
  return (
    <PageHeader
      breadcrumb={[{ label: t('title'), to: '/intervisie' }, { label: group.body.name }]}
      title={group.body.name}
      subtitle={`${words.next(state)} · ${words.last(state)}`}
      chips={
        <>
          <Chip tone="accent">{t(`kind.${group.body.kind}`)}</Chip>
          {group.body.active ? null : <Chip>{t('list.stopped')}</Chip>}
          {overdue === null ? null : <Chip tone="late">{overdue}</Chip>}
        </>
      }
      actions={
        <>
          {mayPlan ? (
            <ButtonLink icon={IconPencil} to={`/intervisie/groep/${group.id}/wijzigen`}>
              {t('group.edit')}
            </ButtonLink>
          ) : null}
          <Button
            icon={IconCalendarPlus}
            variant={canOpen ? 'default' : 'primary'}
            refusedBecause={refused ?? stopped}
            onClick={onPlan}
          >
            {t('plan.open')}
          </Button>
          {canOpen ? (
            <ButtonLink
              variant="primary"
              icon={IconPlayerPlay}
              to={`/intervisie/bijeenkomst/${next.id}`}
            >
              {t(next.body.state === 'live' ? 'list.goOn' : 'list.open')}
            </ButtonLink>
          ) : null}
        </>
      }
    />
  );
}

const shownAtFirst = 8;

function GroupSessions(props: {
  readonly sessions: Sessions;
  readonly today: string;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { sessions, today } = props;
  const { coming, past } = useMemo(() => {
    const byDay = sessions.toSorted(bySessionTime);
    const isOpen = ({ body }: (typeof byDay)[number]) =>
      body.state === 'planned' || body.state === 'live';
    return {
      coming: byDay.filter(isOpen),
      past: byDay.filter((one) => !isOpen(one)).toReversed(),
    };
  }, [sessions]);
  return (
    <>
      <Section title={t('sessions.coming')}>
        {coming.length === 0 ? (
          <Card>
            <Secondary>{t('sessions.none')}</Secondary>
          </Card>
        ) : (
          <Some sessions={coming} label={t('sessions.coming')} today={today} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('sessions.past')}>
          <Some sessions={past} label={t('sessions.past')} today={today} />
        </Section>
      ) : null}
    </>
  );
}

/** The first few, and the rest when asked for. */
function Some(props: {
  readonly sessions: Sessions;
  readonly label: string;
  readonly today: string;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const [all, setAll] = useState(false);
  const { sessions, label, today } = props;
  const hidden = all ? 0 : Math.max(0, sessions.length - shownAtFirst);
  return (
    <>
      <SessionRows
        sessions={sessions.slice(0, sessions.length - hidden)}
        label={label}
        today={today}
      />
      {hidden > 0 ? (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {t('sessions.more', { count: hidden })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
