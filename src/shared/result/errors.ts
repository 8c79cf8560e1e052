// The closed list of everything that is expected to go wrong. Each code has a sentence in
// resources/locales/{nl,en}/errors.json that says what happened and what to do; params fill its gaps.
import * as z from 'zod';

export const errorCodes = [
  // asking
  'invalidInput',
  'notAllowed',
  'locked',
  'notFound',
  'internal',
  // vault file
  'notAVault',
  'vaultTooNew',
  'vaultDamaged',
  'vaultInUse',
  'vaultExists',
  'vaultMissing',
  'folderReadOnly',
  'diskFull',
  'olderCopy',
  'clockSetBack',
  // unlocking
  'wrongCredentials',
  'tooManyAttempts',
  'passphraseTooWeak',
  'loginTaken',
  // records
  'revisionConflict',
  'recordLocked',
  // people and pairs
  'ownBuddy',
  'duoSize',
  'supporteeMissing',
  'classMissing',
  'goalMissing',
  'secrecyNotExplained',
  'problemTooHeavy',
  'pairEnded',
  'matchNotTrained',
  'matchNotAccepted',
  'matchFullLoad',
  'matchNotTogether',
  'matchFamily',
  'matchSameClass',
  'overrideNotAllowed',
  'countryUnasked',
  'groupsUnchecked',
  'safetyNetMissing',
  'trialBeforeStart',
  'requestOfOther',
  'secondPersonMissing',
  'formForClass',
  'goalOfOtherForm',
  'requestClosed',
  'pupilUnwilling',
  'careDecides',
  'formNotInUse',
  'formNameOfAdult',
  'formNameTaken',
  'listDoubled',
  'noteEmpty',
  'consentRefused',
  'pairPaused',
  'outsideNotAgreed',
  'placeMissing',
  'mediationOnly',
  'pairNotPaused',
  'nothingChanged',
  'dateImpossible',
  'pupilNumberMissing',
  'pupilNumberIsBsn',
  'pupilNameMissing',
  'birthDateImpossible',
  'mergeItself',
  'mergeChain',
  'mergeInOnePair',
  'mergePairUnseen',
  'notMerged',
  'consentWithdrawn',
  'tooManyReviews',
  'classExists',
  // tasks and tables
  'readerMissing',
  'taskPrivate',
  'taskDone',
  'tableTooLarge',
  // class lists
  'fileTooLarge',
  'fileEmpty',
  'fileUnreadable',
  'columnsMissing',
  'importStale',
  'importUnconfirmed',
  'importUndone',
  'importPairsUnseen',
  // referrals and sign-off
  'consentMissing',
  'consentNoCustody',
  'custodyUnknown',
  'anonymousNamed',
  'notToldReason',
  'referralBeforeConcern',
  'referralTasksOpen',
  'cannotFollow',
  'destinationNamed',
  'destinationOutside',
  'destinationNotInside',
  'statusOrder',
  'signOffMissing',
  'authorCannotSign',
  'alreadyDecided',
  'contentChanged',
  'passphraseNotOwn',
  // concerns
  'affectedMissing',
  'concernEmpty',
  'peerNotInPair',
  'concernClosed',
  'concernOpen',
  'careOnly',
  'rungNotYours',
  'rungKnown',
  'alreadyIn',
  'decisionMissing',
  'openTasks',
  'referralOpen',
  'closingOutdated',
  'closingSigned',
  'alreadyAsked',
  'alreadySigned',
  'standInExists',
  // activities and hours
  'noSuchDay',
  'hoursFromContact',
  'trainingNotCompleted',
  // a second pair of eyes, choosing peers
  'nothingToConfirm',
  'notVoluntary',
  'applicationExists',
  'pupilLeft',
  'applicationClosed',
  'decisionStands',
  'decisionTold',
  'groundsMissing',
  'interviewMissing',
  'criteriaOpen',
  'keptUntil',
  'confirmationMissing',
  // trainings
  'providerMissing',
  'topicsMissing',
  'adultMissing',
  'sessionHeld',
  'traineeDone',
  'traineeAttended',
  'trainingIncomplete',
  'completedTooEarly',
  // programme and continuity
  'itemTitleMissing',
  'skipReasonMissing',
  'lineManagersUnknown',
  'lineManagersMissing',
  'deputySame',
  'cannotTakeOver',
  'handoverNotTheirs',
  'standInPast',
  // emergency card and serious matters
  'cardNamesPupil',
  'ladderTooSlow',
  'ladderTurnsBack',
  'ladderWithoutCare',
  'ladderDoubled',
  // reporting code and board reports
  'reportingCodeExists',
  'reportingCodeClosed',
  'reportingCodeNotClosed',
  'reportingCodeUndecided',
  'reportingCodeMusts',
  'orderReasonMissing',
  'veiligThuisAnonymous',
  'talkReasonMissing',
  'weighingIncomplete',
  'notToldReasonMissing',
  'againstAdvice',
  'designatedImplicated',
  'boardUntold',
  'boardReportClosed',
  // paper
  'nothingTicked',
  'nobodyConsented',
  'paperHasNames',
  'pdfFailed',
  'saveFailed',
  // intervision
  'notCoach',
  'sessionNotOpen',
  'sessionClosed',
  'guestRole',
  'presenterNotThere',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  /** Fills the gaps of the sentence: field names, dates as ms since 1970, numbers. Never secrets. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export type AppError = {
  readonly code: ErrorCode;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
};

/** An expected failure thrown across layers inside one process; `serve` turns it into a Result. */
export class AppFailure extends Error {
  readonly error: AppError;
  constructor(code: ErrorCode, params?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'AppFailure';
    this.error = params ? { code, params } : { code };
  }
}
