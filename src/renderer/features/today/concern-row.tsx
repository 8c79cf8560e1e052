// The lines of the worklist about concerns: who must know by when, and a glass that was broken.
import { IconAlertTriangle, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { ListRowProps } from '#renderer/ui/list-card.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import type { TodayItem } from './today-item.ts';

type Of<T extends TodayItem['type']> = Extract<TodayItem, { readonly type: T }>;

/** Opens the concern, or for who reads only its clock what that says. */
export function useClockRow(onClock: (item: Of<'concernClock'>) => void) {
  const { t } = useTranslation(['today', 'emergency']);
  const dates = useDateFormat();
  const concerns = useRecords('concern');
  return (item: Of<'concernClock'>): ListRowProps => {
    const reads = concerns?.some(({ id }) => id === item.concernId) === true;
    const moment = dates.moment(item.byMs);
    const [unreached] = item.unreached;
    const tone = item.late || unreached !== undefined ? 'urgent' : 'late';
    return {
      icon: IconAlertTriangle,
      tone,
      title: t('row.concern', { code: item.code, moment }),
      subtitle:
        unreached === undefined
          ? t(reads ? 'row.concernOpen' : 'row.concernClosed')
          : t('row.concernUnreached', { who: t(`emergency:serious.party.${unreached}`) }),
      badge: <Chip tone={tone}>{t(item.late ? 'badge.late' : 'badge.mustKnow')}</Chip>,
      ...(reads ? { to: `/signalen/${item.concernId}` } : { onClick: () => onClock(item) }),
    };
  };
}

export function useGlassRow(memberName: (id: MemberId) => string) {
  const { t } = useTranslation(['today']);
  return (item: Of<'glassBroken'>): ListRowProps => ({
    icon: IconLockOpen,
    tone: 'urgent',
    title: t(item.opened === 'concern' ? 'row.glass' : 'row.glassCode', {
      name: memberName(item.memberId),
      code: item.code,
    }),
    subtitle: `“${item.reason}”`,
    badge: <Chip tone="urgent">{t('badge.glass')}</Chip>,
    to: `/signalen/${item.concernId}${item.opened === 'concern' ? '' : '/meldcode'}`,
  });
}
