// What was made of the lines of a session: by the line's id, for whoever reads its outcomes.
import { useOutcomesOf } from '#renderer/features/intervision-after/index.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';

export type Became = ReadonlyMap<string, OutcomeKind>;

export function useBecame(sessionId: RecordId): Became {
  const outcomes = useOutcomesOf(sessionId) ?? [];
  return new Map(
    outcomes.flatMap(({ body: { lineId, kind } }) => (lineId === null ? [] : [[lineId, kind]])),
  );
}
