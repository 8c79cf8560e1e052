// Which builder makes which paper: what stands on it, for whom, where its print is registered. A new
// paper is one entry here and a folder in main/exports.
import { buildAttendanceList } from '#main/exports/attendance-list/build.ts';
import { buildBoardReportSheet } from '#main/exports/board-report-sheet/build.ts';
import { buildReportingCodeSheet } from '#main/exports/reporting-code-sheet/build.ts';
import { buildCertificate } from '#main/exports/certificate/build.ts';
import { buildCheckInForm } from '#main/exports/check-in-form/build.ts';
import { buildConcernForm } from '#main/exports/concern-form/build.ts';
import { buildConversationReport } from '#main/exports/conversation-report/build.ts';
import { buildConsentForm } from '#main/exports/consent-form/build.ts';
import { buildEmergencySheet } from '#main/exports/emergency-sheet/build.ts';
import { buildHoursOverview } from '#main/exports/hours-overview/build.ts';
import { buildIntervisionReport } from '#main/exports/intervision-report/build.ts';
import { buildLessonPlan } from '#main/exports/lesson-plan/build.ts';
import { buildLibraryPaper } from '#main/exports/library/build.ts';
import { buildMentorSheet } from '#main/exports/mentor-sheet/build.ts';
import { buildReferralForm } from '#main/exports/referral-form/build.ts';
import { buildPosterList } from '#main/exports/poster-list/build.ts';
import { buildSharingConsent } from '#main/exports/sharing-consent/build.ts';
import { buildSupportAgreement } from '#main/exports/support-agreement/build.ts';
import { signatureBlockOf } from '#main/exports/signatures/build.ts';
import { paperHash } from '#main/store/index.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { isPointFor } from '#shared/domain/mentor-sheet.ts';
import type { SignatureBlockContent } from '#shared/domain/signature-block.ts';
import type { Paper, PaperContent, PaperRequest } from '#shared/ipc/paper.ts';
import type { MemberContext } from './context.ts';
import { mustLead } from './intervision-lead.ts';
import { mustCoach } from './peer-dossier.ts';
import { isFullySigned } from './sign-off-state.ts';
import { mustMayShare } from './two-schools.ts';

export type PrintPlace = {
  readonly dossierId: DossierId;
  readonly subjectIds: readonly RecordId[];
};

export type BuiltPaper<P extends Paper['paper'] = Paper['paper']> = {
  readonly content: PaperContent<P>;
  /** Null for what the reader may keep. */
  readonly destroyBy: string | null;
  /** Where the print is registered. */
  readonly dossierId: DossierId;
  readonly subjectIds: readonly RecordId[];
  /** Where it is registered instead, when it is about more dossiers than one: in each with what is theirs. */
  readonly registeredIn?: readonly PrintPlace[];
  readonly reader: string;
  /** Start of the file name: never a pupil's name. */
  readonly fileStem: string;
  /** Seeing it counts as opening its subject, and is logged. */
  readonly confidential: boolean;
  /** The signatures that stand on it, for a paper that is signed. */
  readonly signed?: SignatureBlockContent | undefined;
  /** It may not leave before an approver signed exactly this content. */
  readonly awaitsSignature?: boolean;
};

type Ask<P extends PaperRequest['paper']> = Extract<PaperRequest, { paper: P }>['ask'];

type Builders = {
  readonly [P in PaperRequest['paper']]: (context: MemberContext, ask: Ask<P>) => BuiltPaper<P>;
};

const libraryStems = {
  questionCard: 'vragenkaarten',
  conversationGuideline: 'gespreksrichtlijnen',
  groupAgreement: 'afspraken',
} as const;

/** A paper about a peer is registered with the peer, under their number. */
function ofPeer(context: MemberContext, pupilId: RecordId) {
  const { dossierId, body } = context.get('pupil', pupilId);
  return { dossierId, subjectIds: [pupilId], reader: body.pupilNumber, confidential: false };
}

/** The sheet with the signatures over exactly this content; where the school asks one, it waits for it. */
function signedSheet<S extends ReturnType<typeof buildMentorSheet>>(
  context: MemberContext,
  sheet: S,
) {
  const hash = paperHash(sheet.content);
  const approval = context
    .list('paperApproval')
    .find((one) => paperHash(one.body.content) === hash && isFullySigned(context, one));
  const asked = concernSettingsIn(context.list('concernSettings')).signs.mentorSheet;
  return {
    ...sheet,
    signed: approval ? signatureBlockOf(context, approval) : undefined,
    awaitsSignature: asked && approval === undefined,
  };
}

/** What was said lies with the coaches of the peer; that blank forms were made is known to the programme. */
function checkInPlace(context: MemberContext, ask: Ask<'checkInForm'>): PrintPlace {
  if (ask.what === 'filled') {
    const { id, dossierId, body } = context.get('peerCheckIn', ask.checkInId);
    mustCoach(context, body.peerId);
    return { dossierId, subjectIds: [id] };
  }
  const dossierId = context.vault.programmeDossierId;
  if (ask.sessionId === null) return { dossierId, subjectIds: [] };
  mustLead(context, context.get('intervisionSession', ask.sessionId));
  return { dossierId, subjectIds: [ask.sessionId] };
}

const builders: Builders = {
  mentorSheet: (context, ask) => ({
    ...signedSheet(context, buildMentorSheet(context, ask)),
    dossierId: context.vault.programmeDossierId,
    subjectIds: [],
    // With the programme it would say of a pair that is closed to others in which class the pupil is.
    registeredIn: [
      ...context.list('pair').filter(({ id }) => ask.ticks.some(({ pairId }) => pairId === id)),
      ...context
        .list('intervisionOutcome')
        .filter(({ id, body }) => ask.points?.includes(id) && isPointFor(ask.className, body)),
    ].map(({ id, dossierId }) => ({ dossierId, subjectIds: [id] })),
    reader: ask.className,
    fileStem: `mentorblad-${ask.className.replaceAll(/[^\w-]/gu, '')}`,
    confidential: false,
  }),
  conversationReport: (context, ask) => {
    const built = buildConversationReport(context, ask);
    return {
      ...built,
      dossierId: context.get('note', ask.noteId).dossierId,
      subjectIds: [ask.noteId],
      reader: ask.reader,
      fileStem: `gespreksverslag-${built.content.pairCode}`,
      confidential: true,
    };
  },
  library: (context, ask) => {
    const built = buildLibraryPaper(context, ask, context.preferences.get().language);
    return {
      ...built,
      dossierId: context.vault.programmeDossierId,
      subjectIds: [],
      reader: built.content.entries[0]?.title ?? '',
      fileStem: libraryStems[built.content.kind],
      confidential: false,
    };
  },
  posterList: (context) => ({
    ...buildPosterList(context),
    dossierId: context.vault.programmeDossierId,
    subjectIds: [],
    reader: 'poster',
    fileStem: 'posterlijst-peers',
    confidential: false,
  }),
  emergencySheet: (context) => ({
    ...buildEmergencySheet(context),
    dossierId: context.vault.programmeDossierId,
    subjectIds: [],
    reader: 'school',
    fileStem: 'noodblad',
    confidential: false,
  }),
  supportAgreement: (context, ask) => {
    mustMayShare(context, context.get('pair', ask.pairId).body);
    const built = buildSupportAgreement(context, ask, context.preferences.get().language);
    return {
      ...built,
      dossierId: context.get('pair', ask.pairId).dossierId,
      subjectIds: [ask.pairId],
      reader: built.content.code,
      fileStem: `begeleidingsafspraak-${built.content.code}`,
      confidential: true,
    };
  },
  consentForm: (context, ask) => {
    const pupil = context.get('pupil', ask.pupilId);
    return {
      ...buildConsentForm(context, ask),
      dossierId: pupil.dossierId,
      subjectIds: [ask.pupilId],
      reader: pupil.body.pupilNumber,
      fileStem: 'toestemmingsformulier',
      confidential: true,
    };
  },
  certificate: (context, ask) => ({
    ...buildCertificate(context, ask),
    ...ofPeer(context, ask.pupilId),
    fileStem: 'certificaat',
  }),
  hoursOverview: (context, ask) => ({
    ...buildHoursOverview(context, ask),
    ...ofPeer(context, ask.pupilId),
    fileStem: 'urenoverzicht',
  }),
  reportingCodeSheet: (context, ask) => {
    const built = buildReportingCodeSheet(context, ask);
    return {
      ...built,
      dossierId: context.get('reportingCode', ask.reportingCodeId).dossierId,
      subjectIds: [ask.reportingCodeId],
      reader: ask.reader,
      fileStem: `werkblad-${built.content.code}`,
      confidential: true,
    };
  },
  boardReportSheet: (context, ask) => ({
    ...buildBoardReportSheet(context, ask),
    dossierId: context.get('boardReport', ask.boardReportId).dossierId,
    subjectIds: [ask.boardReportId],
    reader: 'bestuur',
    fileStem: 'bestuur',
    confidential: true,
  }),
  referralForm: (context, ask) => {
    const { dossierId, body } = context.get('referral', ask.referralId);
    return {
      ...buildReferralForm(context, ask),
      dossierId,
      subjectIds: [ask.referralId],
      reader: body.destination,
      fileStem: `doorverwijzing-${body.code}`,
      confidential: true,
    };
  },
  sharingConsent: (context, ask) => {
    const { dossierId, body } = context.get('referral', ask.referralId);
    return {
      ...buildSharingConsent(context, ask),
      dossierId,
      subjectIds: [ask.referralId],
      reader: body.code,
      fileStem: `toestemming-delen-${body.code}`,
      confidential: true,
    };
  },
  intervisionReport: (context, { sessionId }) => {
    // A guest reads what was said, and does not take it along.
    mustLead(context, context.get('intervisionSession', sessionId));
    const { notes, ...built } = buildIntervisionReport(context, sessionId);
    return {
      ...built,
      dossierId: notes.dossierId,
      subjectIds: [notes.id],
      reader: 'docentcoach',
      fileStem: 'intervisieverslag',
      confidential: true,
    };
  },
  attendanceList: (context, { sessionId }) => ({
    ...buildAttendanceList(context, sessionId),
    dossierId: context.vault.programmeDossierId,
    subjectIds: [sessionId],
    reader: 'docentcoach',
    fileStem: 'presentielijst',
    confidential: false,
  }),
  checkInForm: (context, ask) => {
    const place = checkInPlace(context, ask);
    return {
      ...buildCheckInForm(context, ask),
      ...place,
      reader: 'docentcoach',
      fileStem: ask.what === 'filled' ? 'check-in' : 'check-in-leeg',
      confidential: ask.what === 'filled',
    };
  },
  concernForm: (context, ask) => {
    const built = buildConcernForm(context, ask);
    return {
      ...built,
      dossierId: context.get('concern', ask.concernId).dossierId,
      subjectIds: [ask.concernId],
      reader: ask.reader,
      fileStem: `signaal-${built.content.code}`,
      confidential: true,
    };
  },
  lessonPlan: (context, ask) => {
    const lesson = context.get('lesson', ask.lessonId);
    return {
      ...buildLessonPlan(context, ask),
      dossierId: lesson.dossierId,
      subjectIds: [ask.lessonId],
      reader: lesson.body.className,
      fileStem: `lesblad-${lesson.body.className.replaceAll(/[^\w-]/gu, '')}`,
      confidential: false,
    };
  },
};

/** Throws what the paper's builder throws. */
export function buildPaper(context: MemberContext, request: PaperRequest): BuiltPaper {
  // A request carries the question of its own paper, which a union over papers cannot express.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- parsed by the same union
  const build = builders[request.paper] as (context: MemberContext, ask: unknown) => BuiltPaper;
  return build(context, request.ask);
}
