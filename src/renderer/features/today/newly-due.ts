// Which of the tasks that wait became due between two days. Pure.
import { daysBetween } from '#shared/domain/date.ts';
import type { TodayItem } from './today-item.ts';

/** How many waiting tasks became due after `before`, up to and including `today`. */
export function newlyDue(now: readonly TodayItem[], before: string, today: string): number {
  const passed = daysBetween(before, today);
  return now.filter((item) => item.type === 'taskDue' && item.daysLate < passed).length;
}
