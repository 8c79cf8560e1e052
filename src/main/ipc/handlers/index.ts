// All handlers, one per call of the contract; a missing one is a type error.
import type { Handlers } from '#main/ipc/context.ts';
import { appHandlers } from './app.ts';
import { classListHandlers } from './class-lists.ts';
import { draftHandlers } from './drafts.ts';
import { memberHandlers } from './members.ts';
import { noteHandlers } from './notes.ts';
import { pairHandlers } from './pairs.ts';
import { paperHandlers } from './papers.ts';
import { recordHandlers } from './records.ts';
import { referralConsentHandlers } from './referral-consent.ts';
import { referralHandlers } from './referrals.ts';
import { schoolHandlers } from './school.ts';
import { signOffAskHandlers } from './sign-off-asks.ts';
import { signOffCheckHandlers } from './sign-off-checks.ts';
import { signOffHandlers } from './sign-offs.ts';
import { signOffStandInHandlers } from './sign-off-stand-ins.ts';
import { peopleHandlers } from './people.ts';
import { selectionHandlers } from './selection.ts';
import { trainingHandlers } from './training.ts';
import { matchingHandlers } from './matching.ts';
import { pairLifeHandlers } from './pair-life.ts';
import { programmeHandlers } from './programme.ts';
import { activitiesHandlers } from './activities.ts';
import { libraryHandlers } from './library.ts';
import { taskHandlers } from './task.ts';
import { tasksHandlers } from './tasks.ts';
import { searchHandlers } from './search.ts';
import { tablesHandlers } from './tables.ts';
import { boardReportHandlers } from './board-reports.ts';
import { concernHandlers } from './concerns.ts';
import { destinationHandlers } from './destinations.ts';
import { emergencyHandlers } from './emergency.ts';
import { reportingCodeHandlers } from './reporting-code.ts';
import { intervisionAfterHandlers } from './intervision-after.ts';
import { intervisionGroupHandlers } from './intervision-groups.ts';
import { intervisionSessionHandlers } from './intervision-sessions.ts';
import { peerCheckInHandlers } from './peer-check-ins.ts';
import { peerHandoverHandlers } from './peer-handovers.ts';
import { transferHandlers } from './transfers.ts';
import { vaultHandlers } from './vault.ts';

export const handlers: Handlers = {
  ...appHandlers,
  ...vaultHandlers,
  ...memberHandlers,
  ...schoolHandlers,
  ...recordHandlers,
  ...draftHandlers,
  ...classListHandlers,
  ...pairHandlers,
  ...noteHandlers,
  ...referralConsentHandlers,
  ...referralHandlers,
  ...signOffHandlers,
  ...signOffAskHandlers,
  ...signOffStandInHandlers,
  ...signOffCheckHandlers,
  ...paperHandlers,
  ...peopleHandlers,
  ...selectionHandlers,
  ...trainingHandlers,
  ...matchingHandlers,
  ...pairLifeHandlers,
  ...programmeHandlers,
  ...activitiesHandlers,
  ...libraryHandlers,
  ...taskHandlers,
  ...tasksHandlers,
  ...tablesHandlers,
  ...searchHandlers,
  ...concernHandlers,
  ...reportingCodeHandlers,
  ...boardReportHandlers,
  ...emergencyHandlers,
  ...destinationHandlers,
  ...intervisionAfterHandlers,
  ...intervisionGroupHandlers,
  ...intervisionSessionHandlers,
  ...peerCheckInHandlers,
  ...peerHandoverHandlers,
  ...transferHandlers,
};
