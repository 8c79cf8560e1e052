// The lines of the worklist about intervision: a concern to make, a session to open, and a group that should have
// met again.
import { IconAlertTriangle, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { ListRowProps } from '#renderer/ui/list-card.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { TodayItem } from './today-item.ts';

type Of<T extends TodayItem['type']> = Extract<TodayItem, { readonly type: T }>;

/** Straight to the form of concerns, with the sentence carried over. */
export function useUnmadeRow() {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  return ({ outcomeId, groupName, on }: Of<'concernUnmade'>): ListRowProps => {
    const day = dates.dayLong(on);
    return {
      icon: IconAlertTriangle,
      tone: 'urgent',
      title: t('row.unmade'),
      subtitle: t('row.unmadeText', { when: groupName === '' ? day : `${groupName}, ${day}` }),
      badge: <Chip tone="urgent">{t('badge.first')}</Chip>,
      to: `/signalen/nieuw?from=outcome:${outcomeId}`,
    };
  };
}

/** The session in one press. */
export function useSessionRow() {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  const today = useToday();
  return ({ sessionId, groupName, session }: Of<'intervision'>): ListRowProps => {
    const { on, startsAt, state, place } = session;
    const passed = on < today;
    const when = on === today ? 'accent' : 'neutral';
    const tone = passed ? 'late' : when;
    const open = t(state === 'live' ? 'row.sessionLive' : 'row.sessionOpen');
    const type = t(`row.session.${session.type}`);
    return {
      icon: IconMessages,
      tone,
      title: groupName === '' ? type : t('row.sessionOf', { type, group: groupName }),
      subtitle: [
        t('row.sessionAt', { day: dates.dayShort(on), time: startsAt }),
        ...(place === '' ? [] : [place]),
        passed && state === 'planned' ? t('row.sessionMissed') : open,
      ].join(' · '),
      badge: <Chip tone={tone}>{on === today ? t('badge.today') : dates.relative(on)}</Chip>,
      to: `/intervisie/bijeenkomst/${sessionId}`,
    };
  };
}

/** Leads to the group, where the next one is planned or opened. */
export function useOverdueRow(memberName: (id: MemberId) => string) {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  const today = useToday();
  const plannedOn = (on: string) => {
    const day = dates.dayShort(on);
    return on < today ? t('row.overdueMissed', { day }) : t('row.overdueNext', { day });
  };
  return (item: Of<'intervisionOverdue'>): ListRowProps => {
    const planned = item.nextOn === null ? t('row.overdueNothing') : plannedOn(item.nextOn);
    const whose = t('row.overdueAsk', { names: item.coachIds.map(memberName).join(', ') });
    return {
      icon: IconMessages,
      tone: 'late',
      title: t('row.overdue', { group: item.groupName }),
      subtitle: item.mine ? planned : `${whose} ${planned}`,
      badge: <Chip tone="late">{t('badge.daysLate', { count: item.days })}</Chip>,
      to: `/intervisie/groep/${item.groupId}`,
    };
  };
}
