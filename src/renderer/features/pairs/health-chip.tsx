// How a pair is doing in one word, with why: the last contact, the agreed rhythm, what did not count.
import { useCallback, useId, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Hidden } from '#renderer/ui/layout.tsx';
import { mayStart } from '#shared/domain/match-start.ts';
import { pairHealth, quietDays } from '#shared/domain/pair.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { lastContacts } from './last-contact.ts';
import { healthTexts, healthTones, rhythms } from './pair-texts.ts';

export type HealthReason = (
  pair: ViewOf<'pair'>['body'],
  lastContactOn: string | null,
  today: string,
) => string;

/** Why a pair stands as it does, in a sentence: for the hover of its health. */
export function useHealthReason(): HealthReason {
  const { t } = useTranslation(['pairs']);
  const dates = useDateFormat();
  return useCallback<HealthReason>(
    (pair, lastContactOn, today) => {
      const rhythm = rhythms.find(({ days }) => days === pair.meetEveryDays);
      const agreed = rhythm ? t(rhythm.text) : t('side.everyDays', { count: pair.meetEveryDays });
      const last =
        lastContactOn === null
          ? t('health.noContact', { date: dates.dayShort(pair.startedOn) })
          : t('health.lastContact', { date: dates.dayShort(lastContactOn) });
      const quiet = Math.max(0, quietDays(pair, lastContactOn, today));
      return t('health.why', { last, agreed, days: t('health.days', { count: quiet }) });
    },
    [t, dates],
  );
}

/** `<HealthChip pair today />`: nothing while still reading. */
export function HealthChip(props: {
  readonly pair: ViewOf<'pair'>;
  readonly today: string;
}): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const id = useId();
  const { pair, today } = props;
  const reason = useHealthReason();
  const contacts = useRecordsWhere('contact', 'body.pairId', pair.id);
  const headlines = useRecordsWhere('noteHeadline', 'body.pairId', pair.id);
  const words = useRecords('confirmation');
  const last = useMemo(
    () =>
      contacts && headlines ? (lastContacts(contacts, headlines).get(pair.id) ?? null) : undefined,
    [contacts, headlines, pair.id],
  );
  if (last === undefined || !words) return null;
  const health = pairHealth(pair.body, last, today, mayStart(pair, words));
  const why = reason(pair.body, last, today);
  return (
    <span title={why} aria-describedby={id}>
      <Chip tone={healthTones[health]}>{t(healthTexts[health])}</Chip>
      <span id={id}>
        <Hidden>{why}</Hidden>
      </span>
    </span>
  );
}
