// A session that was finished, or that one is a guest of: what was said, to read.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '#renderer/db/use-records.ts';
import { NotCounted } from '#renderer/features/intervision-after/index.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Page, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { SessionLine } from '#shared/domain/intervision-notes.ts';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { LineChip } from './line-chip.tsx';
import { useBecame, type Became } from './use-became.ts';
import css from './live-session.module.css';

type ReadSessionProps = {
  readonly notes: ViewOf<'intervisionNotes'>;
  /** Null for a guest, who does not read the programme. */
  readonly session: ViewOf<'intervisionSession'> | null;
  /** Whether one leads it; a guest reads only. */
  readonly leads: boolean;
};

export function ReadSession({ notes, session, leads }: ReadSessionProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const dates = useDateFormat();
  const { body } = notes;
  const became = useBecame(body.sessionId);
  const peer = useConsultedPeer(session);
  const letters = [null, ...body.cases.map(({ letter }) => letter)];
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('title'), to: '/intervisie' },
          ...(peer ? [{ label: peer.name, to: `/intervisie/belasting/${peer.id}` }] : []),
          { label: body.groupName || t(`type.${body.type}`) },
        ]}
        title={dates.dayLong(body.on)}
        subtitle={
          peer ? t('read.with', { method: body.methodName, name: peer.name }) : body.methodName
        }
        chips={
          <Chip tone={body.closedOn === null ? 'accent' : 'ok'}>
            {t(body.closedOn === null ? 'read.live' : 'read.closed')}
          </Chip>
        }
        actions={
          leads && session ? (
            <ButtonLink to={`/intervisie/bijeenkomst/${session.id}/afronden`}>
              {t('read.toOutcomes')}
            </ButtonLink>
          ) : null
        }
      />
      <NotCounted sessionId={body.sessionId} />
      {leads ? null : <Notice tone="question">{t('read.guest')}</Notice>}
      {letters.map((letter) => (
        <Part key={letter ?? ''} body={body} letter={letter} became={became} />
      ))}
      <Guests reasons={body.guestReasons} />
      {body.positiveClose ? (
        <Section title={t('read.positiveClose')}>
          <Card>
            <p>{body.positiveClose}</p>
          </Card>
        </Section>
      ) : null}
    </Page>
  );
}

/** Whose question in between it was; null for a session of a group. */
function useConsultedPeer(session: ReadSessionProps['session']) {
  const consult = session?.body.type === 'consult' ? session.body : null;
  const pupil = useRecord('pupil', consult?.peerIds[0] ?? null);
  return pupil ? { id: pupil.id, name: pupilName(pupil.body) } : null;
}

/** Who was asked in for this session, and why. */
function Guests(props: {
  readonly reasons: ViewOf<'intervisionNotes'>['body']['guestReasons'];
}): ReactElement | null {
  const { t } = useTranslation(['intervisionSession']);
  const { nameOf } = useMemberNames();
  if (props.reasons.length === 0) return null;
  return (
    <Section title={t('read.guests')}>
      <ListCard>
        {props.reasons.map(({ memberId, reason }) => (
          <ListRow key={memberId} title={nameOf(memberId)} subtitle={reason} />
        ))}
      </ListCard>
    </Section>
  );
}

function Part(props: {
  readonly body: ViewOf<'intervisionNotes'>['body'];
  readonly letter: string | null;
  readonly became: Became;
}): ReactElement | null {
  const { t } = useTranslation(['intervisionSession']);
  const { body, letter, became } = props;
  const lines = body.lines.filter((line) => line.letter === letter);
  const about = body.cases.find((one) => one.letter === letter);
  if (letter === null && lines.length === 0) return null;
  return (
    <Section title={letter === null ? t('case.session') : t('case.pupil', { letter })}>
      <Card>
        <Stack gap={2}>
          {about?.question ? <Secondary>{about.question}</Secondary> : null}
          {lines.length === 0 ? <Secondary>{t('read.nothing')}</Secondary> : null}
          <ol role="list" className={css['read']}>
            {lines.map((line) => (
              <ReadLine key={line.id} line={line} became={became.get(line.id)} />
            ))}
          </ol>
        </Stack>
      </Card>
    </Section>
  );
}

function ReadLine(props: {
  readonly line: SessionLine;
  readonly became: OutcomeKind | undefined;
}): ReactElement {
  const { line, became } = props;
  return (
    <li className={css['line']}>
      <LineChip kind={line.kind} became={became} />
      <span>{line.text}</span>
    </li>
  );
}
