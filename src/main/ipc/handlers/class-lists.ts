// Taking over a class list: choose a file, see what it would do, import it in batches. Between
// batches other calls are answered and the import can be stopped; a pupil is imported or not at all, and
// with every batch the record of the import says what it has done so far, so that it can be taken back.
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  columnsOf,
  missingIn,
  proposalOf,
  schoolYearFrom,
  warningsOf,
  type Proposal,
} from '#main/ipc/class-list-proposal.ts';
import { undoOf, type Undo } from '#main/ipc/class-list-undo.ts';
import { previewOf } from '#main/ipc/class-list-view.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { tableLimits } from '#main/imports/class-list/index.ts';
import { newId } from '#main/platform/id.ts';
import type { CommitInput, Put } from '#main/store/index.ts';
import { choicesOf, missingColumns } from '#shared/domain/class-list-columns.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { ImportRunBody } from '#shared/domain/import-run.ts';
import { pupilSortName, type PupilBody } from '#shared/domain/pupil.ts';
import { undoLimits } from '#shared/ipc/calls/class-lists.ts';
import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Chosen = NonNullable<ReturnType<MemberContext['classLists']['get']>>;
type Outcome = CallOutput<'classLists.import'>;

/** One pupil to write: their record and, when new, their dossier. */
type Step = {
  readonly kind: 'created' | 'updated' | 'missing';
  readonly put: Put;
  readonly newDossier?: NonNullable<CommitInput['newDossiers']>[number];
};

/** What the record of an import says that does not change while it runs. */
type Run = {
  readonly id: RecordId;
  readonly facts: Omit<ImportRunBody, 'created' | 'updated' | 'missing'>;
};

const batchSize = 250;

function chosen(context: MemberContext, token: string): Chosen {
  const list = context.classLists.get(token);
  if (!list) throw new AppFailure('importStale');
  return list;
}

/** Who plans the programme and who cares for pupils must both be able to find them. */
function createSteps({ plan }: Proposal): readonly Step[] {
  return plan.create.map((body) => {
    const dossierId = newId<DossierId>();
    return {
      kind: 'created',
      newDossier: {
        id: dossierId,
        kind: 'person',
        grantTo: [
          { type: 'circle', code: 'programmeTeam' },
          { type: 'circle', code: 'careTeam' },
        ],
      },
      put: { dossierId, recordId: newId<RecordId>(), kind: 'pupil', body, expectedRevision: 0 },
    };
  });
}

function stepsOf(proposal: Proposal, markMissing: boolean, importRunId: RecordId): readonly Step[] {
  const updated = proposal.plan.update.flatMap(({ id, body }): Step[] => {
    const pupil = proposal.existing.get(id);
    if (!pupil) return [];
    const { dossierId, revision: expectedRevision } = pupil;
    return [
      { kind: 'updated', put: { dossierId, recordId: id, kind: 'pupil', body, expectedRevision } },
    ];
  });
  const left = (markMissing ? missingIn(proposal) : []).map((pupil): Step => {
    const { id: recordId, dossierId, revision: expectedRevision } = pupil;
    const body: PupilBody = { ...pupil.body, status: 'maybeLeft', importRunId };
    return { kind: 'missing', put: { dossierId, recordId, kind: 'pupil', body, expectedRevision } };
  });
  return [...createSteps(proposal), ...updated, ...left];
}

function countsOf(steps: readonly Step[]): Pick<ImportRunBody, 'created' | 'updated' | 'missing'> {
  const count = (kind: Step['kind']): number => steps.filter((step) => step.kind === kind).length;
  return { created: count('created'), updated: count('updated'), missing: count('missing') };
}

/** The record of the import as it stands after these steps; it is also how this layout is remembered. */
function runPut(context: MemberContext, run: Run, done: readonly Step[], revision: number): Put {
  return {
    dossierId: context.vault.programmeDossierId,
    recordId: run.id,
    kind: 'importRun',
    body: { ...run.facts, ...countsOf(done) },
    expectedRevision: revision,
  };
}

function logOf(context: MemberContext, run: Run, done: readonly Step[]) {
  const { schoolYear, unchanged, refused } = run.facts;
  return {
    action: 'imported' as const,
    subject: { dossierId: context.vault.programmeDossierId, recordId: run.id },
    detail: { schoolYear, ...countsOf(done), unchanged, refused },
  };
}

/** Writes batch after batch until done or stopped; answers the steps that are on disk. */
async function write(
  context: MemberContext,
  list: Chosen,
  token: string,
  steps: readonly Step[],
  run: Run,
): Promise<readonly Step[]> {
  const total = steps.length;
  let done = 0;
  let revision = 0;
  context.emit('import.progressed', { token, done, total });
  do {
    await nextTurn();
    if (list.cancelled) break;
    const batch = steps.slice(done, done + batchSize);
    const after = steps.slice(0, done + batch.length);
    const isLast = after.length === total;
    context.commit({
      newDossiers: batch.flatMap(({ newDossier }) => newDossier ?? []),
      puts: [...batch.map(({ put }) => put), runPut(context, run, after, revision)],
      log: isLast ? [logOf(context, run, after)] : [],
    });
    done = after.length;
    revision += 1;
    context.emit('import.progressed', { token, done, total });
  } while (done < total);
  const written = steps.slice(0, done);
  if (done < total && done > 0) context.log(logOf(context, run, written));
  return written;
}

async function importList(
  context: MemberContext,
  input: CallParsed<'classLists.import'>,
): Promise<Outcome> {
  const list = chosen(context, input.token);
  const schoolYear = schoolYearFrom(input.schoolYear);
  const columns = await columnsOf(context, list, input.mapping);
  const runId = newId<RecordId>();
  const proposal = proposalOf(context, columns, schoolYear, runId);
  if (!proposal) {
    const names = missingColumns(columns.mapping).join(',');
    throw new AppFailure('columnsMissing', { columns: names });
  }
  const warnings = warningsOf(proposal, schoolYear, input.markMissing);
  if (warnings.length > 0 && !input.confirmed) throw new AppFailure('importUnconfirmed');
  const steps = stepsOf(proposal, input.markMissing, runId);
  const unchanged = proposal.plan.unchanged;
  const refused = proposal.read.refused.length;
  const mapping = choicesOf(columns.mapping);
  const facts = { layout: columns.layout, mapping, schoolYear, unchanged, refused };
  const done = await write(context, list, input.token, steps, { id: runId, facts });
  const cancelled = done.length < steps.length;
  // The file holds more than we may keep: once taken over it is forgotten.
  if (!cancelled) context.classLists.delete(input.token);
  const runOnDisk = done.length > 0 ? runId : null;
  return { ...countsOf(done), unchanged, refused, cancelled, runId: runOnDisk };
}

/** The import or undo that is running in a vault: the next one waits, so that no pupil comes in twice. */
const running = new WeakMap<MemberContext['vault'], Promise<unknown>>();

function oneByOne<T>(context: MemberContext, work: () => T | Promise<T>): Promise<T> {
  const before = running.get(context.vault) ?? Promise.resolve();
  const own = before.then(work, work);
  running.set(context.vault, own);
  return own;
}

function undoView({ plan, pupils }: Undo): CallOutput<'classLists.undoPreview'> {
  return {
    takenBack: plan.takeBack.length,
    restored: plan.restore.length,
    kept: plan.kept.length,
    keptPupils: plan.kept.slice(0, undoLimits.kept).flatMap(({ id, reason }) => {
      const body = pupils.get(id)?.body;
      return body ? [{ id, name: pupilSortName(body), className: body.className, reason }] : [];
    }),
  };
}

/** One commit: the whole import is taken back, or nothing has changed. */
function undo(context: MemberContext, runId: RecordId): CallOutput<'classLists.undo'> {
  const found = undoOf(context, runId);
  const { plan, pupils } = found;
  const view = undoView(found);
  const { takenBack, restored, kept } = view;
  const dossierId = context.vault.programmeDossierId;
  const recordId = newId<RecordId>();
  const puts = [...plan.takeBack, ...plan.restore].flatMap(({ id, body }): Put[] => {
    const pupil = pupils.get(id);
    if (!pupil) return [];
    const { dossierId: own, revision: expectedRevision } = pupil;
    return [{ dossierId: own, recordId: id, kind: 'pupil', body, expectedRevision }];
  });
  const body = { runId, takenBack, restored, kept };
  context.commit({
    puts: [...puts, { dossierId, recordId, kind: 'importUndo', body, expectedRevision: 0 }],
    log: [
      {
        action: 'changed',
        subject: { dossierId, recordId: runId },
        detail: { takenBack, restored, kept },
      },
    ],
  });
  return view;
}

export const classListHandlers = defineHandlers({
  'classLists.choose': async (context) => {
    const file = await context.ask({
      name: 'file.open',
      purpose: 'classList',
      maxBytes: tableLimits.megabytes * 1_000_000,
    });
    if (!file) return null;
    const token = newId();
    context.classLists.clear();
    context.classLists.set(token, { ...file, cancelled: false });
    return { token, fileName: file.fileName };
  },
  'classLists.preview': async (context, { token, mapping, schoolYear }) => {
    const list = chosen(context, token);
    const columns = await columnsOf(context, list, mapping);
    const year = schoolYearFrom(schoolYear);
    return previewOf(list, columns, proposalOf(context, columns, year), year);
  },
  'classLists.import': async (context, input) => {
    chosen(context, input.token).cancelled = false;
    return oneByOne(context, () => importList(context, input));
  },
  'classLists.cancel': (context, { token }) => {
    chosen(context, token).cancelled = true;
    return undefined;
  },
  'classLists.undoPreview': (context, { runId }) =>
    oneByOne(context, () => undoView(undoOf(context, runId))),
  'classLists.undo': (context, { runId }) => oneByOne(context, () => undo(context, runId)),
});
