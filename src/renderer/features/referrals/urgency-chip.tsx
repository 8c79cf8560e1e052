// How soon help is needed, in words with their colour.
import type { ReactElement } from 'react';
import { IconUrgent } from '@tabler/icons-react';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Urgency } from '#shared/domain/referral.ts';

const tones: Readonly<Record<Urgency, Tone>> = {
  acute: 'urgent',
  day: 'late',
  week: 'neutral',
  regular: 'neutral',
};

export function UrgencyChip({ urgency }: { readonly urgency: Urgency }): ReactElement {
  const words = useReferralWords();
  return (
    <Chip tone={tones[urgency]} {...(urgency === 'acute' ? { icon: IconUrgent } : {})}>
      {words.urgency(urgency)}
    </Chip>
  );
}
