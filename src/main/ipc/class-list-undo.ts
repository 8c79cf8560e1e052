// Taking an import back, over the vault: which pupils it wrote, what they said before, and who is in use
// by now. The rule is in shared/domain; this only finds what the rule needs.
import type { MemberContext } from '#main/ipc/context.ts';
import { planUndo, type TouchedPupil, type UndoPlan } from '#shared/domain/class-list-undo.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { pupilSchema, type PupilBody } from '#shared/domain/pupil.ts';
import { recordDefinitions, type RecordKind } from '#shared/domain/registry.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

export type Undo = {
  readonly run: TypedRecord<'importRun'>;
  readonly plan: UndoPlan;
  readonly pupils: ReadonlyMap<RecordId, TypedRecord<'pupil'>>;
};

/** An import touches a pupil once; null when this one did not. */
function touchedBy(
  context: MemberContext,
  runId: RecordId,
  pupil: TypedRecord<'pupil'>,
): TouchedPupil | null {
  // With one revision there is nothing else to look at.
  if (pupil.revision === 1 && pupil.body.importRunId !== runId) return null;
  let before: PupilBody | null = null;
  for (const revision of context.vault.history(pupil.id)) {
    const body = pupilSchema.parse(revision.body);
    if (body.importRunId === runId) return { id: pupil.id, before, written: body, now: pupil.body };
    before = body;
  }
  return null;
}

/** Kinds that say nothing about which pupils are in use: of imports themselves, or only about a pair. */
const aside: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'importRun',
  'importUndo',
  'logEntry',
  'note',
  'contact',
]);

function collect(value: unknown, wanted: ReadonlySet<string>, found: Set<RecordId>): void {
  if (typeof value === 'string') {
    if (wanted.has(value)) found.add(recordIdSchema.parse(value));
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, wanted, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) collect(one, wanted, found);
  }
}

/** The pupils that any record names: pairs, applications, requests, trainings, merged doubles. */
function inUse(context: MemberContext, wanted: ReadonlySet<string>): ReadonlySet<RecordId> {
  const found = new Set<RecordId>();
  for (const { kind } of Object.values(recordDefinitions)) {
    if (aside.has(kind)) continue;
    for (const record of context.list(kind)) collect(record.body, wanted, found);
  }
  return found;
}

/** A pair made since, closed to this member, may have one of these pupils in it. */
function refuseUnseenPairs(context: MemberContext, run: TypedRecord<'importRun'>): void {
  const unseen = context.list('pairCard').filter(({ body, createdAtMs }) => {
    return createdAtMs >= run.createdAtMs && context.vault.get(body.pairId) === null;
  });
  if (unseen.length > 0) throw new AppFailure('importPairsUnseen', { count: unseen.length });
}

/** What taking back this import would do now. Throws `notFound`, `importUndone`, `importPairsUnseen`. */
export function undoOf(context: MemberContext, runId: RecordId): Undo {
  const run = context.get('importRun', runId);
  if (context.list('importUndo').some(({ body }) => body.runId === runId)) {
    throw new AppFailure('importUndone');
  }
  const all = context.list('pupil');
  const touched = all.flatMap((pupil) => touchedBy(context, runId, pupil) ?? []);
  const plan = planUndo(touched, inUse(context, new Set(touched.map(({ id }) => id))));
  if (plan.takeBack.length > 0) refuseUnseenPairs(context, run);
  return { run, plan, pupils: new Map(all.map((pupil) => [pupil.id, pupil])) };
}
