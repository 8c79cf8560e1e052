// A short word with a tone: the state of something. The word says it, the colour repeats it.
import type { ReactElement, ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import type { Tone } from './tone.ts';
import css from './chip.module.css';

export type ChipProps = {
  /** Default `neutral`. */
  readonly tone?: Tone;
  readonly icon?: Icon;
  readonly children: ReactNode;
};

/** `<Chip tone="late" icon={IconClock}>4 weken</Chip>`; also used as badge. */
export function Chip({ tone = 'neutral', icon: ChipIcon, children }: ChipProps): ReactElement {
  return (
    <span className={css['chip']} data-tone={tone}>
      {ChipIcon ? <ChipIcon size={14} stroke={2} aria-hidden="true" /> : null}
      {children}
    </span>
  );
}
