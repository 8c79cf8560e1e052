// Finishing a session: was everyone marked, what came of it and who does it, a good word to leave with, paper notes
// gone, the next date. `/intervisie/bijeenkomst/$sessionId/afronden`
import type { ReactElement } from 'react';
import { useLocation } from '@tanstack/react-router';
import { IconMessageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { HeavyInSession } from '#renderer/features/peer-load/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import { ClosingCard } from './closing-card.tsx';
import { ConcernLines } from './concern-lines.tsx';
import { goToMissing, MissingPlace } from './missing-place.tsx';
import { LookBackCard } from './look-back-card.tsx';
import { NotCounted } from './not-counted.tsx';
import { OutcomeWarnings } from './outcome-warnings.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import { PairLines } from './pair-lines.tsx';
import { SessionPapers } from './session-papers.tsx';
import { useFinish, type FinishHandle, type FinishProps } from './use-finish.ts';

export function FinishScreen(): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { pathname } = useLocation();
  const parsed = recordIdSchema.safeParse(pathname.split('/')[3]);
  const sessionId = parsed.success ? parsed.data : null;
  const session = useRecord('intervisionSession', sessionId);
  const notes = useRecordsWhere('intervisionNotes', 'body.sessionId', sessionId ?? '');
  const settings = useRecords('programmeSettings');
  if (session === undefined || notes === undefined || settings === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  const record = notes[0];
  if (!session || !record) {
    return (
      <Page>
        <EmptyState
          icon={IconMessageOff}
          title={t('finish.none')}
          action={<ButtonLink to="/intervisie">{t('finish.toList')}</ButtonLink>}
        >
          {t('finish.noneText')}
        </EmptyState>
      </Page>
    );
  }
  return <Finish key={session.id} session={session} notes={record} />;
}

function Finish(props: FinishProps): ReactElement {
  const finish = useFinish(props, goToMissing);
  const { session } = props;
  const held = session.body.state === 'held';
  useShortcut('save', () => void finish.finish(), !held);
  return (
    <Page>
      <Head {...props} finish={finish} held={held} />
      {held ? null : <Unmarked {...props} finish={finish} />}
      <ErrorNotice error={finish.error} />
      <NotCounted sessionId={session.id} />
      <Columns side={<OutcomesCard sessionId={session.id} />}>
        <OutcomeWarnings sessionId={session.id} />
        <ConcernLines sessionId={session.id} />
        <HeavyInSession sessionId={session.id} />
        <PairLines sessionId={session.id} />
        <LookBackCard session={session} />
        {held ? <Closed {...props} /> : <ClosingCard session={session} finish={finish} />}
      </Columns>
    </Page>
  );
}

type HeadProps = FinishProps & { readonly finish: FinishHandle; readonly held: boolean };

function Head({ session, notes, finish, held }: HeadProps): ReactElement {
  const { t } = useTranslation(['intervisionAfter', 'intervisionSession']);
  const dates = useDateFormat();
  const { attendance, peerIds, on, groupId } = session.body;
  const talk = groupId === null;
  const present = attendance.filter(({ mark }) => mark === 'present').length;
  return (
    <PageHeader
      breadcrumb={[
        { label: t('title'), to: '/intervisie' },
        {
          label: notes.body.groupName || t(`intervisionSession:type.${notes.body.type}`),
          to: `/intervisie/bijeenkomst/${session.id}`,
        },
        { label: dates.dayShort(on) },
      ]}
      title={t(held ? 'finish.heldTitle' : 'finish.title')}
      chips={
        <Chip tone={attendance.length === 0 ? 'neutral' : 'ok'}>
          {t('intervisionSession:present', { count: present, of: peerIds.length })}
        </Chip>
      }
      actions={
        <>
          <SessionPapers sessionId={session.id} />
          {talk ? null : held ? (
            <Button onClick={() => void finish.reopen()}>{t('finish.reopen')}</Button>
          ) : (
            <Button
              variant="primary"
              shortcut="save"
              busy={finish.busy}
              refusedBecause={finish.refusedBecause}
              // It says why at the place itself, as the keys do.
              onRefused={() => void finish.finish()}
              onClick={() => void finish.finish()}
            >
              {t('finish.finish')}
            </Button>
          )}
        </>
      }
    />
  );
}

function Unmarked({
  session,
  finish,
}: FinishProps & Pick<HeadProps, 'finish'>): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const { peerIds, attendance } = session.body;
  const marked = new Set(attendance.map(({ peerId }) => peerId));
  const count = peerIds.filter((id) => !marked.has(id)).length;
  if (count === 0) return null;
  return (
    <MissingPlace of="attendance" finish={finish}>
      <Notice
        tone="late"
        actions={
          <ButtonLink size="small" to={`/intervisie/bijeenkomst/${session.id}`}>
            {t('finish.toSession')}
          </ButtonLink>
        }
      >
        {t('finish.unmarked', { count })}
      </Notice>
    </MissingPlace>
  );
}

/** How it ended, to read. */
function Closed({ session, notes }: FinishProps): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const { positiveClose, paper } = notes.body;
  const { groupId, noNextBecause } = session.body;
  // At a talk with one peer none of this is asked.
  if (groupId === null) return null;
  return (
    <Section title={t('closing.positive')}>
      <Card>
        <p>{positiveClose || t('closed.unwritten')}</p>
        <p>{t(`closed.paper.${paper}`)}</p>
        {noNextBecause ? <p>{t('closed.noNext', { reason: noNextBecause })}</p> : null}
      </Card>
    </Section>
  );
}
