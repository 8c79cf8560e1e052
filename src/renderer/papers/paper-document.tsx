// One paper, whichever it is: the same component on the screen's preview and on the printed page.
import type { ReactElement } from 'react';
import { AttendanceListPaper } from './attendance-list.tsx';
import { BoardReportSheetPaper } from './board-report-sheet.tsx';
import { ReportingCodeSheetPaper } from './reporting-code-sheet.tsx';
import { CheckInFormPaper } from './check-in-form.tsx';
import { CertificatePaper } from './certificate.tsx';
import { ConcernFormPaper } from './concern-form.tsx';
import { ReferralFormPaper } from './referral-form.tsx';
import { ConsentFormPaper } from './consent-form.tsx';
import { ConversationReportPaper } from './conversation-report.tsx';
import { EmergencySheetPaper } from './emergency-sheet.tsx';
import { HoursOverviewPaper } from './hours-overview.tsx';
import { IntervisionReportPaper } from './intervision-report.tsx';
import { LessonPlanSheet } from './lesson-plan.tsx';
import { LibraryPaperView } from './library.tsx';
import { MentorSheetPaper } from './mentor-sheet.tsx';
import { PosterListPaper } from './poster-list.tsx';
import { SharingConsentPaper } from './sharing-consent.tsx';
import { SignatureBlock } from './signature-block.tsx';
import { SupportAgreementPaper } from './support-agreement.tsx';
import type { Paper } from '#shared/ipc/paper.ts';
import { assertNever } from '#shared/result/result.ts';
import css from './paper.module.css';

function Content({ paper }: { readonly paper: Paper }): ReactElement {
  switch (paper.paper) {
    case 'mentorSheet':
      return <MentorSheetPaper content={paper.content} signed={paper.signed} />;
    case 'conversationReport':
      return <ConversationReportPaper content={paper.content} />;
    case 'library':
      return <LibraryPaperView content={paper.content} />;
    case 'posterList':
      return <PosterListPaper content={paper.content} />;
    case 'supportAgreement':
      return <SupportAgreementPaper content={paper.content} />;
    case 'consentForm':
      return <ConsentFormPaper content={paper.content} />;
    case 'certificate':
      return <CertificatePaper content={paper.content} />;
    case 'hoursOverview':
      return <HoursOverviewPaper content={paper.content} />;
    case 'lessonPlan':
      return <LessonPlanSheet content={paper.content} />;
    case 'emergencySheet':
      return <EmergencySheetPaper content={paper.content} />;
    case 'reportingCodeSheet':
      return <ReportingCodeSheetPaper content={paper.content} />;
    case 'boardReportSheet':
      return <BoardReportSheetPaper content={paper.content} />;
    case 'referralForm':
      return <ReferralFormPaper content={paper.content} />;
    case 'sharingConsent':
      return <SharingConsentPaper content={paper.content} />;
    case 'concernForm':
      return <ConcernFormPaper content={paper.content} />;
    case 'intervisionReport':
      return <IntervisionReportPaper content={paper.content} />;
    case 'attendanceList':
      return <AttendanceListPaper content={paper.content} />;
    case 'checkInForm':
      return <CheckInFormPaper content={paper.content} />;
    default:
      return assertNever(paper);
  }
}

export function PaperDocument({ paper }: { readonly paper: Paper }): ReactElement {
  return (
    <article className={css['paper']} lang={paper.language}>
      <Content paper={paper} />
      {paper.signed && paper.paper !== 'mentorSheet' ? (
        <SignatureBlock content={paper.signed} />
      ) : null}
    </article>
  );
}
