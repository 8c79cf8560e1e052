// What was handed over, newest first: for good, to a stand-in, or over.
import type { ReactElement } from 'react';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { handoverState } from '#shared/domain/deputy-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

const shownHandovers = 12;
const tones = { forGood: 'neutral', standIn: 'accent', over: 'neutral' } as const;

/** `<HandoversSection />` */
export function HandoversSection(): ReactElement {
  const { t } = useTranslation(['tasks']);
  const handovers = useRecords('handover') ?? [];
  const newest = handovers.toSorted((a, b) => b.createdAtMs - a.createdAtMs);
  return (
    <Section title={t('handovers.title')}>
      <Stack gap={3}>
        {newest.length === 0 ? (
          <Card>
            <Secondary>{t('handovers.empty')}</Secondary>
          </Card>
        ) : (
          <ListCard>
            {newest.slice(0, shownHandovers).map((handover) => (
              <HandoverRow key={handover.id} handover={handover} />
            ))}
          </ListCard>
        )}
        <Secondary>{t('handovers.keys')}</Secondary>
      </Stack>
    </Section>
  );
}

function HandoverRow({ handover }: { readonly handover: ViewOf<'handover'> }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { nameOf } = useMemberNames();
  const dates = useDateFormat();
  const today = useToday();
  const { fromId, toId, pairIds, on, until, reason } = handover.body;
  const state = handoverState(handover.body, today);
  const badge =
    until === null
      ? t('handovers.forGood')
      : t(`handovers.${state === 'over' ? 'over' : 'until'}`, { day: dates.dayShort(until) });
  return (
    <ListRow
      icon={IconArrowsExchange}
      title={t('handovers.line', { from: nameOf(fromId), to: nameOf(toId) })}
      subtitle={t('handovers.facts', {
        count: pairIds.length,
        day: dates.dayShort(on),
        reason,
      })}
      badge={<Chip tone={tones[state]}>{badge}</Chip>}
    />
  );
}
