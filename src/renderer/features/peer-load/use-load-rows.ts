// Own peers with how heavy it was the last time, where it goes and when to ask again, as live data.
import { useMemo } from 'react';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import { loadRows, type LoadRow } from './load-rows.ts';

/** Undefined while still reading. */
export function useLoadRows(): readonly LoadRow[] | undefined {
  const { memberId: me } = useSession();
  const today = useToday();
  const groups = useRecords('intervisionGroup');
  const cards = useRecords('pairCard');
  const pupils = useRecords('pupil');
  const checkIns = useRecords('peerCheckIn');
  const plans = useRecords('peerSupportPlan');
  const tasks = useRecords('task');
  const settings = useRecords('programmeSettings');
  return useMemo(() => {
    if (!groups || !cards || !pupils || !checkIns || !plans || !tasks || !settings) {
      return undefined;
    }
    return loadRows({
      ...{ me, today, groups, cards, pupils, checkIns, plans, tasks },
      settings: settingsIn(settings),
    });
  }, [me, today, groups, cards, pupils, checkIns, plans, tasks, settings]);
}
