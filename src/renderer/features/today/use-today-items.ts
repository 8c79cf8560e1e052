// The worklist as live data: read from the working set, computed by today-items.ts.
import { useMemo } from 'react';
import { useMayDo, useMe } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { lastContacts } from '#renderer/features/pairs/index.ts';
import { useLoadRows } from '#renderer/features/peer-load/index.ts';
import { useStandsInFor, useSubjects } from '#renderer/features/sign-offs/index.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import { todayItems, type Today } from './today-items.ts';

/** Clocks of concerns, broken glasses and reports to the board, by the minute. */
function useSerious() {
  const nowMs = useNow();
  const clocks = useRecords('concernClock');
  const concerns = useRecords('concern');
  const glassBreaks = useRecords('glassBreak');
  const glassSeen = useRecords('glassSeen');
  const disclosures = useRecords('disclosure');
  const reportingCodes = useRecords('reportingCode');
  const boardReports = useRecords('boardReport');
  return useMemo(
    () => ({
      nowMs,
      boardReports: boardReports ?? [],
      clocks: clocks ?? [],
      concerns: concerns ?? [],
      glassBreaks: glassBreaks ?? [],
      glassSeen: glassSeen ?? [],
      disclosures: disclosures ?? [],
      reportingCodes: reportingCodes ?? [],
    }),
    [nowMs, clocks, concerns, glassBreaks, glassSeen, disclosures, reportingCodes, boardReports],
  );
}

/** Groups of peers, when they meet, and how often they should. */
function useIntervision() {
  const groups = useRecords('intervisionGroup');
  const sessions = useRecords('intervisionSession');
  const outcomes = useRecords('intervisionOutcome');
  const settings = useRecords('programmeSettings');
  return useMemo(
    () => ({
      intervisionGroups: groups ?? [],
      intervisionSessions: sessions ?? [],
      intervisionOutcomes: outcomes ?? [],
      ...(settings ? { intervisionSettings: settingsIn(settings) } : {}),
    }),
    [groups, sessions, outcomes, settings],
  );
}

/** What has rules of its own, beside pairs, tasks and signatures. */
function useOwnRules() {
  const serious = useSerious();
  const intervision = useIntervision();
  const peerLoads = useLoadRows();
  return useMemo(
    () => ({ ...serious, ...intervision, ...(peerLoads ? { peerLoads } : {}) }),
    [serious, intervision, peerLoads],
  );
}

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
  const cards = useRecords('pairCard');
  const ownRules = useOwnRules();
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
      cards,
      ...ownRules,
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
    cards,
    ownRules,
    subjects,
    standsIn,
    today,
  ]);
}
