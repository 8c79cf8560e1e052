// How often and how long the buddy of a newcomer and the newcomer meet, beside what was agreed, and what is
// worth a word with them.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { insideFirst, leastMonths, newcomerCourse } from '#shared/domain/newcomer-rhythm.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** `<RhythmCard pair />`: nothing for other forms. */
export function RhythmCard({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const dates = useDateFormat();
  const today = useToday();
  const contacts = useRecordsWhere('contact', 'body.pairId', pair.id);
  if (pair.body.form !== 'newcomerBuddy' || !contacts) return null;
  const course = newcomerCourse(
    pair.body,
    contacts.map(({ body }) => body),
    today,
  );
  const { startedOn, plannedUntil, endedOn } = pair.body;
  const signs = [
    course.outsideEarly ? t('rhythm.outsideEarly', { count: insideFirst }) : '',
    course.endedEarly ? t('rhythm.endedEarly', { count: leastMonths }) : '',
    course.pastPlan ? t('rhythm.pastPlan') : '',
  ].filter((sign) => sign !== '');
  return (
    <Section title={t('rhythm.title')}>
      <Card>
        <Stack gap={3}>
          <DefinitionList
            items={[
              { term: t('rhythm.since'), value: dates.day(startedOn) },
              {
                term: t('rhythm.until'),
                value: plannedUntil === null ? t('rhythm.open') : dates.day(plannedUntil),
              },
              {
                term: endedOn === null ? t('rhythm.lasts') : t('rhythm.lasted'),
                value: t('rhythm.months', { count: course.months }),
              },
              ...(endedOn === null
                ? [{ term: t('rhythm.recent'), value: t('rhythm.times', { count: course.recent }) }]
                : []),
              {
                term: t('rhythm.places'),
                value: t('rhythm.insideOutside', {
                  inside: course.inside,
                  outside: course.outside,
                }),
              },
            ]}
          />
          {signs.map((sign) => (
            <Notice key={sign} tone="late">
              {sign}
            </Notice>
          ))}
        </Stack>
      </Card>
    </Section>
  );
}
