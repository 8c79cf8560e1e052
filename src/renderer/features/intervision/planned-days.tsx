// The days of a series before they are planned: which will be, and which fall out and why.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import type { Series } from '#shared/domain/intervision-session.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { daysOfSeries, type SeriesDay } from './plan-form.ts';

type PlannedDaysProps = {
  readonly series: Series;
  readonly sessions: readonly ViewOf<'intervisionSession'>[];
  readonly today: string;
};

/** `<PlannedDays series sessions today />` */
export function PlannedDays({ series, sessions, today }: PlannedDaysProps): ReactElement | null {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const settings = useRecords('programmeSettings');
  if (!settings) return null;
  const days = daysOfSeries(series, settingsIn(settings).holidays, sessions);
  const free = days.filter(({ out }) => out === null);
  const fallOut = days.filter(({ out }) => out !== null);
  const why = ({ on, out }: SeriesDay): string => {
    const day = dates.dayShort(on);
    if (out === null || out === 'taken') return t('plan.taken', { day });
    return t('plan.inHoliday', { day, name: out.holiday });
  };
  return (
    <div role="status">
      <Stack gap={2}>
        <Secondary>
          {free.length === 0 ? t('plan.noDays') : t('plan.days', { count: free.length })}
        </Secondary>
        {free.length > 0 ? (
          <Row gap={1}>
            {free.map(({ on }) => (
              <Chip key={on} tone={on < today ? 'late' : 'accent'}>
                {dates.dayShort(on)}
              </Chip>
            ))}
          </Row>
        ) : null}
        {fallOut.length > 0 ? (
          <Secondary>{t('plan.fallOut', { days: fallOut.map(why).join('; ') })}</Secondary>
        ) : null}
        {free.some(({ on }) => on < today) ? <Secondary>{t('plan.passed')}</Secondary> : null}
      </Stack>
    </div>
  );
}
