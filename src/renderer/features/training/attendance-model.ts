// The attendance grid: which cell the arrows go to, what a space makes of a mark, what is not saved yet. Pure.
import * as z from 'zod';
import { traineeKey } from '#shared/domain/training-rules.ts';
import { attendanceMarks, markOf, type Mark } from '#shared/domain/training-change.ts';
import type { TrainingBody } from '#shared/domain/training.ts';

/** Marks that were changed and not saved, by trainee and session. */
export const pendingSchema = z.record(z.string(), z.enum(attendanceMarks));
export type Pending = z.infer<typeof pendingSchema>;

export type Cell = { readonly row: number; readonly column: number };

const keyOf = (trainee: string, sessionId: string): string => `${trainee} ${sessionId}`;

/** The mark as it stands on the screen. */
export function shownMark(
  training: TrainingBody,
  pending: Pending,
  { row, column }: Cell,
): Mark | null {
  const trainee = training.trainees[row];
  const session = training.sessions[column];
  if (!trainee || !session) return null;
  const key = traineeKey(trainee);
  const mark = pending[keyOf(key, session.id)] ?? markOf(trainee, session.id);
  return { trainee: key, sessionId: session.id, mark };
}

/** Present, excused, absent, and round again. */
export function cycled(training: TrainingBody, pending: Pending, cell: Cell): Pending {
  const shown = shownMark(training, pending, cell);
  if (!shown) return pending;
  const next = { absent: 'present', present: 'excused', excused: 'absent' } as const;
  return { ...pending, [keyOf(shown.trainee, shown.sessionId)]: next[shown.mark] };
}

/** What is to be sent: only marks of people and sessions that are still there. */
export function marksOf(training: TrainingBody, pending: Pending): readonly Mark[] {
  return training.trainees.flatMap((trainee) =>
    training.sessions.flatMap((session): readonly Mark[] => {
      const key = traineeKey(trainee);
      const mark = pending[keyOf(key, session.id)];
      return mark === undefined ? [] : [{ trainee: key, sessionId: session.id, mark }];
    }),
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell a key goes to, kept inside the grid; null for keys that are no arrows. */
export function movedTo(training: TrainingBody, { row, column }: Cell, key: string): Cell | null {
  const step = steps[key];
  if (!step) return null;
  const inside = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return {
    row: inside(row + step[0], training.trainees.length),
    column: inside(column + step[1], training.sessions.length),
  };
}
