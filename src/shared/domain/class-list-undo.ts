// Taking an import back: which pupils go, which get back what they said before, and which are left
// alone because somebody has worked with them since. Proposes only; knows nothing of files or of the vault.
import type { RecordId } from './id.ts';
import type { PupilBody, PupilId } from './pupil.ts';

/** A pupil that an import wrote: before it (null: not there yet), as it left them, and now. */
export type TouchedPupil = {
  readonly id: PupilId;
  readonly before: PupilBody | null;
  readonly written: PupilBody;
  readonly now: PupilBody;
};

/** Why a pupil stays as they are: changed after the import, or in a pair, an application or the like. */
export const keptReasons = ['changedSince', 'inUse'] as const;
export type KeptReason = (typeof keptReasons)[number];

export type UndoPlan = {
  /** Pupils who came with the import; they go out of every list, not out of the vault. */
  readonly takeBack: readonly { readonly id: PupilId; readonly body: PupilBody }[];
  /** Pupils who were there before; the body is what they said then. */
  readonly restore: readonly { readonly id: PupilId; readonly body: PupilBody }[];
  readonly kept: readonly { readonly id: PupilId; readonly reason: KeptReason }[];
};

/** What people see of a pupil; which import last touched it is not part of that. */
function content({ importRunId: _run, importedAtMs: _at, ...body }: PupilBody): string {
  return JSON.stringify(body);
}

/** True when the pupil was not there, or not in any list, before the import. */
const cameWithIt = ({ before }: TouchedPupil): boolean =>
  before === null || before.status === 'takenBack';

/** `inUse`: pupils that another record is about, such as a pair. They can get back what they said, not go. */
export function planUndo(touched: readonly TouchedPupil[], inUse: ReadonlySet<RecordId>): UndoPlan {
  const takeBack: { readonly id: PupilId; readonly body: PupilBody }[] = [];
  const restore: { readonly id: PupilId; readonly body: PupilBody }[] = [];
  const kept: { readonly id: PupilId; readonly reason: KeptReason }[] = [];
  for (const pupil of touched) {
    const { id, before, written, now } = pupil;
    if (content(now) !== content(written)) kept.push({ id, reason: 'changedSince' });
    else if (!cameWithIt(pupil) && before) restore.push({ id, body: before });
    else if (inUse.has(id)) kept.push({ id, reason: 'inUse' });
    else takeBack.push({ id, body: { ...now, status: 'takenBack', importRunId: null } });
  }
  return { takeBack, restore, kept };
}
