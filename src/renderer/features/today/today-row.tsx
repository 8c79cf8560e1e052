// One line of the worklist: a sentence that says what waits, and one press to go there.
import type { ReactElement } from 'react';
import {
  IconArrowForwardUp,
  IconChecklist,
  IconChecks,
  IconCornerUpLeft,
  IconHeartHandshake,
  IconShieldExclamation,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PairNames } from '#renderer/features/pairs/index.ts';
import { placeOf, useSubjects, useSubjectTitle } from '#renderer/features/sign-offs/index.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { ListRow, type ListRowProps } from '#renderer/ui/list-card.tsx';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useClockRow, useGlassRow } from './concern-row.tsx';
import { useOverdueRow, useSessionRow, useUnmadeRow } from './intervision-row.tsx';
import type { ClockItem } from './knows-dialog.tsx';
import { useHeavyRow, useToAskRow } from './peer-load-row.tsx';
import type { TodayItem } from './today-item.ts';

export type TodayWords = {
  readonly names: PairNames;
  readonly memberName: (id: MemberId) => string;
  readonly pairs: ReadonlyMap<RecordId, ViewOf<'pair'>>;
  readonly referrals: ReadonlyMap<RecordId, ViewOf<'referral'>>;
  readonly tasks: ReadonlyMap<RecordId, ViewOf<'task'>>;
  readonly taskSentence: (task: ViewOf<'task'>) => string;
  readonly onTask: (taskId: RecordId) => void;
  readonly onClock: (item: ClockItem) => void;
};

type Of<T extends TodayItem['type']> = Extract<TodayItem, { readonly type: T }>;

/** `<TodayRow item words />` */
export function TodayRow(props: {
  readonly item: TodayItem;
  readonly words: TodayWords;
}): ReactElement {
  const row = useRow(props.words);
  return <ListRow {...row(props.item)} />;
}

function useRow(words: TodayWords): (item: TodayItem) => ListRowProps {
  const signOff = useSignOffRow(words);
  const referral = useReferralRow(words);
  const pair = usePairRow(words);
  const card = useCardRow(words);
  const task = useTaskRow(words);
  const board = useBoardRow();
  const clock = useClockRow(words.onClock);
  const glass = useGlassRow(words.memberName);
  const session = useSessionRow();
  const overdue = useOverdueRow(words.memberName);
  const unmade = useUnmadeRow();
  const heavy = useHeavyRow();
  const toAsk = useToAskRow();
  return (item) => {
    switch (item.type) {
      case 'signOffWaiting':
      case 'signOffReturned':
        return signOff(item);
      case 'referralDue':
        return referral(item);
      case 'secrecyMissing':
      case 'pairQuiet':
      case 'othersSilent':
        return pair(item);
      case 'cardQuiet':
        return card(item);
      case 'taskDue':
      case 'othersTasksLate':
        return task(item);
      case 'boardUntold':
        return board(item);
      case 'concernClock':
        return clock(item);
      case 'glassBroken':
        return glass(item);
      case 'intervision':
        return session(item);
      case 'concernUnmade':
        return unmade(item);
      case 'intervisionOverdue':
        return overdue(item);
      case 'peerHeavy':
        return heavy(item);
      case 'peersToAsk':
        return toAsk(item);
    }
  };
}

function useSignOffRow(words: TodayWords) {
  const { t } = useTranslation(['today']);
  const subjects = useSubjects();
  const titleOf = useSubjectTitle();
  const dates = useDateFormat();
  return (item: Of<'signOffWaiting' | 'signOffReturned'>): ListRowProps => {
    const found = item.referralId ? subjects?.get(item.referralId) : undefined;
    const subject = found ? titleOf(found).title : t('row.someText');
    if (item.type === 'signOffWaiting') {
      return {
        icon: IconChecks,
        tone: 'accent',
        title: t('row.signOff', { subject }),
        subtitle: t('row.signOffBy', {
          name: words.memberName(item.askedBy),
          moment: dates.moment(item.askedAtMs),
        }),
        badge: <Chip tone="accent">{t('badge.sign')}</Chip>,
        to: `/akkoord/${item.requestId}`,
      };
    }
    return {
      icon: IconCornerUpLeft,
      tone: 'late',
      title: t('row.returned', { subject }),
      subtitle: item.comment === '' ? t('row.returnedNoComment') : `“${item.comment}”`,
      badge: <Chip tone="late">{t('badge.returned')}</Chip>,
      to: (found && placeOf(found)) ?? `/akkoord/${item.id}`,
    };
  };
}

function useReferralRow(words: TodayWords) {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  return (item: Of<'referralDue'>): ListRowProps => {
    const referral = words.referrals.get(item.referralId);
    const late = item.daysLate > 0;
    const badge = late
      ? t('badge.daysLate', { count: item.daysLate })
      : item.daysLate === 0
        ? t('badge.today')
        : dates.relative(item.dueOn);
    return {
      icon: IconArrowForwardUp,
      tone: item.daysLate >= 0 ? 'late' : 'neutral',
      title:
        item.daysLate < 0
          ? t('row.answerComing', { destination: referral?.body.destination ?? '' })
          : t('row.noAnswer', { destination: referral?.body.destination ?? '' }),
      subtitle: t('row.referredOn', {
        code: referral?.body.code ?? '',
        date: dates.dayShort(item.sentOn),
        due: dates.dayShort(item.dueOn),
      }),
      badge: <Chip tone={item.daysLate >= 0 ? 'late' : 'neutral'}>{badge}</Chip>,
      to: `/doorverwijzingen/${item.referralId}`,
    };
  };
}

function useTaskRow(words: TodayWords) {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  return (item: Of<'taskDue' | 'othersTasksLate'>): ListRowProps => {
    if (item.type === 'othersTasksLate') {
      return {
        icon: IconChecklist,
        tone: 'late',
        title: t('row.othersTasks', { count: item.count }),
        subtitle: t('row.othersTasksText'),
        badge: <Chip tone="late">{t('badge.late')}</Chip>,
        to: '/vandaag/taken',
      };
    }
    const task = words.tasks.get(item.taskId);
    const day = task ? dates.dayShort(task.body.dueOn) : '';
    const tone = item.daysLate > 0 ? 'urgent' : item.daysLate === 0 ? 'late' : 'neutral';
    return {
      icon: IconChecklist,
      tone,
      title: task ? words.taskSentence(task) : '',
      subtitle:
        item.insteadOf === null
          ? t('row.taskDay', { date: day })
          : t('row.taskFor', { name: words.memberName(item.insteadOf) }),
      badge: (
        <Chip tone={tone}>
          {item.daysLate > 0
            ? t('badge.daysLate', { count: item.daysLate })
            : item.daysLate === 0
              ? t('badge.today')
              : task && dates.relative(task.body.dueOn)}
        </Chip>
      ),
      onClick: () => words.onTask(item.taskId),
    };
  };
}

function useBoardRow() {
  const { t } = useTranslation(['boardReports']);
  const dates = useDateFormat();
  return ({ boardReportId, knownAtMs }: Of<'boardUntold'>): ListRowProps => ({
    icon: IconShieldExclamation,
    tone: 'urgent',
    title: t('today.title'),
    subtitle: t('today.text'),
    badge: <Chip tone="urgent">{dates.moment(knownAtMs)}</Chip>,
    to: `/signalen/medewerker/${boardReportId}`,
  });
}

function useCardRow(words: TodayWords) {
  const { t } = useTranslation(['today']);
  return ({ health, code, coachId, daysSince }: Of<'cardQuiet'>): ListRowProps => {
    const silent = health === 'silent';
    return {
      icon: IconUsers,
      tone: silent ? 'urgent' : 'late',
      title: silent ? t('row.cardSilent', { code }) : t('row.cardQuiet', { code }),
      subtitle: t('row.cardText', { name: words.memberName(coachId) }),
      badge: (
        <Chip tone={silent ? 'urgent' : 'late'}>
          {t('badge.weeks', { count: Math.floor(daysSince / 7) })}
        </Chip>
      ),
    };
  };
}

function usePairRow(words: TodayWords) {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  return (item: Of<'secrecyMissing' | 'pairQuiet' | 'othersSilent'>): ListRowProps => {
    if (item.type === 'othersSilent') {
      return {
        icon: IconUsers,
        tone: 'late',
        title: t('row.othersSilent', { count: item.count }),
        subtitle: t('row.othersSilentText'),
        badge: <Chip tone="late">{t('badge.silent')}</Chip>,
        to: '/koppels',
      };
    }
    const found = words.pairs.get(item.pairId);
    const name = found ? words.names.title(found.body) : '';
    if (item.type === 'secrecyMissing') {
      return {
        icon: IconHeartHandshake,
        tone: 'urgent',
        title: t('row.secrecy', { pair: name }),
        subtitle: t('row.secrecyText'),
        badge: <Chip tone="urgent">{t('badge.first')}</Chip>,
        to: `/koppels/${item.pairId}/afspraken`,
      };
    }
    const days = item.meetEveryDays;
    const rhythm =
      days % 7 === 0
        ? t('row.everyWeeks', { count: days / 7 })
        : t('row.everyDays', { count: days });
    const silent = item.health === 'silent';
    return {
      icon: IconUsers,
      tone: silent ? 'urgent' : 'late',
      title: silent ? t('row.silent', { pair: name }) : t('row.quiet', { pair: name }),
      subtitle:
        item.lastContactOn === null
          ? t('row.noContact', { rhythm })
          : t('row.lastContact', {
              date: dates.dayShort(item.lastContactOn),
              rhythm,
            }),
      badge: (
        <Chip tone={silent ? 'urgent' : 'late'}>
          {item.daysSince >= 14
            ? t('badge.weeks', { count: Math.floor(item.daysSince / 7) })
            : t('badge.days', { count: item.daysSince })}
        </Chip>
      ),
      to: `/koppels/${item.pairId}`,
    };
  };
}
