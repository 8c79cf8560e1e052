// What a task is about, from the records this member can read: a name and an address. Pure.
import type { RecordId } from '#shared/domain/id.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { pupilName, type PupilBody } from '#shared/domain/pupil.ts';
import type { TaskBody } from '#shared/domain/task.ts';

export type TaskSubjectText = { readonly name: string; readonly to: string | null };

export type SubjectSource = {
  readonly pairs: ReadonlyMap<RecordId, { readonly body: PairBody }>;
  readonly pupils: ReadonlyMap<RecordId, { readonly body: PupilBody }>;
  /** The pupil that an application or a support request is about, and where it stands. */
  readonly aboutPupil: ReadonlyMap<RecordId, { readonly pupilId: RecordId; readonly to: string }>;
  /** Things without a name of their own, by their address. */
  readonly places: ReadonlyMap<RecordId, string>;
  /** Things whose own record names them, such as a reporting code. */
  readonly named?: ReadonlyMap<RecordId, TaskSubjectText>;
  readonly pairTitle: (pair: PairBody) => string;
};

const nothing: TaskSubjectText = { name: '', to: null };

function ofPair(id: RecordId, source: SubjectSource): TaskSubjectText | null {
  const pair = source.pairs.get(id);
  return pair ? { name: source.pairTitle(pair.body), to: `/koppels/${id}` } : null;
}

function ofPupil(id: RecordId, to: string, source: SubjectSource): TaskSubjectText {
  const pupil = source.pupils.get(id);
  return { name: pupil ? pupilName(pupil.body) : '', to };
}

/** A pair before the note in it; what cannot be read has no name and leads nowhere. */
export function subjectOfTask(
  task: Pick<TaskBody, 'sourceId' | 'pairId'>,
  source: SubjectSource,
): TaskSubjectText {
  const { sourceId, pairId } = task;
  if (pairId !== null) return ofPair(pairId, source) ?? nothing;
  if (sourceId === null) return nothing;
  const named = source.named?.get(sourceId);
  if (named) return named;
  const pair = ofPair(sourceId, source);
  if (pair) return pair;
  if (source.pupils.has(sourceId)) return ofPupil(sourceId, `/leerlingen/${sourceId}`, source);
  const about = source.aboutPupil.get(sourceId);
  if (about) return ofPupil(about.pupilId, about.to, source);
  return { name: '', to: source.places.get(sourceId) ?? null };
}
