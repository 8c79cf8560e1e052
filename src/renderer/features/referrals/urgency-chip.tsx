// How soon help is needed, in words with their colour.
import type { ReactElement } from 'react';
import { IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

const tones: Readonly<Record<Urgency, Tone>> = {
  acute: 'urgent',
  day: 'late',
  week: 'neutral',
  regular: 'neutral',
};

export const urgencyShortTexts = {
  acute: 'referrals:within.acute',
  day: 'referrals:within.day',
  week: 'referrals:within.week',
  regular: 'referrals:within.regular',
} as const satisfies Readonly<Record<Urgency, string>>;

/** `<UrgencyChip urgency="week" short />`: in a table "1 week", elsewhere "binnen een week". */
export function UrgencyChip(props: {
  readonly urgency: Urgency;
  readonly short?: boolean;
}): ReactElement {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const { urgency, short = false } = props;
  return (
    <Chip tone={tones[urgency]} {...(urgency === 'acute' ? { icon: IconUrgent } : {})}>
      {short ? t(urgencyShortTexts[urgency]) : words.urgency(urgency)}
    </Chip>
  );
}
