// The days of a series before they are planned: which will be, and which fall out and why.
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Series } from '#shared/domain/intervision-session.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { daysOfSeries, type SeriesDay } from './plan-form.ts';

type Sessions = readonly ViewOf<'intervisionSession'>[];

/** Every day of the rhythm, also those that fall out; undefined while still reading. */
export function usePlannedDays(
  series: Series,
  sessions: Sessions,
): readonly SeriesDay[] | undefined {
  const settings = useRecords('programmeSettings');
  return settings && daysOfSeries(series, settingsIn(settings).holidays, sessions);
}

type PlannedDaysProps = {
  readonly days: readonly SeriesDay[];
  /** One day is asked for, not a rhythm. */
  readonly once: boolean;
  readonly today: string;
};

/** `<PlannedDays days once today />` */
export function PlannedDays({ days, once, today }: PlannedDaysProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const free = days.filter(({ out }) => out === null);
  const fallOut = days.filter(({ out }) => out !== null);
  const [only] = once ? fallOut : [];
  if (only) return <OneFallsOut day={only} />;
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

/** Without holidays a rhythm goes on through Christmas: that is said, with the way to fill them in for who may. */
export function NoHolidays(): ReactElement | null {
  const { t } = useTranslation(['intervision']);
  const settings = useRecords('programmeSettings');
  const mayFill = useMayDo('manageProgramme');
  if (!settings || settingsIn(settings).holidays.length > 0) return null;
  return (
    <Notice tone="question">
      {t('plan.noHolidays')}{' '}
      {mayFill ? <Link to="/beheer/peer-support">{t('plan.toHolidays')}</Link> : null}
    </Notice>
  );
}

/** One day is asked for, and it cannot be: one sentence says why. */
function OneFallsOut({ day: { on, out } }: { readonly day: SeriesDay }): ReactElement {
  const { t } = useTranslation(['intervision']);
  const day = useDateFormat().dayShort(on);
  return (
    <div role="status">
      <Secondary>
        {out === null || out === 'taken'
          ? t('plan.oneTaken', { day })
          : t('plan.oneInHoliday', { day, name: out.holiday })}
      </Secondary>
    </div>
  );
}
