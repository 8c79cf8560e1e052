// Whether a record counts for what it refers to. Whoever holds a key can write a record that points
// anywhere; it counts only beside its subject, in the same dossier, and by who may say it. One place,
// for the rules of handlers and for what screens are shown.
import { isByCoach, isCoachTask, isOfGroup, isOfSession } from './counts-intervision.ts';
import { isBegunByCoach, looksBackOnOwn } from './counts-opened.ts';
import {
  concernStepStands,
  isSeenByOwner,
  referralStepStands,
  transferStands,
} from './counts-serious.ts';
import { beside, isGenuine, isOfDirectory, isOwnStandIn, type AnyRecord } from './counts-signed.ts';
import { permissions } from '#shared/domain/permission.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

/** Said beside its subject, of a revision that exists, by someone who wrote none of it up to there. */
function isSecondPair(vault: Vault, { body, createdBy, dossierId }: TypedRecord<'confirmation'>) {
  const known = vault.authors(body.subjectId);
  const authors = known
    .filter(({ revision }) => revision <= body.revision)
    .map(({ author }) => author);
  return (
    vault.get(body.subjectId)?.dossierId === dossierId &&
    known.some(({ revision }) => revision === body.revision) &&
    maySign(createdBy, authors)
  );
}

/** What everyone reads, and what the programme team reads: it counts there only. */
const ofDirectory: ReadonlySet<RecordKind> = new Set<RecordKind>(['school']);
const ofProgramme: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'activity',
  'caseCounter',
  'communication',
  'deputy',
  'destination',
  'dropInSession',
  'handover',
  'importRun',
  'importUndo',
  'intervisionGroup',
  'intervisionMethod',
  'intervisionSession',
  'lesson',
  'libraryItem',
  'notTogether',
  'pairCard',
  'peerHours',
  'peerLoadCount',
  'programmePlan',
  'programmeSettings',
  'questionTally',
  'schoolClass',
  'staffContact',
  'training',
]);

function liesInPlace(vault: Vault, { kind, dossierId }: AnyRecord): boolean {
  if (ofDirectory.has(kind)) return dossierId === vault.directoryDossierId;
  return !ofProgramme.has(kind) || dossierId === vault.programmeDossierId;
}

export function counts(vault: Vault, record: AnyRecord): boolean {
  const { dossierId } = record;
  switch (record.kind) {
    case 'note':
    case 'contact':
      return beside(vault, 'pair', record.body.pairId, dossierId) !== null;
    case 'task': {
      const { pairId } = record.body;
      if (pairId !== null) return beside(vault, 'pair', pairId, dossierId) !== null;
      return isCoachTask(vault, record);
    }
    case 'legalRepresentation':
    case 'pupilConsent':
    case 'ownGoal':
      return beside(vault, 'pupil', record.body.pupilId, dossierId) !== null;
    case 'confirmation':
      return isSecondPair(vault, record);
    case 'savedView':
      return record.createdBy === vault.me.id;
    case 'concernStep':
      return concernStepStands(vault, record);
    case 'disclosure':
      return beside(vault, 'concern', record.body.concernId, dossierId) !== null;
    case 'reportingCodeStep':
      return beside(vault, 'reportingCode', record.body.reportingCodeId, dossierId) !== null;
    case 'boardReportStep':
      return beside(vault, 'boardReport', record.body.boardReportId, dossierId) !== null;
    case 'glassBreak':
      return record.createdBy === record.body.memberId;
    case 'glassSeen':
      return isSeenByOwner(vault, record);
    case 'consentTakenBack':
      return beside(vault, 'referral', record.body.referralId, dossierId) !== null;
    case 'referralStep':
      return referralStepStands(vault, record);
    case 'transfer':
      return transferStands(vault, record);
    case 'signOffRequest':
      return record.body.subjects.every(
        ({ recordId }) => vault.get(recordId)?.dossierId === dossierId,
      );
    case 'signOffDecision':
      return isGenuine(vault, record);
    case 'signOffWithdrawal': {
      const request = beside(vault, 'signOffRequest', record.body.requestId, dossierId);
      return request?.createdBy === record.createdBy;
    }
    case 'signOffStandIn':
      return isOwnStandIn(vault, record);
    case 'emergencyCard':
      return isOfDirectory(vault, record, permissions.writeEmergencyCard);
    case 'concernSettings':
      return isOfDirectory(vault, record, permissions.manageSchool);
    default:
      return intervisionCounts(vault, record);
  }
}

/** What lies with an intervision or a peer; of everything else whether it lies where its kind belongs. */
function intervisionCounts(vault: Vault, record: AnyRecord): boolean {
  switch (record.kind) {
    case 'intervisionCaseKey':
      return record.createdBy === vault.me.id && record.changedBy === vault.me.id;
    case 'intervisionNotes':
    case 'intervisionOutcome':
      return isOfSession(vault, record) && isBegunByCoach(vault, record);
    case 'intervisionLookBack':
      return (
        isOfSession(vault, record) && isBegunByCoach(vault, record) && looksBackOnOwn(vault, record)
      );
    case 'intervisionTopic':
      return isOfGroup(vault, record);
    case 'peerCheckIn':
    case 'peerSupportPlan':
      return isByCoach(vault, record, record.body.peerId);
    default:
      return liesInPlace(vault, record);
  }
}
