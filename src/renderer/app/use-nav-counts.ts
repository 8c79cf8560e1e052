// How many things wait in each part of the app, from the worklist that Vandaag shows and
// the decisions that ask for a second pair of eyes.
import { useMemo } from 'react';
import { useToday } from '#renderer/ui/use-today.ts';
import { useWaitingConfirmations } from '#renderer/features/confirmations/index.ts';
import { useSignOffQueues } from '#renderer/features/sign-offs/index.ts';
import { useTodayItems } from '#renderer/features/today/index.ts';
import type { NavCounts } from './navigation.ts';

export function useNavCounts(): NavCounts {
  const items = useTodayItems(useToday());
  const waiting = useSignOffQueues()?.forMe.length ?? 0;
  const confirmations = useWaitingConfirmations()?.length ?? 0;
  return useMemo(() => {
    const now = items?.now ?? [];
    const count = (type: (typeof now)[number]['type']): number =>
      now.filter((item) => item.type === type).length;
    return {
      today: now.length,
      signOff: waiting + confirmations,
      concerns: count('concernClock') + count('glassBroken') + count('boardUntold'),
      referrals: count('referralDue') + count('signOffReturned'),
    };
  }, [items, waiting, confirmations]);
}
