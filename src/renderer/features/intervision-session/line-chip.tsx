// What a line of a session is, in a word before it: its kind, or what it was made into.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { LineKind } from '#shared/domain/intervision-method.ts';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';
import { lineTones, outcomeTones } from './line-tones.ts';
import css from './live-session.module.css';

type LineChipProps = {
  readonly kind: LineKind;
  /** What was made of it; undefined for a line that is only said. */
  readonly became: OutcomeKind | undefined;
};

/** `<LineChip kind became />`: the words by which "/" makes them, for there is room for one. */
export function LineChip({ kind, became }: LineChipProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <span className={css['kind']}>
      {became === undefined ? (
        <Chip tone={lineTones[kind]}>{t(`kind.${kind}`)}</Chip>
      ) : (
        <Chip tone={outcomeTones[became]}>{t(`slash.${became}`)}</Chip>
      )}
    </span>
  );
}
