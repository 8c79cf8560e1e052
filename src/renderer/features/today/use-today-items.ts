// The worklist as live data: read from the working set, computed by today-items.ts.
import { useMemo } from 'react';
import { useMayDo, useMe } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { lastContacts } from '#renderer/features/pairs/index.ts';
import { useStandsInFor, useSubjects } from '#renderer/features/sign-offs/index.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import { todayItems, type Today } from './today-items.ts';

/** Undefined while still reading. */
export function useTodayItems(today: string): Today | undefined {
  const me = useMe();
  const followsReferrals = useMayDo('writeReferrals');
  const pairs = useRecords('pair');
  const contacts = useRecords('contact');
  const headlines = useRecords('noteHeadline');
  const confirmations = useRecords('confirmation');
  const referrals = useRecords('referral');
  const steps = useRecords('referralStep');
  const requests = useRecords('signOffRequest');
  const decisions = useRecords('signOffDecision');
  const withdrawals = useRecords('signOffWithdrawal');
  const tasks = useRecords('task');
  const boardReports = useRecords('boardReport');
  const cards = useRecords('pairCard');
  const subjects = useSubjects();
  const standsIn = useStandsInFor();
  return useMemo(() => {
    if (!me || !pairs || !contacts || !headlines || !referrals || !steps) return undefined;
    if (!subjects || !requests || !decisions || !withdrawals || !tasks || !cards) return undefined;
    const { roles } = me.body;
    return todayItems({
      me: memberIdSchema.parse(me.id),
      today,
      followsReferrals,
      followsAllPairs: roles.includes('careCoordinator') || roles.includes('programmeCoordinator'),
      pairs,
      confirmations: confirmations ?? [],
      lastContact: lastContacts(contacts, headlines),
      referrals,
      subjects: [...subjects.values()],
      standsIn,
      steps,
      requests,
      decisions,
      withdrawals,
      tasks,
      boardReports,
      cards,
    });
  }, [
    me,
    followsReferrals,
    pairs,
    contacts,
    headlines,
    confirmations,
    referrals,
    steps,
    requests,
    decisions,
    withdrawals,
    tasks,
    boardReports,
    cards,
    subjects,
    standsIn,
    today,
  ]);
}
