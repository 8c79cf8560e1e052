// The timeline items of a pair that are not notes or contacts: start and end, agreements, pauses, changes of
// supporters, tasks, referrals, papers.
import type { ReactElement, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import {
  IconArrowForwardUp,
  IconChecklist,
  IconFileText,
  IconFlag,
  IconFlagOff,
  IconHeartHandshake,
  IconPlayerPause,
  IconPlayerPlay,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary } from '#renderer/ui/layout.tsx';
import type { TimelineItem } from '#renderer/ui/timeline.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { isClosed } from '#shared/domain/referral.ts';
import type { PairEvent } from './pair-events.ts';
import { agreedTexts, referralStatusTexts } from './pair-texts.ts';
import { useMemberNames } from './use-member-names.ts';
import { usePairNames } from './use-pair-names.ts';
import { useTaskTitle } from './use-task-title.ts';

type PlainEvent = Exclude<PairEvent, { readonly type: 'note' | 'contact' }>;
type EventOf<T extends PlainEvent['type']> = Extract<PlainEvent, { readonly type: T }>;
type Part = Omit<TimelineItem, 'id' | 'eventDate'>;

/** The timeline item of anything but a note or a contact. */
export function usePlainItem(): (event: PlainEvent) => TimelineItem {
  const { t } = useTranslation(['pairs']);
  const lifeItem = useLifeItem();
  const referral = useReferralItem();
  const task = useTaskItem();
  const print = usePrintItem();
  return (event) => {
    const base = { id: event.id, eventDate: event.on };
    switch (event.type) {
      case 'started':
        return { ...base, kind: 'pair', icon: IconFlag, title: t('timeline.started') };
      case 'agreed':
        return {
          ...base,
          kind: 'pair',
          icon: IconHeartHandshake,
          title: t(agreedTexts[event.moment]),
        };
      case 'ended':
      case 'paused':
      case 'resumed':
      case 'changed':
        return { ...base, kind: 'pair', ...lifeItem(event) };
      case 'task':
        return { ...base, ...task(event) };
      case 'referral':
        return { ...base, ...referral(event) };
      case 'print':
        return { ...base, ...print(event) };
    }
  };
}

type LifeEvent = Extract<
  PlainEvent,
  { readonly type: 'ended' | 'changed' } | { readonly type: 'paused' | 'resumed' }
>;

function useLifeItem(): (event: LifeEvent) => Part {
  const { t, i18n } = useTranslation(['pairs']);
  const names = usePairNames();
  const lists = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const people = (ids: readonly RecordId[]) =>
    lists.format(
      ids.map((id) => {
        const pupil = names?.pupils.get(id);
        return pupil ? pupilName(pupil.body) : t('names.unknown');
      }),
    );
  return (event) => {
    switch (event.type) {
      case 'paused':
        return {
          icon: IconPlayerPause,
          title: t('timeline.paused'),
          chip: {
            tone: event.pause.reason === 'safety' ? 'urgent' : 'neutral',
            label: t(`pause.reasons.${event.pause.reason}`),
          },
          ...(event.pause.note !== '' && { children: <p>{event.pause.note}</p> }),
        };
      case 'resumed':
        return { icon: IconPlayerPlay, title: t('timeline.resumed') };
      case 'changed': {
        const { left, joined, reason } = event.change;
        const words = [
          left.length > 0 ? t('timeline.left', { names: people(left) }) : '',
          joined.length > 0 ? t('timeline.joined', { names: people(joined) }) : '',
        ];
        return {
          icon: IconUsersGroup,
          title: t('timeline.changed'),
          children: <p>{[...words, reason].filter(Boolean).join(' ')}</p>,
        };
      }
      case 'ended':
        return { icon: IconFlagOff, title: t('timeline.ended'), ...endedPart(event, t) };
    }
  };
}

function endedPart(
  { ending }: EventOf<'ended'>,
  t: ReturnType<typeof useTranslation<['pairs']>>['t'],
): Partial<Part> {
  if (ending === null) return {};
  const voices: readonly (readonly [string, string])[] = [
    [t('ending.supporterVoice'), ending.supporterVoice],
    [t('ending.supporteeVoice'), ending.supporteeVoice],
  ];
  return {
    chip: { tone: 'neutral', label: t(`ending.reasons.${ending.reason}`) },
    children: (
      <>
        {ending.note === '' ? null : <p>{ending.note}</p>}
        {voices
          .filter(([, text]) => text !== '')
          .map(([who, text]) => (
            <p key={who}>
              {who}: {text}
            </p>
          ))}
        {ending.done.length > 0 ? (
          <Secondary>{ending.done.map((step) => t(`ending.steps.${step}`)).join(' · ')}</Secondary>
        ) : null}
      </>
    ),
  };
}

function useTaskItem(): (event: EventOf<'task'>) => Part {
  const { t } = useTranslation(['pairs']);
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const title = useTaskTitle();
  return ({ task: { body } }) => {
    const done = body.doneOn !== null;
    return {
      kind: 'task',
      icon: IconChecklist,
      title: title(body),
      chip: done
        ? { tone: 'ok', label: t('timeline.taskDone') }
        : { tone: 'question', label: t('timeline.taskDue', { date: dates.dayShort(body.dueOn) }) },
      children: (
        <Secondary>
          {[t('timeline.taskFor', { name: nameOf(body.ownerId) }), body.outcome]
            .filter(Boolean)
            .join(' · ')}
        </Secondary>
      ),
    };
  };
}

function useReferralItem(): (event: EventOf<'referral'>) => Part {
  const { t } = useTranslation(['pairs']);
  const dates = useDateFormat();
  return (event) => {
    const closed = isClosed(event.status);
    return {
      kind: 'referral',
      icon: IconArrowForwardUp,
      title: (
        <ReferralLink id={event.referralId}>
          {t('timeline.referral', { code: event.code, destination: event.destination })}
        </ReferralLink>
      ),
      chip: { tone: closed ? 'neutral' : 'question', label: t(referralStatusTexts[event.status]) },
      children:
        event.dueOn === null || closed
          ? undefined
          : t('timeline.answerDue', { date: dates.day(event.dueOn) }),
    };
  };
}

function usePrintItem(): (event: EventOf<'print'>) => Part {
  const { t } = useTranslation(['pairs', 'papers']);
  const dates = useDateFormat();
  return ({ print }) => ({
    kind: 'paper',
    icon: IconFileText,
    title: t('timeline.printed', {
      paper: t(`papers:title.${print.paper}`),
      copy: print.copy,
    }),
    children: t('timeline.printFor', {
      reader: print.reader,
      code: print.code,
      date: print.destroyBy === null ? '–' : dates.day(print.destroyBy),
    }),
  });
}

function ReferralLink(props: { readonly id: string; readonly children: ReactNode }): ReactElement {
  return <Link to={`/doorverwijzingen/${props.id}`}>{props.children}</Link>;
}
