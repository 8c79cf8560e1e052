// A group: who belongs to it, its sessions, what it will talk about next time. `/intervisie/groep/$groupId`
import { useState, type ReactElement } from 'react';
import { useLocation } from '@tanstack/react-router';
import { IconCalendarPlus, IconPencil, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { GroupDialog } from './group-dialog.tsx';
import { useGroupStates, useGroupWords, type GroupState } from './group-words.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { SessionRows } from './session-rows.tsx';
import { TopicsCard } from './topics-card.tsx';
import { useAgenda } from './use-agenda.ts';
import { useMethods } from './use-methods.ts';

export function GroupScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { pathname } = useLocation();
  const parsed = recordIdSchema.safeParse(pathname.split('/')[3]);
  const today = useToday();
  const states = useGroupStates(today);
  if (states === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  const state = states.find(({ group }) => parsed.success && group.id === parsed.data);
  if (!state) {
    return (
      <Page>
        <EmptyState
          icon={IconUserQuestion}
          title={t('group.notFound')}
          action={<ButtonLink to="/intervisie">{t('group.toList')}</ButtonLink>}
        >
          {t('group.notFoundText')}
        </EmptyState>
      </Page>
    );
  }
  return <OneGroup key={state.group.id} state={state} today={today} />;
}

function OneGroup(props: { readonly state: GroupState; readonly today: string }): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { memberId } = useSession();
  const { state, today } = props;
  const { group, next, warnings } = state;
  const words = useGroupWords(today);
  const [dialog, setDialog] = useState<'change' | 'plan' | null>(null);
  const coaches = group.body.coachIds.includes(memberId);
  const canOpen = next !== null && coaches && next.body.on <= today;
  const overdue = words.overdue(state);
  return (
    <Page>
      <PageHeader
        breadcrumb={[{ label: t('title'), to: '/intervisie' }, { label: group.body.name }]}
        title={group.body.name}
        subtitle={words.next(state)}
        chips={
          <>
            <Chip tone="accent">{t(`kind.${group.body.kind}`)}</Chip>
            {overdue === null ? null : <Chip tone="late">{overdue}</Chip>}
          </>
        }
        actions={<Actions state={state} canOpen={canOpen} onAsk={setDialog} />}
      />
      {warnings.map((warning) => (
        <Notice key={warning} tone="late">
          {t(`warning.${warning}`)}
        </Notice>
      ))}
      <Columns side={<Side group={group} />}>
        {coaches ? <NextAgenda group={group} /> : <Notice>{t('group.notYours')}</Notice>}
        <Sessions group={group} today={today} />
        {coaches ? <TopicsCard group={group} /> : null}
      </Columns>
      {dialog === 'change' ? (
        <GroupDialog
          group={group}
          onSaved={() => setDialog(null)}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'plan' ? (
        <PlanDialog group={group} today={today} onClose={() => setDialog(null)} />
      ) : null}
    </Page>
  );
}

function Actions(props: {
  readonly state: GroupState;
  readonly canOpen: boolean;
  readonly onAsk: (dialog: 'change' | 'plan') => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { canOpen, onAsk } = props;
  const { next } = props.state;
  return (
    <>
      <Button icon={IconPencil} onClick={() => onAsk('change')}>
        {t('group.edit')}
      </Button>
      <Button
        icon={IconCalendarPlus}
        variant={canOpen ? 'default' : 'primary'}
        onClick={() => onAsk('plan')}
      >
        {t('plan.open')}
      </Button>
      {canOpen && next ? (
        <ButtonLink variant="primary" to={`/intervisie/bijeenkomst/${next.id}`}>
          {t('list.open')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function NextAgenda({ group }: { readonly group: ViewOf<'intervisionGroup'> }): ReactElement {
  const { t } = useTranslation(['intervision']);
  const agenda = useAgenda(group.id);
  return (
    <Section title={t('agenda.title')}>
      {agenda.length === 0 ? (
        <Card>
          <Secondary>{t('agenda.empty')}</Secondary>
        </Card>
      ) : (
        <ListCard label={t('agenda.title')}>
          {agenda.map(({ id, source, text }) => (
            <ListRow key={id} title={text} subtitle={t(`agenda.${source}`)} />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

function Sessions(props: {
  readonly group: ViewOf<'intervisionGroup'>;
  readonly today: string;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const sessions = useRecordsWhere('intervisionSession', 'body.groupId', props.group.id) ?? [];
  const byDay = sessions.toSorted((a, b) => a.body.on.localeCompare(b.body.on));
  const coming = byDay.filter(({ body }) => body.state === 'planned' || body.state === 'live');
  const past = byDay
    .filter(({ body }) => body.state === 'held' || body.state === 'cancelled')
    .toReversed();
  return (
    <>
      <Section title={t('sessions.coming')}>
        {coming.length === 0 ? (
          <Card>
            <Secondary>{t('sessions.none')}</Secondary>
          </Card>
        ) : (
          <SessionRows sessions={coming} label={t('sessions.coming')} today={props.today} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('sessions.past')}>
          <SessionRows sessions={past} label={t('sessions.past')} today={props.today} />
        </Section>
      ) : null}
    </>
  );
}

function Side({ group }: { readonly group: ViewOf<'intervisionGroup'> }): ReactElement {
  const { t } = useTranslation(['intervision', 'pairs']);
  const { nameOf } = useMemberNames();
  const pupils = useRecords('pupil');
  const { all } = useMethods();
  const { body } = group;
  const peers = (pupils ?? []).filter(({ id }) => body.peerIds.includes(id));
  const method = all.find(({ id }) => id === body.methodId);
  return (
    <Stack gap={4}>
      <Section title={t('group.peers')}>
        <ListCard label={t('group.peers')}>
          {peers.map(({ id, body: peer }) => (
            <ListRow key={id} title={pupilName(peer)} to={`/leerlingen/${id}`} />
          ))}
        </ListCard>
      </Section>
      <Section title={t('group.coaches')}>
        <Card>
          <p>{body.coachIds.map(nameOf).join(', ')}</p>
          {method ? <Secondary>{method.name}</Secondary> : null}
        </Card>
      </Section>
      <Section title={t('group.agreements')}>
        <Card>
          <Stack gap={2}>
            <p>{t('pairs:agreement.secrecyRule')}</p>
            <p>{t('pairs:agreement.firstRule')}</p>
            {body.agreements ? <p>{body.agreements}</p> : null}
          </Stack>
        </Card>
      </Section>
    </Stack>
  );
}
