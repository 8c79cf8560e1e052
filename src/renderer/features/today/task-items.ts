// Tasks on the worklist of Vandaag, and pairs of others that went quiet as their cards tell it. Pure.
import { daysBetween } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { cardHealth } from '#shared/domain/pair-card.ts';
import { daysLate, isFor, isResting } from '#shared/domain/task.ts';
import type { TodayInput, TodayItem } from './today-item.ts';

type TaskItem = Extract<TodayItem, { readonly type: 'taskDue' | 'othersTasksLate' }>;

const soonDays = 7;

/** Mine that are due, those of the week to come, and one line for what is late with others. */
export function taskItems(
  input: Pick<TodayInput, 'me' | 'today' | 'tasks' | 'pairs' | 'followsAllPairs'>,
): { readonly now: readonly TaskItem[]; readonly week: readonly TaskItem[] } {
  const status = new Map(input.pairs.map(({ id, body }) => [id, body.status]));
  const open = input.tasks.filter(
    ({ body }) => body.doneOn === null && !isResting(body, (id: RecordId) => status.get(id)),
  );
  const mine = open
    .filter(({ body }) => isFor(body, input.me))
    .map(({ id, body }) => ({
      id,
      type: 'taskDue' as const,
      taskId: id,
      daysLate: daysLate(body, input.today),
      insteadOf: body.ownerId === input.me ? null : body.ownerId,
    }))
    .sort((a, b) => b.daysLate - a.daysLate);
  const late = open.filter(
    ({ body }) => !isFor(body, input.me) && daysLate(body, input.today) > 0,
  ).length;
  const others =
    late > 0 && input.followsAllPairs
      ? [{ id: 'othersTasks', type: 'othersTasksLate' as const, count: late }]
      : [];
  return {
    now: [...mine.filter((item) => item.daysLate >= 0), ...others],
    week: mine.filter((item) => item.daysLate < 0 && item.daysLate >= -soonDays),
  };
}

/** Pairs that went quiet and whose dossier is closed to this member: a code and a coach, no names. */
export function cardItems(
  input: Pick<TodayInput, 'me' | 'today' | 'pairs' | 'cards' | 'followsAllPairs'>,
): readonly TodayItem[] {
  if (!input.followsAllPairs) return [];
  const readable = new Set(input.pairs.map(({ id }) => id));
  return input.cards
    .flatMap(({ id, body }) => {
      const health = cardHealth(body, input.today);
      if (readable.has(body.pairId) || (health !== 'quiet' && health !== 'silent')) return [];
      const { code, coachId } = body;
      const daysSince = daysBetween(body.lastContactOn ?? body.startedOn, input.today);
      return [{ id, type: 'cardQuiet' as const, code, coachId, health, daysSince }];
    })
    .sort((a, b) => b.daysSince - a.daysSince);
}
