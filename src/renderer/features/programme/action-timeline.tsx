// The steps of the action plan as bars beside each other in time.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { daysBetween } from '#shared/domain/date.ts';
import type { ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import css from './programme.module.css';

type Steps = ProgrammePlanBody['actionPlan']['steps'];

/** `<ActionTimeline steps />`; nothing while no step has both days. */
export function ActionTimeline({ steps }: { readonly steps: Steps }): ReactElement | null {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  const dated = steps.flatMap(({ from, until, what, done }, at) =>
    from !== null && until !== null && from <= until ? [{ from, until, what, done, at }] : [],
  );
  const first = dated.map(({ from }) => from).sort()[0];
  const last = dated
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const span = daysBetween(first, last) + 1;
  const share = (days: number) => `${String((100 * days) / span)}%`;
  return (
    <ol role="list" className={css['timeline']} aria-label={t('action.timeline')}>
      {dated.map(({ from, until, what, done, at }) => (
        <li key={at} className={css['timeRow']}>
          <span className={css['timeName']}>
            {t('steps.numbered', { number: at + 1, name: what })}
          </span>
          <span className={css['timeTrack']}>
            <span
              className={css['timeBar']}
              data-done={done || undefined}
              style={{
                marginInlineStart: share(daysBetween(first, from)),
                width: share(daysBetween(from, until) + 1),
              }}
            />
          </span>
          <span className={css['listSubtitle']}>
            {t('action.between', { from: dates.dayShort(from), until: dates.dayShort(until) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
