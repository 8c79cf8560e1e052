// What happened with one class in a school year: duos that start and end, changes of leaders, lessons,
// activities. Pure; knows no words.
import { duosOf, type ClassRow } from '#shared/domain/class-overview.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export const classEventKinds = ['duo', 'lesson', 'activity'] as const;
export type ClassEventKind = (typeof classEventKinds)[number];

export type ClassEvent = {
  readonly id: string;
  readonly kind: ClassEventKind;
  readonly on: string;
  readonly enteredAtMs?: number;
} & (
  | {
      readonly type: 'duoStarted' | 'duoEnded';
      readonly code: string;
      readonly form: PairForm;
      readonly peerIds: readonly RecordId[];
    }
  | {
      readonly type: 'changed';
      readonly reason: string | null;
      readonly left: readonly RecordId[];
      readonly joined: readonly RecordId[];
    }
  | { readonly type: 'lesson'; readonly lesson: ViewOf<'lesson'>['body'] }
  | { readonly type: 'activity'; readonly activity: ViewOf<'activity'>['body'] }
);

export type ClassEventSources = {
  readonly cards: readonly ViewOf<'pairCard'>[];
  readonly lessons: readonly ViewOf<'lesson'>[];
  readonly activities: readonly ViewOf<'activity'>[];
};

function duoEvents(row: ClassRow, cards: readonly ViewOf<'pairCard'>[]): ClassEvent[] {
  const kind = 'duo';
  const duos = duosOf(cards, row.className, row.schoolYear).flatMap((card): ClassEvent[] => {
    const { pairId, code, form, supporterIds: peerIds } = card;
    const about = { code, form, peerIds };
    const started: ClassEvent = {
      ...{ id: pairId, kind, on: card.startedOn, type: 'duoStarted', ...about },
    };
    if (card.endedOn === null) return [started];
    const id = `${pairId}-end`;
    return [started, { id, kind, on: card.endedOn, type: 'duoEnded', ...about }];
  });
  const changes = row.changes.flatMap(({ on, pairId, reason, left, joined }, at): ClassEvent[] =>
    on === null
      ? []
      : [{ id: `${pairId}-change-${String(at)}`, kind, on, type: 'changed', reason, left, joined }],
  );
  return [...duos, ...changes];
}

/** Everything of a class, the newest day first. */
export function classEvents(row: ClassRow, sources: ClassEventSources): readonly ClassEvent[] {
  const { className, schoolYear } = row;
  const ofClass = (body: { className: string | null; schoolYear: string }): boolean =>
    body.className === className && body.schoolYear === schoolYear;
  const lessons = sources.lessons
    .filter(({ body }) => ofClass(body) && body.state !== 'cancelled')
    .map(({ id, body, createdAtMs }): ClassEvent => ({
      ...{ id, kind: 'lesson', on: body.on, enteredAtMs: createdAtMs },
      ...{ type: 'lesson', lesson: body },
    }));
  const activities = sources.activities
    .filter(({ body }) => ofClass(body) && body.state !== 'cancelled')
    .map(({ id, body, createdAtMs }): ClassEvent => ({
      ...{ id, kind: 'activity', on: body.on, enteredAtMs: createdAtMs },
      ...{ type: 'activity', activity: body },
    }));
  return [...duoEvents(row, sources.cards), ...lessons, ...activities].sort((a, b) =>
    b.on.localeCompare(a.on),
  );
}
