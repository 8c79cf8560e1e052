// The lines of the worklist about how heavy it is for peers.
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { ListRowProps } from '#renderer/ui/list-card.tsx';
import type { TodayItem } from './today-item.ts';

type Of<T extends TodayItem['type']> = Extract<TodayItem, { readonly type: T }>;

const namedAtMost = 3;

/** Leads to the peer, where after-care and the support plan are made. */
export function useHeavyRow() {
  const { t } = useTranslation(['today']);
  return ({ peerId, name, lack }: Of<'peerHeavy'>): ListRowProps => ({
    icon: IconHeartHandshake,
    tone: 'late',
    title: t('row.heavy', { name }),
    subtitle: t(`row.heavyLack.${lack}`),
    badge: <Chip tone="late">{t('badge.heavy')}</Chip>,
    to: `/intervisie/belasting/${peerId}`,
  });
}

/** Leads to the one peer, or to the list with who is late. */
export function useToAskRow() {
  const { t } = useTranslation(['today']);
  return ({ peers, days }: Of<'peersToAsk'>): ListRowProps => {
    const [one] = peers;
    const names = peers.slice(0, namedAtMost).map(({ name }) => name);
    const more = peers.length - names.length;
    const single = peers.length === 1 && one;
    return {
      icon: IconHeartHandshake,
      tone: 'neutral',
      title: single
        ? t('row.askPeer', { name: one.name })
        : t('row.askPeers', { count: peers.length }),
      subtitle: single
        ? t('row.askWhy')
        : [...names, ...(more > 0 ? [t('row.askMore', { count: more })] : [])].join(', '),
      badge: <Chip>{t('badge.daysLate', { count: days })}</Chip>,
      to: single ? `/intervisie/belasting/${one.id}` : '/intervisie/belasting',
    };
  };
}
