// The stage of an application, and what came of it, as one short word.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { ApplicationState } from '#shared/domain/application-rules.ts';
import type { ShownStage } from './application-rows.ts';

const tones: Readonly<Record<ShownStage, Tone>> = {
  applied: 'accent',
  interview: 'accent',
  decided: 'late',
  told: 'ok',
  trained: 'ok',
  withdrawn: 'neutral',
  wiped: 'neutral',
};

/** `<StageChip stage="told" outcome={state.outcome} />` */
export function StageChip(props: {
  readonly stage: ShownStage;
  readonly outcome: ApplicationState['outcome'];
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const { stage, outcome } = props;
  const decided = stage === 'decided' || stage === 'told';
  if (decided && outcome !== null) {
    const tone = outcome === 'accepted' ? 'ok' : outcome === 'reserve' ? 'question' : 'neutral';
    return <Chip tone={tone}>{t(`selection:outcomes.${outcome}`)}</Chip>;
  }
  return <Chip tone={tones[stage]}>{t(`selection:stages.${stage}`)}</Chip>;
}
