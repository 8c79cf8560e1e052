// The concerns of a pair that this member can read, open ones first; nothing at all where there are none.
import type { ReactElement } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { concernState } from '#shared/domain/concern-step.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** `<PairConcerns pair />` */
export function PairConcerns({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const dates = useDateFormat();
  const concerns = useRecordsWhere('concern', 'body.pairId', pair.id);
  const steps = useRecords('concernStep');
  if (!concerns || !steps || concerns.length === 0) return null;
  const rows = concerns
    .map((concern) => {
      const own = steps.filter(({ body }) => body.concernId === concern.id);
      return { concern, closed: concernState(own).status === 'closed' };
    })
    .sort(
      (a, b) =>
        Number(a.closed) - Number(b.closed) || b.concern.body.heardAtMs - a.concern.body.heardAtMs,
    );
  return (
    <Section title={t('side.concerns')}>
      <ListCard label={t('side.concerns')}>
        {rows.map(({ concern, closed }) => (
          <ListRow
            key={concern.id}
            icon={IconAlertTriangle}
            tone={closed ? 'neutral' : 'urgent'}
            title={concern.body.code}
            subtitle={t(closed ? 'side.concernClosed' : 'side.concernOpen', {
              moment: dates.moment(concern.body.heardAtMs),
            })}
            to={`/signalen/${concern.id}`}
          />
        ))}
      </ListCard>
    </Section>
  );
}
