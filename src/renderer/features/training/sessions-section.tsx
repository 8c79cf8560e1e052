// The half-days of a training: when, where, what, and the adult who was there; each can be changed.
import { useState, type ReactElement } from 'react';
import { IconCalendar, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Row } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { needsAdult } from '#shared/domain/training-rules.ts';
import type { TrainingSession } from '#shared/domain/training.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { newSession, SessionDialog } from './session-dialog.tsx';
import { useTopicName } from './use-training-words.ts';

export type TrainingSectionProps = {
  readonly training: ViewOf<'training'>;
  /** Why nothing can be changed; undefined when it can. */
  readonly refusal: string | undefined;
};

/** `<SessionsSection training refusal />` */
export function SessionsSection({ training, refusal }: TrainingSectionProps): ReactElement {
  const { t } = useTranslation(['training']);
  const today = useToday();
  const [open, setOpen] = useState<TrainingSession | null>(null);
  const add = (
    <Button
      size="small"
      icon={IconPlus}
      refusedBecause={refusal}
      onClick={() => setOpen(newSession(today))}
    >
      {t('session.add')}
    </Button>
  );
  const { sessions } = training.body;
  return (
    <Section title={t('session.title')} end={sessions.length > 0 ? add : undefined}>
      {sessions.length === 0 ? (
        <EmptyState icon={IconCalendar} title={t('session.none')} action={add}>
          {t('session.noneText')}
        </EmptyState>
      ) : (
        <ListCard label={t('session.title')}>
          {sessions.map((session) => (
            <SessionRow
              key={session.id}
              training={training}
              session={session}
              {...(refusal === undefined ? { onOpen: () => setOpen(session) } : {})}
            />
          ))}
        </ListCard>
      )}
      {open ? (
        <SessionDialog training={training} session={open} onClose={() => setOpen(null)} />
      ) : null}
    </Section>
  );
}

function SessionRow(props: {
  readonly training: ViewOf<'training'>;
  readonly session: TrainingSession;
  readonly onOpen?: () => void;
}): ReactElement {
  const { t } = useTranslation(['training']);
  const dates = useDateFormat();
  const topicName = useTopicName();
  const { session } = props;
  const noAdult = session.adult === '' && needsAdult(props.training.body.template, session);
  const facts = [
    t('session.minutesShort', { count: session.minutes }),
    ...(session.place === '' ? [] : [session.place]),
    ...(session.adult === '' ? [] : [t('session.withAdult', { name: session.adult })]),
    session.topics.map(topicName).join(', '),
  ];
  return (
    <ListRow
      icon={IconCalendar}
      tone={session.held ? 'ok' : 'neutral'}
      title={dates.dayLong(session.on)}
      subtitle={facts.join(' · ')}
      badge={
        <Row gap={1}>
          {noAdult ? <Chip tone="late">{t('session.adultMissing')}</Chip> : null}
          <Chip tone={session.held ? 'ok' : 'neutral'}>
            {session.held ? t('session.held') : t('session.planned')}
          </Chip>
        </Row>
      }
      {...(props.onOpen ? { onClick: props.onOpen } : {})}
    />
  );
}
