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

type SessionRowsProps = {
  readonly sessions: readonly Session[];
  readonly label: string;
  readonly today: string;
  /** The name of the group stands before the day. */
  readonly groupName?: (session: Session) => string;
};

export function SessionRows({ sessions, label, today, groupName }: SessionRowsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const mayPlan = useMayDo('runProgramme');
  const [changing, setChanging] = useState<Session | null>(null);
  return (
    <>
      <ListCard label={label}>
        {sessions.map((session) => {
          const { body } = session;
          const missed = body.state === 'planned' && body.on < today;
          const day = t('sessions.day', { day: dates.dayShort(body.on), time: body.startsAt });
          return (
            <ListRow
              key={session.id}
              icon={icons[body.state]}
              tone={missed ? 'late' : tones[body.state]}
              title={groupName ? `${groupName(session)} · ${day}` : day}
              subtitle={body.reason || t(`type.${body.type}`)}
              badge={
                <Chip tone={missed ? 'late' : tones[body.state]}>
                  {missed ? t('sessions.missed') : t(`state.${body.state}`)}
                </Chip>
              }
              to={`/intervisie/bijeenkomst/${session.id}`}
              action={
                body.state === 'planned' && mayPlan ? (
                  <Button size="small" variant="subtle" onClick={() => setChanging(session)}>
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
