// How a record reaches a screen: its facts, its body, its content hash. One shape per kind.
import * as z from 'zod';
import { logEntryRecord } from '#shared/domain/log-entry.ts';
import { noteHeadlineSchema } from '#shared/domain/note.ts';
import { recordMetaSchema, type RecordMeta } from '#shared/domain/record.ts';
import { recordDefinitions, type RecordBody, type RecordKind } from '#shared/domain/registry.ts';

function view<K extends string, S extends z.ZodType>(kind: K, body: S) {
  return recordMetaSchema.extend({ kind: z.literal(kind), body, contentHash: z.string() });
}

/** Kinds that screens keep in their working set. A note's text comes when its dossier is opened. */
export const recordViewSchema = z.discriminatedUnion('kind', [
  view('activity', recordDefinitions.activity.schema),
  view('application', recordDefinitions.application.schema),
  view('boardReport', recordDefinitions.boardReport.schema),
  view('boardReportStep', recordDefinitions.boardReportStep.schema),
  view('circle', recordDefinitions.circle.schema),
  view('communication', recordDefinitions.communication.schema),
  view('concern', recordDefinitions.concern.schema),
  view('concernClock', recordDefinitions.concernClock.schema),
  view('concernClosing', recordDefinitions.concernClosing.schema),
  view('concernSettings', recordDefinitions.concernSettings.schema),
  view('concernStep', recordDefinitions.concernStep.schema),
  view('confirmation', recordDefinitions.confirmation.schema),
  view('consentTakenBack', recordDefinitions.consentTakenBack.schema),
  view('contact', recordDefinitions.contact.schema),
  view('deputy', recordDefinitions.deputy.schema),
  view('destination', recordDefinitions.destination.schema),
  view('disclosure', recordDefinitions.disclosure.schema),
  view('dropInSession', recordDefinitions.dropInSession.schema),
  view('emergencyCard', recordDefinitions.emergencyCard.schema),
  view('erasure', recordDefinitions.erasure.schema),
  view('glassBreak', recordDefinitions.glassBreak.schema),
  view('glassSeen', recordDefinitions.glassSeen.schema),
  view('handover', recordDefinitions.handover.schema),
  view('importRun', recordDefinitions.importRun.schema),
  view('importUndo', recordDefinitions.importUndo.schema),
  view('intervisionCaseKey', recordDefinitions.intervisionCaseKey.schema),
  view('intervisionGroup', recordDefinitions.intervisionGroup.schema),
  view('intervisionLookBack', recordDefinitions.intervisionLookBack.schema),
  view('intervisionMethod', recordDefinitions.intervisionMethod.schema),
  view('intervisionNotes', recordDefinitions.intervisionNotes.schema),
  view('intervisionOutcome', recordDefinitions.intervisionOutcome.schema),
  view('intervisionSession', recordDefinitions.intervisionSession.schema),
  view('intervisionTopic', recordDefinitions.intervisionTopic.schema),
  view('legalRepresentation', recordDefinitions.legalRepresentation.schema),
  view('lesson', recordDefinitions.lesson.schema),
  view('libraryItem', recordDefinitions.libraryItem.schema),
  view('member', recordDefinitions.member.schema),
  view('note', recordDefinitions.note.schema),
  view('noteHeadline', noteHeadlineSchema),
  view('notTogether', recordDefinitions.notTogether.schema),
  view('ownGoal', recordDefinitions.ownGoal.schema),
  view('pair', recordDefinitions.pair.schema),
  view('pairCard', recordDefinitions.pairCard.schema),
  view('paperApproval', recordDefinitions.paperApproval.schema),
  view('peerCheckIn', recordDefinitions.peerCheckIn.schema),
  view('peerHours', recordDefinitions.peerHours.schema),
  view('peerLoadCount', recordDefinitions.peerLoadCount.schema),
  view('peerSupportPlan', recordDefinitions.peerSupportPlan.schema),
  view('print', recordDefinitions.print.schema),
  view('programmePlan', recordDefinitions.programmePlan.schema),
  view('programmeSettings', recordDefinitions.programmeSettings.schema),
  view('pupil', recordDefinitions.pupil.schema),
  view('pupilConsent', recordDefinitions.pupilConsent.schema),
  view('questionTally', recordDefinitions.questionTally.schema),
  view('referral', recordDefinitions.referral.schema),
  view('referralStep', recordDefinitions.referralStep.schema),
  view('reportingCode', recordDefinitions.reportingCode.schema),
  view('reportingCodeStep', recordDefinitions.reportingCodeStep.schema),
  view('savedView', recordDefinitions.savedView.schema),
  view('school', recordDefinitions.school.schema),
  view('schoolClass', recordDefinitions.schoolClass.schema),
  view('signOffDecision', recordDefinitions.signOffDecision.schema),
  view('signOffRequest', recordDefinitions.signOffRequest.schema),
  view('signOffStandIn', recordDefinitions.signOffStandIn.schema),
  view('signOffWithdrawal', recordDefinitions.signOffWithdrawal.schema),
  view('staffContact', recordDefinitions.staffContact.schema),
  view('supportRequest', recordDefinitions.supportRequest.schema),
  view('task', recordDefinitions.task.schema),
  view('training', recordDefinitions.training.schema),
  view('transfer', recordDefinitions.transfer.schema),
]);
export type RecordView = z.infer<typeof recordViewSchema>;
export type ViewKind = RecordView['kind'];
export type ViewOf<K extends ViewKind> = Extract<RecordView, { readonly kind: K }>;

export const logViewSchema = view('logEntry', logEntryRecord.schema);
export type LogView = z.infer<typeof logViewSchema>;

/** A record with its body typed by kind, as handlers and rules use it. */
export type TypedRecord<K extends RecordKind> = RecordMeta & {
  readonly kind: K;
  readonly body: RecordBody<K>;
  readonly contentHash: string;
};
