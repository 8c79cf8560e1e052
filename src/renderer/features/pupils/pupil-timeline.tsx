// The timeline of one pupil: everything this member may see of them, newest first, with filters by kind.
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconClipboardCheck,
  IconPresentation,
  IconSchool,
  IconTargetArrow,
  IconUserPlus,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { usePairNames } from '#renderer/features/pairs/index.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Timeline, type TimelineItem } from '#renderer/ui/timeline.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import {
  pupilEventKinds,
  pupilEvents,
  type PupilEvent,
  type PupilEventKind,
} from './pupil-events.ts';

const icons: Readonly<Record<PupilEventKind, Icon>> = {
  pair: IconUsers,
  selection: IconUserPlus,
  training: IconSchool,
  lesson: IconPresentation,
  consent: IconClipboardCheck,
  goal: IconTargetArrow,
  referral: IconArrowForwardUp,
  concern: IconAlertTriangle,
};

/** `<PupilTimeline ids />`: the pupil's own id and those of doubles merged into them. */
export function PupilTimeline({ ids }: { readonly ids: readonly RecordId[] }): ReactElement {
  const { t } = useTranslation(['people']);
  const events = usePupilEvents(ids);
  const toItem = useItem();
  if (!events || !toItem) return <Waiting />;
  return (
    <Timeline
      label={t('people:timeline.label')}
      items={events.map(toItem)}
      kinds={pupilEventKinds.map((id) => ({ id, label: t(`people:timeline.kind.${id}`) }))}
      empty={
        <EmptyState icon={IconUsers} title={t('people:timeline.empty')}>
          {t('people:timeline.emptyText')}
        </EmptyState>
      }
    />
  );
}

function usePupilEvents(ids: readonly RecordId[]): readonly PupilEvent[] | undefined {
  const pairs = useRecords('pair');
  const applications = useRecords('application');
  const requests = useRecords('supportRequest');
  const trainings = useRecords('training');
  const lessons = useRecords('lesson');
  const activities = useRecords('activity');
  const consents = useRecords('pupilConsent');
  const goals = useRecords('ownGoal');
  const referrals = useRecords('referral');
  const concerns = useRecords('concern');
  return useMemo(() => {
    if (!pairs || !applications || !requests || !trainings || !lessons) return undefined;
    if (!activities || !consents || !goals || !referrals || !concerns) return undefined;
    return pupilEvents(ids, {
      ...{ pairs, applications, requests, trainings, lessons, activities, consents },
      ...{ goals, referrals, concerns },
    });
  }, [
    ids,
    pairs,
    applications,
    requests,
    trainings,
    lessons,
    activities,
    consents,
    goals,
    referrals,
    concerns,
  ]);
}

type Words = { readonly title: ReactNode; readonly children?: ReactNode };

function useItem(): ((event: PupilEvent) => TimelineItem) | undefined {
  const words = useWords();
  if (!words) return undefined;
  return (event) => {
    const { title, children } = words(event);
    return {
      ...{ id: event.id, kind: event.kind, icon: icons[event.kind], title, children },
      eventDate: event.on,
      ...(event.enteredAtMs === undefined ? {} : { entryDateMs: event.enteredAtMs }),
    };
  };
}

type PairEvent = Extract<PupilEvent, { readonly pair: unknown }>;

function useWords(): ((event: PupilEvent) => Words) | undefined {
  const { t } = useTranslation(['people', 'training']);
  const names = usePairNames();
  const formName = useFormName();
  const consentWords = useConsentWords();
  if (!names) return undefined;
  const ofPair = (event: PairEvent): Words => {
    const { id, body } = event.pair;
    const key = 'role' in event ? (`${event.type}.${event.role}` as const) : event.type;
    return {
      title: <Link to={`/koppels/${id}`}>{t(`people:timeline.${key}`, { code: body.code })}</Link>,
      children: 'reason' in event ? event.reason : `${names.title(body)} · ${formName(body.form)}`,
    };
  };
  return (event) => {
    switch (event.type) {
      case 'pairStarted':
      case 'pairEnded':
      case 'pairLeft':
      case 'pairJoined':
        return ofPair(event);
      case 'applied':
        return { title: t('people:timeline.applied', { form: formName(event.form) }) };
      case 'decided':
        return { title: t(`people:timeline.decided.${event.outcome}`) };
      case 'withdrewApplication':
        return { title: t('people:timeline.withdrewApplication') };
      case 'asked':
        return { title: t('people:timeline.asked', { form: formName(event.form) }) };
      case 'session':
        return { title: t('people:timeline.session', { name: event.name }) };
      case 'trained':
        return { title: t('people:timeline.trained', { name: event.name }) };
      case 'lesson':
        return { title: t('people:timeline.lesson', { className: event.className }) };
      case 'activity':
        return { title: t('people:timeline.activity', { title: event.title }) };
      case 'consent':
      case 'consentWithdrawn':
        return consentWords(event);
      case 'goalSet':
        return { title: t('people:timeline.goalSet'), children: event.goal };
      case 'goalReviewed':
        return {
          title: t('people:timeline.goalReviewed', { score: event.score }),
          children: event.text === '' ? event.goal : event.text,
        };
      case 'referral': {
        const to = `/doorverwijzingen/${event.referralId}`;
        return {
          title: <Link to={to}>{t('people:timeline.referral', { code: event.code })}</Link>,
        };
      }
      case 'concern': {
        const to = `/signalen/${event.concernId}`;
        return { title: <Link to={to}>{t('people:timeline.concern', { code: event.code })}</Link> };
      }
    }
  };
}

type ConsentEvent = Extract<PupilEvent, { readonly consent: unknown }>;

function useConsentWords(): (event: ConsentEvent) => Words {
  const { t } = useTranslation(['people']);
  return ({ type, consent }) => {
    const answer = type === 'consentWithdrawn' ? 'withdrawn' : consent.given ? 'given' : 'refused';
    const by = t(`people:consent.giver.${consent.givenBy}`);
    return {
      title: t(`people:timeline.consent.${answer}`, {
        purpose: t(`people:consent.purpose.${consent.purpose}`),
      }),
      children: consent.givenByName === '' ? by : `${by} (${consent.givenByName})`,
    };
  };
}
