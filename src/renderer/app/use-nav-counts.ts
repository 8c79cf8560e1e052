// How many things wait in each part of the app, from the same worklist that Vandaag shows.
import { useMemo } from 'react';
import { useToday } from '#renderer/ui/use-today.ts';
import { useTodayItems } from '#renderer/features/today/index.ts';
import type { NavCounts } from './navigation.ts';

export function useNavCounts(): NavCounts {
  const items = useTodayItems(useToday());
  return useMemo(() => {
    const now = items?.now ?? [];
    const count = (type: (typeof now)[number]['type']): number =>
      now.filter((item) => item.type === type).length;
    return {
      today: now.length,
      signOff: count('signOffWaiting'),
      referrals: count('referralDue') + count('signOffReturned'),
    };
  }, [items]);
}
