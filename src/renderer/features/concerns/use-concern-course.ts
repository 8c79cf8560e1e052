// The course of a concern in words: every step, who was told, who broke the glass, referrals and tasks that
// are done. For the timeline, newest first, and for the story, oldest first.
import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBolt,
  IconCheck,
  IconEye,
  IconGavel,
  IconHandGrab,
  IconLock,
  IconLockOpen,
  IconMessage2,
  IconPencil,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useTaskSentence } from '#renderer/features/tasks/index.ts';
import type { ConcernEvent, ConcernStepBody } from '#shared/domain/concern-step.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { ConcernPage } from './use-concern-page.ts';

export const courseKinds = ['step', 'told', 'referral', 'task'] as const;

export type CourseItem = {
  readonly id: string;
  readonly kind: (typeof courseKinds)[number];
  readonly on: string;
  readonly writtenAtMs: number;
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly by: string;
};

const icons: Readonly<Record<ConcernEvent['type'], Icon>> = {
  taken: IconHandGrab,
  line: IconPencil,
  action: IconBolt,
  consult: IconMessage2,
  parents: IconUsers,
  decision: IconGavel,
  urgency: IconAlertTriangle,
  referral: IconArrowForwardUp,
  closed: IconLock,
  reopened: IconLockOpen,
};

function useEventWords(): (event: ConcernEvent) => {
  readonly title: string;
  readonly text: string;
} {
  const { t } = useTranslation(['concerns']);
  return (event) => {
    switch (event.type) {
      case 'taken':
        return { title: t('event.taken'), text: '' };
      case 'line':
        return { title: t(`concerns:event.line.${event.kind}`), text: event.text };
      case 'action':
        return { title: t('event.action'), text: event.text };
      case 'consult': {
        const values = { with: event.with };
        const title = event.anonymous
          ? t('event.consultAnonymous', values)
          : t('event.consult', values);
        return { title, text: event.advice };
      }
      case 'parents': {
        const title = event.informed ? t('event.parents') : t('event.parentsNot');
        return { title, text: event.text };
      }
      case 'decision':
        return { title: t(`concerns:words.decision.${event.decision}`), text: event.reason };
      case 'urgency': {
        const to = t(`concerns:words.urgency.${event.to}`);
        return { title: t('event.urgency', { to }), text: event.reason };
      }
      case 'referral':
        return { title: t('event.referralWritten', { code: event.code }), text: '' };
      case 'closed':
        return { title: t('event.closed'), text: t(`concerns:outcome.${event.outcome}`) };
      case 'reopened':
        return { title: t('event.reopened'), text: event.reason };
    }
  };
}

const authorOf = ({ body, createdBy }: ViewOf<'concernStep'>): ConcernStepBody['byId'] =>
  body.byId ?? createdBy;

function useStepItems(page: ConcernPage): readonly CourseItem[] {
  const words = useEventWords();
  const { nameOf } = useMemberNames();
  return page.steps.map((step) => {
    const author = authorOf(step);
    return {
      id: step.id,
      kind: 'step',
      on: step.body.on,
      writtenAtMs: step.createdAtMs,
      icon: icons[step.body.event.type],
      by: author === null ? '' : nameOf(author),
      ...words(step.body.event),
    };
  });
}

function useToldItems(page: ConcernPage): readonly CourseItem[] {
  const { t } = useTranslation(['concerns']);
  const { nameOf } = useMemberNames();
  const told = page.disclosures.map(({ id, body, createdAtMs, createdBy }): CourseItem => {
    const who = [body.name, body.capacity].filter((part) => part !== '').join(', ');
    const items = body.items.map((item) => t(`concerns:item.${item}`)).join(', ');
    const letIn = body.how === 'letIn';
    return {
      id,
      kind: 'told',
      on: body.on,
      writtenAtMs: createdAtMs,
      icon: IconEye,
      title: letIn ? t('event.letIn', { who }) : t('event.told', { who }),
      text: letIn
        ? body.purpose
        : [items, t(`concerns:ground.${body.ground}`), body.purpose]
            .filter((part) => part !== '')
            .join(' · '),
      by: nameOf(createdBy),
    };
  });
  const glass = page.glass.map(({ id, body, createdAtMs }): CourseItem => {
    const name = nameOf(body.memberId);
    return {
      id,
      kind: 'told',
      on: dateOf(createdAtMs),
      writtenAtMs: createdAtMs,
      icon: IconLockOpen,
      title: t('event.glass', { name }),
      text: body.reason,
      by: name,
    };
  });
  return [...told, ...glass];
}

function useOtherItems(page: ConcernPage): readonly CourseItem[] {
  const { t } = useTranslation(['concerns', 'signoff']);
  const { nameOf } = useMemberNames();
  const sentence = useTaskSentence();
  const referrals = page.referrals.flatMap(({ referral, steps }) =>
    steps.map(({ id, body, createdAtMs, createdBy }): CourseItem => {
      const status = t(`signoff:closing.referralStatus.${body.to}`);
      return {
        id,
        kind: 'referral',
        on: body.on,
        writtenAtMs: createdAtMs,
        icon: IconArrowForwardUp,
        title: t('event.referral', { destination: referral.body.destination, status }),
        text: body.text,
        by: nameOf(createdBy),
      };
    }),
  );
  const done = page.tasks.flatMap(({ id, body, changedAtMs }): CourseItem[] =>
    body.doneOn === null
      ? []
      : [
          {
            id,
            kind: 'task',
            on: body.doneOn,
            writtenAtMs: changedAtMs,
            icon: IconCheck,
            title: t('event.task', { task: sentence(body, page.concern.body.code) }),
            text: body.outcome,
            by: nameOf(body.ownerId),
          },
        ],
  );
  return [...referrals, ...done];
}

/** The oldest first. */
export function useConcernCourse(page: ConcernPage): readonly CourseItem[] {
  const items = [...useStepItems(page), ...useToldItems(page), ...useOtherItems(page)];
  return items.sort((a, b) =>
    a.on === b.on ? a.writtenAtMs - b.writtenAtMs : a.on < b.on ? -1 : 1,
  );
}
