// Everything the class overview is derived from, as live records.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type LiveClassSources = {
  readonly pupils: readonly ViewOf<'pupil'>[];
  readonly classes: readonly ViewOf<'schoolClass'>[];
  readonly cards: readonly ViewOf<'pairCard'>[];
  readonly pairs: readonly ViewOf<'pair'>[];
};

/** Undefined while still reading. */
export function useClassSources(): LiveClassSources | undefined {
  const pupils = useRecords('pupil');
  const classes = useRecords('schoolClass');
  const cards = useRecords('pairCard');
  const pairs = useRecords('pair');
  return useMemo(
    () => (pupils && classes && cards && pairs ? { pupils, classes, cards, pairs } : undefined),
    [pupils, classes, cards, pairs],
  );
}
