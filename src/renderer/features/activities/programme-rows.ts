// The rows of lessons and activities in one list: what is still to be updated first, then what is
// planned, then what has been. Pure.
import type { ActivityBody } from '#shared/domain/activity.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { LessonBody } from '#shared/domain/lesson.ts';

export const rowStates = ['toRecord', 'planned', 'given', 'done', 'cancelled'] as const;
export type RowState = (typeof rowStates)[number];

export type ProgrammeRow = {
  readonly id: RecordId;
  readonly type: 'lesson' | 'activity';
  readonly on: string;
  readonly what: string;
  readonly kind: string;
  /** Null when it is for more than one class. */
  readonly className: string | null;
  readonly peers: string;
  readonly state: RowState;
  readonly schoolYear: string;
};

export type RowWords = {
  readonly themeName: (theme: string) => string;
  readonly lessonKind: (lesson: Pick<LessonBody, 'kind' | 'design'>) => string;
  readonly activityKind: (kind: string) => string;
  readonly peers: (ids: readonly RecordId[]) => string;
};

type Source<B> = { readonly id: RecordId; readonly body: B };

/** Planned for a day that is over: somebody still has to say how it went. */
export function rowState(
  body: { readonly state: Exclude<RowState, 'toRecord'>; readonly on: string },
  today: string,
): RowState {
  return body.state === 'planned' && body.on < today ? 'toRecord' : body.state;
}

function byTurn(a: ProgrammeRow, b: ProgrammeRow): number {
  const turn = rowStates.indexOf(a.state) - rowStates.indexOf(b.state);
  if (turn !== 0) return turn;
  return a.state === 'planned' ? a.on.localeCompare(b.on) : b.on.localeCompare(a.on);
}

export function programmeRows(
  lessons: readonly Source<LessonBody>[],
  activities: readonly Source<ActivityBody>[],
  words: RowWords,
  today: string,
): readonly ProgrammeRow[] {
  const lessonRows = lessons.map(({ id, body }): ProgrammeRow => ({
    id,
    type: 'lesson',
    on: body.on,
    what: words.themeName(body.theme),
    kind: words.lessonKind(body),
    className: body.className,
    peers: words.peers(body.peerIds),
    state: rowState(body, today),
    schoolYear: body.schoolYear,
  }));
  const activityRows = activities.map(({ id, body }): ProgrammeRow => ({
    id,
    type: 'activity',
    on: body.on,
    what: body.title,
    kind: words.activityKind(body.kind),
    className: body.className,
    peers: words.peers(body.peerIds),
    state: rowState(body, today),
    schoolYear: body.schoolYear,
  }));
  return [...lessonRows, ...activityRows].sort(byTurn);
}

export type RowFilter = {
  readonly schoolYear: string;
  readonly state: RowState | '';
  readonly type: ProgrammeRow['type'] | '';
};

export function keepsRow(row: ProgrammeRow, filter: RowFilter): boolean {
  return (
    row.schoolYear === filter.schoolYear &&
    (filter.state === '' || row.state === filter.state) &&
    (filter.type === '' || row.type === filter.type)
  );
}
