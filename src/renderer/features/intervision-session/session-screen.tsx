// A session of intervision: getting ready, going on, or finished. `/intervisie/bijeenkomst/$sessionId`
import type { ReactElement } from 'react';
import { useLocation } from '@tanstack/react-router';
import { IconMessageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecord, useRecordsWhere } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { leadsSession } from '#shared/domain/intervision-group.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { LiveSession } from './live-session.tsx';
import { PrepareSession } from './prepare-session.tsx';
import { ReadSession } from './read-session.tsx';

function useSessionId(): RecordId | null {
  const { pathname } = useLocation();
  const parsed = recordIdSchema.safeParse(pathname.split('/')[3]);
  return parsed.success ? parsed.data : null;
}

export function IntervisionSessionScreen(): ReactElement {
  const sessionId = useSessionId();
  const session = useRecord('intervisionSession', sessionId);
  const notes = useRecordsWhere('intervisionNotes', 'body.sessionId', sessionId ?? '');
  if (session === undefined || notes === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  const record = notes[0];
  if (record) return <Opened session={session} notes={record} />;
  if (session?.body.state === 'planned') return <PrepareSession session={session} />;
  if (session?.body.state === 'live') return <WithoutNotes session={session} />;
  return <NotToRead state={session?.body.state ?? null} />;
}

/** Said to be open, without notes that can be read: who leads it tries to open it, and hears why not. */
function WithoutNotes(props: { readonly session: ViewOf<'intervisionSession'> }): ReactElement {
  const { session } = props;
  const { memberId } = useSession();
  const group = useRecord('intervisionGroup', session.body.groupId);
  return leadsSession(session.body, group?.body, memberId) ? (
    <PrepareSession session={session} />
  ) : (
    <NotToRead state={session.body.state} />
  );
}

function Opened(props: {
  readonly session: ViewOf<'intervisionSession'> | null;
  readonly notes: ViewOf<'intervisionNotes'>;
}): ReactElement {
  const { session, notes } = props;
  const { memberId } = useSession();
  const group = useRecord('intervisionGroup', session?.body.groupId ?? null);
  if (group === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  const leads = session !== null && leadsSession(session.body, group?.body, memberId);
  if (session?.body.state === 'live' && leads) {
    return <LiveSession key={notes.id} session={session} notes={notes} />;
  }
  return <ReadSession session={session} notes={notes} leads={leads} />;
}

function NotToRead({
  state,
}: {
  readonly state: ViewOf<'intervisionSession'>['body']['state'] | null;
}): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const why = state === null ? 'notFound' : state === 'cancelled' ? 'cancelled' : 'closedToYou';
  return (
    <Page>
      <PageHeader title={t('title')} />
      <EmptyState
        icon={IconMessageOff}
        title={t(`none.${why}`)}
        action={<ButtonLink to="/intervisie">{t('none.toList')}</ButtonLink>}
      >
        {t(`none.${why}Text`)}
      </EmptyState>
    </Page>
  );
}
