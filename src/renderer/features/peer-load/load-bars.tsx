// A load as five bars with its word.
import type { ReactElement } from 'react';
import { StepBar } from '#renderer/ui/progress.tsx';
import { heavyFrom } from '#shared/domain/peer-check-in.ts';
import { useLoadWords } from './load-words.ts';
import css from './load.module.css';

/** `<LoadBars load={4} />` */
export function LoadBars({ load }: { readonly load: number }): ReactElement {
  const words = useLoadWords();
  return (
    <span className={css['cell']}>
      <StepBar
        label={`${String(load)}: ${words(load)}`}
        value={load}
        max={5}
        tone={load >= heavyFrom ? 'late' : 'accent'}
      />
      <span>{words(load)}</span>
    </span>
  );
}
