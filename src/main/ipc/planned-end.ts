// The day until which a pair agreed to meet lies after the day it begins.
import { AppFailure } from '#shared/result/errors.ts';

export function mustNotEndBefore(plannedUntil: string | null, startedOn: string): void {
  if (plannedUntil === null || plannedUntil >= startedOn) return;
  const params = { field: 'plannedUntil', date: plannedUntil, today: startedOn };
  throw new AppFailure('dateImpossible', params);
}
