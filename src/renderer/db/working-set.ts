// The unlocked member's working set: an in-memory Dexie database that follows what the services
// say. Screens read it through live queries and never write to it.
import { Dexie, type Table } from 'dexie';
import { call, listen } from '#renderer/bridge.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { RecordView, ViewKind, ViewOf } from '#shared/ipc/record-view.ts';
import type { Result } from '#shared/result/result.ts';

/** One table per kind; an index is named by the path it follows inside the record. */
const indexes: Readonly<Record<ViewKind, string>> = {
  activity: 'id, body.className, *body.peerIds',
  application: 'id, body.pupilId',
  boardReport: 'id',
  boardReportStep: 'id, body.boardReportId',
  circle: 'id',
  communication: 'id',
  concern: 'id, body.pairId',
  concernClock: 'id, body.concernId',
  concernClosing: 'id, body.concernId',
  concernSettings: 'id',
  concernStep: 'id, body.concernId',
  confirmation: 'id, body.subjectId',
  consentTakenBack: 'id, body.referralId',
  contact: 'id, body.pairId',
  deputy: 'id',
  destination: 'id',
  disclosure: 'id, body.concernId',
  dropInSession: 'id',
  emergencyCard: 'id',
  erasure: 'id, body.subjectId',
  glassBreak: 'id',
  glassSeen: 'id, body.glassBreakId',
  handover: 'id',
  importRun: 'id',
  importUndo: 'id, body.runId',
  intervisionCaseKey: 'id, body.sessionId',
  intervisionGroup: 'id',
  intervisionLookBack: 'id, body.sessionId',
  intervisionMethod: 'id',
  intervisionNotes: 'id, body.sessionId',
  intervisionOutcome: 'id, body.sessionId',
  intervisionSession: 'id, body.groupId, body.on',
  intervisionTopic: 'id, body.groupId',
  legalRepresentation: 'id, body.pupilId',
  lesson: 'id, body.className, *body.peerIds',
  libraryItem: 'id',
  member: 'id, body.login',
  note: 'id, body.pairId',
  noteHeadline: 'id, body.pairId, [body.pairId+body.occurredOn]',
  notTogether: 'id',
  ownGoal: 'id, body.pupilId',
  pair: 'id, body.code, *body.supporterIds, *body.supporteeIds, body.className',
  pairCard: 'id, body.pairId, *body.supporterIds',
  paperApproval: 'id',
  peerCheckIn: 'id, body.peerId, body.sessionId',
  peerHours: 'id, body.pupilId, body.contactId',
  peerLoadCount: 'id',
  peerSupportPlan: 'id, body.peerId',
  print: 'id',
  programmePlan: 'id',
  programmeSettings: 'id',
  pupil: 'id, body.pupilNumber, body.className',
  pupilConsent: 'id, body.pupilId',
  questionTally: 'id',
  referral: 'id, body.pairId, body.pupilId',
  referralStep: 'id, body.referralId',
  reportingCode: 'id, body.concernId',
  reportingCodeStep: 'id, body.reportingCodeId',
  savedView: 'id, body.table',
  school: 'id',
  schoolClass: 'id, body.className',
  signOffDecision: 'id, body.statement.requestId',
  signOffRequest: 'id, body.approverId',
  signOffStandIn: 'id',
  signOffWithdrawal: 'id, body.requestId',
  staffContact: 'id',
  supportRequest: 'id, body.pupilId',
  task: 'id, body.ownerId, body.pairId, body.sourceId',
  training: 'id',
  transfer: 'id, body.referralId',
};

// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the keys of the table above
export const viewKinds = Object.keys(indexes) as readonly ViewKind[];

class WorkingSet extends Dexie {
  constructor() {
    super('working-set');
    this.version(1).stores(indexes);
  }

  of<K extends ViewKind>(kind: K): Table<ViewOf<K>, RecordId> {
    return this.table(kind);
  }
}

export const workingSet = new WorkingSet();

async function take(records: readonly RecordView[]): Promise<void> {
  const byKind = Map.groupBy(records, ({ kind }) => kind);
  await workingSet.transaction('rw', [...byKind.keys()], async () => {
    for (const [kind, views] of byKind) await workingSet.of(kind).bulkPut([...views]);
  });
}

/** Empties the set and fills it for the member who just unlocked. */
export async function fillWorkingSet(): Promise<Result<CallOutput<'records.load'>>> {
  await workingSet.delete();
  await workingSet.open();
  const loaded = await call('records.load');
  if (loaded.ok) await take(loaded.value.records);
  return loaded;
}

/** Fetches the texts of one dossier into the set; who may read it comes back. */
export async function openDossier(
  dossierId: DossierId,
): Promise<Result<CallOutput<'dossiers.open'>>> {
  const opened = await call('dossiers.open', { dossierId });
  if (opened.ok) await take(opened.value.records);
  return opened;
}

/** Keeps the set in step with the services; the answer stops following. */
export function followChanges(): () => void {
  return listen('records.changed', ({ records }) => {
    void take(records);
  });
}

export async function clearWorkingSet(): Promise<void> {
  await workingSet.delete();
}
