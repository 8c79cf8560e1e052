// Every kind of record the app stores, as one value. A new kind is one line here.
import type * as z from 'zod';
import { caseCounterRecord } from './case-counter.ts';
import { circleRecord } from './circle.ts';
import { importRecord, importUndoRecord } from './import-run.ts';
import { logEntryRecord } from './log-entry.ts';
import { memberRecord } from './member.ts';
import { noteRecord } from './note.ts';
import { pairRecord } from './pair.ts';
import { printRecord } from './print.ts';
import { pupilRecord } from './pupil.ts';
import { referralRecord, referralStepRecord } from './referral.ts';
import { schoolRecord } from './school.ts';
import {
  signOffDecisionRecord,
  signOffRequestRecord,
  signOffWithdrawalRecord,
} from './sign-off.ts';
import { activityRecord, dropInSessionRecord, questionTallyRecord } from './activity.ts';
import { applicationRecord } from './application.ts';
import { communicationRecord, programmePlanRecord } from './programme-plan.ts';
import { confirmationRecord } from './confirmation.ts';
import { contactRecord } from './contact.ts';
import { deputyRecord, handoverRecord } from './deputy.ts';
import { legalRepresentationRecord } from './legal-representation.ts';
import { lessonRecord } from './lesson.ts';
import { libraryItemRecord } from './library-item.ts';
import { notTogetherRecord } from './not-together.ts';
import { ownGoalRecord } from './own-goal.ts';
import { pairCardRecord } from './pair-card.ts';
import { peerHoursRecord } from './peer-hours.ts';
import { programmeSettingsRecord } from './programme-settings.ts';
import { pupilConsentRecord } from './pupil-consent.ts';
import { savedViewRecord } from './saved-view.ts';
import { schoolClassRecord } from './school-class.ts';
import { staffContactRecord } from './staff-contact.ts';
import { supportRequestRecord } from './support-request.ts';
import { taskRecord } from './task.ts';
import { trainingRecord } from './training.ts';
import { boardReportRecord, boardReportStepRecord } from './board-report.ts';
import { concernRecord } from './concern.ts';
import { concernClockRecord } from './concern-clock.ts';
import { concernClosingRecord } from './concern-closing.ts';
import { concernSettingsRecord } from './concern-settings.ts';
import { concernStepRecord } from './concern-step.ts';
import { destinationRecord } from './destination.ts';
import { disclosureRecord } from './disclosure.ts';
import { emergencyCardRecord } from './emergency-card.ts';
import { consentTakenBackRecord } from './consent-taken-back.ts';
import { glassBreakRecord, glassSeenRecord } from './glass-break.ts';
import { codeStepRecord, reportingCodeRecord } from './reporting-code.ts';
import { erasureRecord, paperApprovalRecord } from './sign-off-subjects.ts';
import { signOffStandInRecord } from './sign-off-stand-in.ts';
import { intervisionCaseKeyRecord } from './intervision-case-key.ts';
import { intervisionGroupRecord } from './intervision-group.ts';
import { intervisionLookBackRecord } from './intervision-look-back.ts';
import { intervisionMethodRecord } from './intervision-method.ts';
import { intervisionNotesRecord } from './intervision-notes.ts';
import { intervisionOutcomeRecord } from './intervision-outcome.ts';
import { intervisionSessionRecord } from './intervision-session.ts';
import { intervisionTopicRecord } from './intervision-topic.ts';
import { peerCheckInRecord, peerLoadCountRecord, peerSupportPlanRecord } from './peer-check-in.ts';
import { transferRecord } from './transfer.ts';
import { vaultInfoRecord } from './vault-info.ts';

export const recordDefinitions = {
  activity: activityRecord,
  application: applicationRecord,
  boardReport: boardReportRecord,
  boardReportStep: boardReportStepRecord,
  caseCounter: caseCounterRecord,
  circle: circleRecord,
  communication: communicationRecord,
  concern: concernRecord,
  concernClock: concernClockRecord,
  concernClosing: concernClosingRecord,
  concernSettings: concernSettingsRecord,
  concernStep: concernStepRecord,
  confirmation: confirmationRecord,
  contact: contactRecord,
  deputy: deputyRecord,
  destination: destinationRecord,
  disclosure: disclosureRecord,
  dropInSession: dropInSessionRecord,
  emergencyCard: emergencyCardRecord,
  erasure: erasureRecord,
  glassBreak: glassBreakRecord,
  consentTakenBack: consentTakenBackRecord,
  glassSeen: glassSeenRecord,
  handover: handoverRecord,
  importRun: importRecord,
  importUndo: importUndoRecord,
  intervisionCaseKey: intervisionCaseKeyRecord,
  intervisionGroup: intervisionGroupRecord,
  intervisionLookBack: intervisionLookBackRecord,
  intervisionMethod: intervisionMethodRecord,
  intervisionNotes: intervisionNotesRecord,
  intervisionOutcome: intervisionOutcomeRecord,
  intervisionSession: intervisionSessionRecord,
  intervisionTopic: intervisionTopicRecord,
  legalRepresentation: legalRepresentationRecord,
  lesson: lessonRecord,
  libraryItem: libraryItemRecord,
  logEntry: logEntryRecord,
  member: memberRecord,
  notTogether: notTogetherRecord,
  note: noteRecord,
  ownGoal: ownGoalRecord,
  pair: pairRecord,
  pairCard: pairCardRecord,
  paperApproval: paperApprovalRecord,
  peerCheckIn: peerCheckInRecord,
  peerHours: peerHoursRecord,
  peerLoadCount: peerLoadCountRecord,
  peerSupportPlan: peerSupportPlanRecord,
  print: printRecord,
  programmePlan: programmePlanRecord,
  programmeSettings: programmeSettingsRecord,
  pupil: pupilRecord,
  pupilConsent: pupilConsentRecord,
  questionTally: questionTallyRecord,
  referral: referralRecord,
  referralStep: referralStepRecord,
  reportingCode: reportingCodeRecord,
  reportingCodeStep: codeStepRecord,
  savedView: savedViewRecord,
  school: schoolRecord,
  schoolClass: schoolClassRecord,
  signOffDecision: signOffDecisionRecord,
  signOffRequest: signOffRequestRecord,
  signOffStandIn: signOffStandInRecord,
  signOffWithdrawal: signOffWithdrawalRecord,
  staffContact: staffContactRecord,
  supportRequest: supportRequestRecord,
  task: taskRecord,
  training: trainingRecord,
  transfer: transferRecord,
  vaultInfo: vaultInfoRecord,
} as const;

export type RecordKind = keyof typeof recordDefinitions;
export type RecordBody<K extends RecordKind> = z.infer<(typeof recordDefinitions)[K]['schema']>;
