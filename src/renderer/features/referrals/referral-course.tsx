// What happened to a referral, newest first: written, asked, signed, handed over, answered.
import type { ReactElement } from 'react';
import {
  IconArrowForwardUp,
  IconChecks,
  IconCircleX,
  IconListCheck,
  IconMailOpened,
  IconMessageCircleQuestion,
  IconPencil,
  IconPlayerPlay,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { useMemberName, type SignOff } from '#renderer/features/sign-offs/index.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary } from '#renderer/ui/layout.tsx';
import { Timeline, type TimelineItem } from '#renderer/ui/timeline.tsx';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { inOrder } from '#shared/domain/referral.ts';
import { useVoice } from './consent-back.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type ReferralCourseProps = {
  readonly referral: ViewOf<'referral'>;
  readonly steps: readonly ViewOf<'referralStep'>[];
  readonly signOffs: readonly SignOff[];
  readonly backs: readonly ViewOf<'consentTakenBack'>[];
};

const stepTexts = {
  draft: 'referrals:course.sent',
  asked: 'referrals:course.askedConsent',
  sent: 'referrals:course.sent',
  received: 'referrals:course.received',
  started: 'referrals:course.started',
  done: 'referrals:course.done',
  refused: 'referrals:course.refused',
  withdrawn: 'referrals:course.withdrawn',
  noFeedback: 'referrals:course.noFeedback',
} as const;

const stepIcons: Readonly<Record<keyof typeof stepTexts, Icon>> = {
  draft: IconPencil,
  asked: IconMessageCircleQuestion,
  sent: IconArrowForwardUp,
  received: IconMailOpened,
  started: IconPlayerPlay,
  done: IconChecks,
  refused: IconCircleX,
  withdrawn: IconCircleX,
  noFeedback: IconCircleX,
};

type Moment = TimelineItem & { readonly atMs: number };

function useSignOffMoments(): (signOff: SignOff) => readonly Moment[] {
  const { t } = useTranslation(['referrals']);
  const nameOf = useMemberName();
  return ({ request, decision, withdrawal }) => {
    const at = (atMs: number) => ({ atMs, eventDate: dateOf(atMs), entryDateMs: atMs });
    const approver = nameOf(request.body.approverId);
    const asked: Moment = {
      ...at(request.createdAtMs),
      id: request.id,
      icon: IconMessageCircleQuestion,
      title: t('course.asked', { name: approver }),
      children: request.body.question,
    };
    const statement = decision?.body.statement;
    const decided: readonly Moment[] =
      decision && statement
        ? [
            {
              ...at(decision.createdAtMs),
              id: decision.id,
              icon: statement.decision === 'approved' ? IconChecks : IconMessageCircleQuestion,
              title:
                statement.decision === 'approved'
                  ? t('course.approved', { name: nameOf(statement.signerId) })
                  : t('course.returned', { name: nameOf(statement.signerId) }),
              children: statement.comment,
            },
          ]
        : [];
    const taken: readonly Moment[] = withdrawal
      ? [
          {
            ...at(withdrawal.createdAtMs),
            id: withdrawal.id,
            icon: IconCircleX,
            title: t('course.taken'),
          },
        ]
      : [];
    return [asked, ...decided, ...taken];
  };
}

/** What was still to be done of it: open, done, or no longer asked for and why. */
function useFollowUpMoments(referralId: RecordId): readonly Moment[] {
  const { t } = useTranslation(['referrals']);
  const dates = useDateFormat();
  const nameOf = useMemberName();
  const tasks = useRecordsWhere('task', 'body.sourceId', referralId) ?? [];
  return tasks
    .filter(({ body }) => body.rule === 'referralFollowUp')
    .map(({ id, body, createdAtMs, changedAtMs }): Moment => {
      const { title, doneOn, withdrawn } = body;
      if (doneOn === null) {
        return {
          ...{ atMs: createdAtMs, id, icon: IconListCheck, eventDate: dateOf(createdAtMs) },
          title: t('course.toDo', { title }),
          children: t('course.toDoBy', {
            ...{ name: nameOf(body.ownerId), day: dates.dayShort(body.dueOn) },
          }),
        };
      }
      return {
        ...{ atMs: changedAtMs, id, eventDate: doneOn, entryDateMs: changedAtMs },
        icon: withdrawn ? IconCircleX : IconChecks,
        title: t(withdrawn ? 'course.notNeeded' : 'course.didIt', { title }),
        children: body.outcome,
      };
    });
}

function StepWords({ step }: { readonly step: ViewOf<'referralStep'>['body'] }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const { warm, told } = step;
  const extra = [
    ...(warm ? [t('course.warm', { who: warm.with })] : []),
    ...(warm?.pupilPresent ? [t('course.pupilPresent')] : []),
    ...(told.includes('pupil') ? [t('course.toldPupil')] : []),
    ...(told.includes('parents') ? [t('course.toldParents')] : []),
  ];
  return (
    <>
      {step.text}
      {extra.length === 0 ? null : <Secondary>{extra.join(' ')}</Secondary>}
    </>
  );
}

export function ReferralCourse(props: ReferralCourseProps): ReactElement {
  const { referral, steps, signOffs, backs } = props;
  const { t } = useTranslation(['referrals']);
  const nameOf = useMemberName();
  const signOffMoments = useSignOffMoments();
  const { destination } = referral.body;
  const written: Moment = {
    atMs: referral.createdAtMs,
    id: referral.id,
    icon: IconPencil,
    title: t('course.written', { name: nameOf(referral.createdBy) }),
    eventDate: dateOf(referral.createdAtMs),
  };
  const changed: readonly Moment[] =
    referral.revision > 1
      ? [
          {
            atMs: referral.changedAtMs,
            id: `${referral.id}-changed`,
            icon: IconPencil,
            title: t('course.changed', { name: nameOf(referral.changedBy) }),
            eventDate: dateOf(referral.changedAtMs),
          },
        ]
      : [];
  const taken = inOrder(steps).map((step): Moment => ({
    atMs: step.createdAtMs,
    id: step.id,
    icon: stepIcons[step.body.to],
    title: t(stepTexts[step.body.to], { destination }),
    eventDate: step.body.on,
    entryDateMs: step.createdAtMs,
    children: <StepWords step={step.body} />,
  }));
  const voice = useVoice();
  const gone = backs.map(({ id, body, createdAtMs }): Moment => ({
    atMs: createdAtMs,
    id,
    icon: IconCircleX,
    title: t('back.course', { who: voice(body) }),
    eventDate: body.on,
    entryDateMs: createdAtMs,
    children: body.text,
  }));
  const moments = [
    ...[written, ...changed, ...signOffs.flatMap(signOffMoments)],
    ...[...taken, ...gone, ...useFollowUpMoments(referral.id)],
  ];
  // Sorting is stable: of one millisecond, what comes later in the list happened later.
  const newestFirst = moments.sort((a, b) => a.atMs - b.atMs).reverse();
  return <Timeline label={t('page.courseTitle')} items={newestFirst} />;
}
