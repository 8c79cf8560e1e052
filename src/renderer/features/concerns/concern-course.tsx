// The course of a concern, newest first, with the quick entry on top.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/card.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Timeline } from '#renderer/ui/timeline.tsx';
import { ConcernComposer } from './concern-composer.tsx';
import { courseKinds, useConcernCourse } from './use-concern-course.ts';
import type { ConcernPage } from './use-concern-page.ts';
import css from './concern-page.module.css';

export function ConcernCourse({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const items = useConcernCourse(page);
  return (
    <Section title={t('course.title')}>
      <Stack gap={4}>
        <ConcernComposer page={page} />
        <Timeline
          label={t('course.title')}
          kinds={courseKinds.map((id) => ({ id, label: t(`concerns:course.kind.${id}`) }))}
          empty={<Secondary>{t('course.empty')}</Secondary>}
          items={items.toReversed().map((item) => ({
            id: item.id,
            kind: item.kind,
            icon: item.icon,
            title: item.title,
            eventDate: item.on,
            entryDateMs: item.writtenAtMs,
            children: (
              <>
                {item.text === '' ? null : <p className={css['plain']}>{item.text}</p>}
                <Secondary>{t('course.by', { name: item.by })}</Secondary>
              </>
            ),
          }))}
        />
      </Stack>
    </Section>
  );
}
