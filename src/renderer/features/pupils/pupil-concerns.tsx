// The concerns about a pupil that this member can read, open ones first; nothing at all where there are none.
import type { ReactElement } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { concernState } from '#shared/domain/concern-step.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { concernsAbout } from './pupil-events.ts';

/** `<PupilConcerns ids />` */
export function PupilConcerns({ ids }: { readonly ids: readonly RecordId[] }): ReactElement | null {
  const { t } = useTranslation(['pupils']);
  const dates = useDateFormat();
  const all = useRecords('concern');
  const steps = useRecords('concernStep');
  if (!all || !steps) return null;
  const rows = concernsAbout(ids, all)
    .map((concern) => {
      const own = steps.filter(({ body }) => body.concernId === concern.id);
      return { concern, closed: concernState(own).status === 'closed' };
    })
    .sort(
      (a, b) =>
        Number(a.closed) - Number(b.closed) || b.concern.body.heardAtMs - a.concern.body.heardAtMs,
    );
  if (rows.length === 0) return null;
  return (
    <Section title={t('pupil.concerns')}>
      <ListCard label={t('pupil.concerns')}>
        {rows.map(({ concern: { id, body }, closed }) => (
          <ListRow
            key={id}
            icon={IconAlertTriangle}
            tone={closed ? 'neutral' : 'urgent'}
            title={t('pupil.concern', { code: body.code })}
            subtitle={t('pupil.concernHeard', { moment: dates.moment(body.heardAtMs) })}
            to={`/signalen/${id}`}
            badge={
              <Chip tone={closed ? 'neutral' : 'question'}>
                {closed ? t('pupil.referralClosed') : t('pupil.referralOpen')}
              </Chip>
            }
          />
        ))}
      </ListCard>
    </Section>
  );
}
