// The timeline items of a pair that are not notes: start and end, agreements, referrals, papers.
import type { ReactElement, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import {
  IconArrowForwardUp,
  IconFileText,
  IconFlag,
  IconFlagOff,
  IconHeartHandshake,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { TimelineItem } from '#renderer/ui/timeline.tsx';
import { isClosed } from '#shared/domain/referral.ts';
import type { PairEvent } from './pair-events.ts';
import { agreedTexts, referralStatusTexts } from './pair-texts.ts';

type PlainEvent = Exclude<PairEvent, { readonly type: 'note' }>;
type ReferralEvent = Extract<PlainEvent, { readonly type: 'referral' }>;

/** The timeline item of anything but a note. */
export function usePlainItem(): (event: PlainEvent) => TimelineItem {
  const { t } = useTranslation(['pairs', 'papers']);
  const dates = useDateFormat();
  const referral = (event: ReferralEvent): Omit<TimelineItem, 'id' | 'eventDate'> => {
    const closed = isClosed(event.status);
    return {
      icon: IconArrowForwardUp,
      title: (
        <ReferralLink id={event.referralId}>
          {t('timeline.referral', { code: event.code, destination: event.destination })}
        </ReferralLink>
      ),
      chip: { tone: closed ? 'neutral' : 'question', label: t(referralStatusTexts[event.status]) },
      children:
        event.dueOn === null || closed
          ? undefined
          : t('timeline.answerDue', { date: dates.day(event.dueOn) }),
    };
  };
  return (event) => {
    const base = { id: event.id, eventDate: event.on };
    switch (event.type) {
      case 'started':
        return { ...base, icon: IconFlag, title: t('timeline.started') };
      case 'ended':
        return { ...base, icon: IconFlagOff, title: t('timeline.ended') };
      case 'agreed':
        return { ...base, icon: IconHeartHandshake, title: t(agreedTexts[event.moment]) };
      case 'referral':
        return { ...base, ...referral(event) };
      case 'print':
        return {
          ...base,
          icon: IconFileText,
          title: t('timeline.printed', {
            paper: t(`papers:title.${event.print.paper}`),
            copy: event.print.copy,
          }),
          children: t('timeline.printFor', {
            reader: event.print.reader,
            code: event.print.code,
            date: dates.day(event.print.destroyBy),
          }),
        };
    }
  };
}

function ReferralLink(props: { readonly id: string; readonly children: ReactNode }): ReactElement {
  return <Link to={`/doorverwijzingen/${props.id}`}>{props.children}</Link>;
}
