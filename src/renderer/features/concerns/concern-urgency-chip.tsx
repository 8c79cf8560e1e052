// How soon somebody has to act on a concern, in a word with its colour and for acute a sign.
import type { ReactElement } from 'react';
import { IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

export const urgencyTones: Readonly<Record<Urgency, Tone>> = {
  acute: 'urgent',
  day: 'late',
  week: 'neutral',
  regular: 'neutral',
};

/** `<ConcernUrgencyChip urgency />` */
export function ConcernUrgencyChip({ urgency }: { readonly urgency: Urgency }): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <Chip tone={urgencyTones[urgency]} {...(urgency === 'acute' ? { icon: IconUrgent } : {})}>
      {t(`concerns:words.urgency.${urgency}`)}
    </Chip>
  );
}
