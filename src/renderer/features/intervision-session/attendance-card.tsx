// Who is there: one key a peer. P present, M with notice, A absent; each goes on to the next.
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Attendance, AttendanceMark } from '#shared/domain/intervision-session.ts';
import type { SessionPeer } from './use-session-people.ts';
import css from './live-session.module.css';

type AttendanceCardProps = {
  readonly peers: readonly SessionPeer[];
  readonly attendance: Attendance;
  /** Gets those that change. */
  readonly onMark: (marks: Attendance) => void;
};

const keyOfMark: Readonly<Record<string, AttendanceMark>> = {
  p: 'present',
  m: 'excused',
  a: 'absent',
};
const tones: Readonly<Record<AttendanceMark, Tone>> = {
  present: 'ok',
  excused: 'neutral',
  absent: 'late',
};
const turn: Readonly<Record<AttendanceMark, AttendanceMark>> = {
  present: 'excused',
  excused: 'absent',
  absent: 'present',
};

export function AttendanceCard({ peers, attendance, onMark }: AttendanceCardProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const list = useRef<HTMLUListElement>(null);
  const markOf = new Map(attendance.map(({ peerId, mark }) => [peerId, mark]));
  const mark = (id: RecordId, as: AttendanceMark) => onMark([{ peerId: id, mark: as }]);
  const go = (at: number) => {
    list.current?.querySelectorAll('button')[Math.max(0, Math.min(peers.length - 1, at))]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, at: number, id: RecordId) => {
    const meant = keyMeans(event);
    if (!meant) return;
    event.preventDefault();
    if ('mark' in meant) mark(id, meant.mark);
    go(at + ('by' in meant ? meant.by : 1));
  };
  const unmarked = peers.filter(({ id }) => !markOf.has(id));
  const rest = unmarked.map(({ id }) => ({ peerId: id, mark: 'present' as const }));
  return (
    <Section
      title={t('attendance.title')}
      end={
        unmarked.length > 0 ? (
          <Button size="small" variant="subtle" onClick={() => onMark(rest)}>
            {t('attendance.everyone')}
          </Button>
        ) : null
      }
    >
      <Card padding="none">
        <ul role="list" id="attendance" ref={list} className={css['marks']}>
          {peers.map(({ id, name, number }, at) => (
            <Peer
              key={id}
              name={t('attendance.peer', { number, name })}
              as={markOf.get(id)}
              onKeyDown={(event) => onKeyDown(event, at, id)}
              onMark={(as) => mark(id, as)}
            />
          ))}
        </ul>
      </Card>
      <Secondary>{t('attendance.keys')}</Secondary>
    </Section>
  );
}

type Meant = { readonly mark: AttendanceMark } | { readonly by: 1 | -1 };

function keyMeans(event: KeyboardEvent): Meant | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'ArrowDown') return { by: 1 };
  if (event.key === 'ArrowUp') return { by: -1 };
  const mark = keyOfMark[event.key.toLowerCase()];
  return mark ? { mark } : null;
}

function Peer(props: {
  readonly name: string;
  readonly as: AttendanceMark | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMark: (as: AttendanceMark) => void;
}): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { name, as } = props;
  return (
    <li>
      <button
        type="button"
        className={css['mark']}
        onKeyDown={props.onKeyDown}
        onClick={() => props.onMark(as ? turn[as] : 'present')}
      >
        <span>{name}</span>
        {as ? <Chip tone={tones[as]}>{t(`mark.${as}`)}</Chip> : <span>{t('mark.none')}</span>}
      </button>
    </li>
  );
}
