// Sessions under each other: when, what kind, how it stands; a planned one can be moved or called off.
import { useState, type ReactElement } from 'react';
import {
  IconCalendar,
  IconCalendarOff,
  IconCheck,
  IconMessages,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ChangeSessionDialog } from './change-session-dialog.tsx';

type Session = ViewOf<'intervisionSession'>;
type State = Session['body']['state'];

const icons: Readonly<Record<State, Icon>> = {
  planned: IconCalendar,
  live: IconMessages,
  held: IconCheck,
  cancelled: IconCalendarOff,
};
const tones: Readonly<Record<State, Tone>> = {
  planned: 'neutral',
  live: 'accent',
  held: 'ok',
  cancelled: 'neutral',
};

const isMissed = ({ body }: Session, today: string): boolean =>
  body.state === 'planned' && body.on < today;

/** A planned session whose day has passed stands out. */
export function sessionTone(session: Session, today: string): Tone {
  return isMissed(session, today) ? 'late' : tones[session.body.state];
}

type SessionRowsProps = {
  readonly sessions: readonly Session[];
  readonly label: string;
  readonly today: string;
};

/** `<SessionRows sessions label today />` */
export function SessionRows({ sessions, label, today }: SessionRowsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const mayPlan = useMayDo('runProgramme');
  const [changing, setChanging] = useState<Session | null>(null);
  const subtitle = ({ body }: Session): string =>
    [
      t(`type.${body.type}`),
      ...(body.place === '' ? [] : [body.place]),
      ...(body.movedFrom === null || body.state === 'cancelled'
        ? []
        : [t('sessions.movedFrom', { day: dates.dayShort(body.movedFrom) })]),
      ...(body.changeReason === '' ? [] : [body.changeReason]),
      ...(body.noNextBecause === '' ? [] : [t('sessions.noNext', { reason: body.noNextBecause })]),
    ].join(' · ');
  return (
    <>
      <ListCard label={label}>
        {sessions.map((session) => {
          const { body } = session;
          const tone = sessionTone(session, today);
          const missed = isMissed(session, today);
          return (
            <ListRow
              key={session.id}
              icon={icons[body.state]}
              tone={tone}
              title={t('sessions.day', { day: dates.dayShort(body.on), time: body.startsAt })}
              subtitle={subtitle(session)}
              badge={
                <Chip tone={tone}>{missed ? t('sessions.missed') : t(`state.${body.state}`)}</Chip>
              }
              to={`/intervisie/bijeenkomst/${session.id}`}
              action={
                body.state === 'planned' && mayPlan ? (
                  <Button
                    size="small"
                    variant="subtle"
                    aria-label={t('change.openDay', { day: dates.dayShort(body.on) })}
                    onClick={() => setChanging(session)}
                  >
                    {t('change.open')}
                  </Button>
                ) : null
              }
            />
          );
        })}
      </ListCard>
      {changing ? (
        <ChangeSessionDialog session={changing} onClose={() => setChanging(null)} />
      ) : null}
    </>
  );
}
