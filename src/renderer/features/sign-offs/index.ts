// The door of sign-offs: the queue, the page where one signs, and what referrals show of them.
export { ApproverForm } from './approver-form.tsx';
export { AskSignOff } from './ask-sign-off.tsx';
export { ReferralText } from './referral-text.tsx';
export { LinesSheet, SubjectText } from './subject-text.tsx';
export { useSubjects } from './subject.ts';
export { placeOf, useSubjectTitle } from './use-subject-lines.ts';
export { useConsentText, useReferralWords } from './referral-lines.ts';
export { CodeCheckScreen } from './check-screen.tsx';
export { SignOffChip, useSignOffWord } from './sign-off-chip.tsx';
export {
  approvalOf,
  newestAbout,
  subjectOf,
  type ShownState,
  type SignOff,
} from './sign-off-model.ts';
export { SignOffScreen } from './sign-off-screen.tsx';
export { SignOffsScreen } from './sign-offs-screen.tsx';
export { useReading } from './use-reading.ts';
export { useSignatures, useSignOffQueues, useStandsInFor } from './use-signatures.ts';
export { useMemberName, useSignOffs } from './use-sign-offs.ts';
