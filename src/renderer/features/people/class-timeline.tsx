// The timeline of a class: duos, changes of leaders, lessons and activities, newest first.
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { IconBallFootball, IconPresentation, IconUsers, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Timeline, type TimelineItem } from '#renderer/ui/timeline.tsx';
import type { ClassRow } from '#shared/domain/class-overview.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { lessonThemes } from '#shared/domain/lesson.ts';
import { pupilsById } from '#shared/domain/pupil-merge.ts';
import {
  classEventKinds,
  classEvents,
  type ClassEvent,
  type ClassEventKind,
} from './class-events.ts';
import { namesOf } from './class-words.ts';

const icons: Readonly<Record<ClassEventKind, Icon>> = {
  duo: IconUsers,
  lesson: IconPresentation,
  activity: IconBallFootball,
};

/** `<ClassTimeline row />` */
export function ClassTimeline({ row }: { readonly row: ClassRow }): ReactElement {
  const { t } = useTranslation(['people']);
  const cards = useRecords('pairCard');
  const lessons = useRecords('lesson');
  const activities = useRecords('activity');
  const events = useMemo(
    () =>
      cards && lessons && activities ? classEvents(row, { cards, lessons, activities }) : undefined,
    [row, cards, lessons, activities],
  );
  const words = useWords();
  if (!events) return <Waiting />;
  const toItem = (event: ClassEvent): TimelineItem => ({
    ...{ id: event.id, kind: event.kind, icon: icons[event.kind], eventDate: event.on },
    ...(event.enteredAtMs === undefined ? {} : { entryDateMs: event.enteredAtMs }),
    ...words(event),
  });
  return (
    <Timeline
      label={t('people:class.timeline')}
      items={events.map(toItem)}
      kinds={classEventKinds.map((id) => ({ id, label: t(`people:class.event.${id}`) }))}
      empty={
        <EmptyState icon={IconUsers} title={t('people:class.quiet')}>
          {t('people:class.quietText')}
        </EmptyState>
      }
    />
  );
}

function useWords(): (event: ClassEvent) => {
  readonly title: ReactNode;
  readonly children?: ReactNode;
} {
  const { t } = useTranslation(['people']);
  const formName = useFormName();
  const pupils = useRecords('pupil');
  const byId = useMemo(() => pupilsById(pupils ?? []), [pupils]);
  const names = (ids: readonly RecordId[]): string =>
    namesOf(ids, byId)
      .map(({ name }) => name)
      .join(', ');
  const themeName = (theme: string): string => {
    const known = lessonThemes.find((one) => one === theme);
    return known ? t(`people:class.theme.${known}`) : theme;
  };
  return (event) => {
    switch (event.type) {
      case 'duoStarted':
      case 'duoEnded':
        return {
          title: t(`people:class.${event.type}`, { form: formName(event.form), code: event.code }),
          children: names(event.peerIds),
        };
      case 'changed':
        return {
          title: t('people:class.changed', {
            left: names(event.left) || t('people:class.nobody'),
            joined: names(event.joined) || t('people:class.nobody'),
          }),
          children: event.reason,
        };
      case 'lesson': {
        const { kind, theme, state, peerIds } = event.lesson;
        return {
          title: t(`people:class.lesson.${kind}`, { theme: themeName(theme) }),
          children: state === 'planned' ? t('people:class.planned') : names(peerIds),
        };
      }
      case 'activity': {
        const { title, state, peerIds } = event.activity;
        return {
          title,
          children: state === 'planned' ? t('people:class.planned') : names(peerIds),
        };
      }
    }
  };
}
