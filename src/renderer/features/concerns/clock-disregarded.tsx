// Says that somebody changed a clock in a way that does not count, so that it runs on as it stood.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** `<ClockDisregarded clock />`: nothing while every change counts. */
export function ClockDisregarded(props: {
  readonly clock: ViewOf<'concernClock'>;
}): ReactElement | null {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const { disregarded } = props.clock;
  if (!disregarded) return null;
  const { by, atMs } = disregarded;
  return (
    <Notice tone="urgent" title={t('clock.disregarded.title')}>
      {t('clock.disregarded.text', { name: nameOf(by), moment: dates.moment(atMs) })}
    </Notice>
  );
}
