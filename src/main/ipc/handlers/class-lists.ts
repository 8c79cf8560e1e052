// Taking over a class list: choose a file, see what it would do, import it in batches. Between
// batches other calls are answered and the import can be stopped; a pupil is imported or not at all.
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  columnsOf,
  missingIn,
  proposalOf,
  schoolYearFrom,
  type Proposal,
} from '#main/ipc/class-list-proposal.ts';
import { previewOf } from '#main/ipc/class-list-view.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { tableLimits } from '#main/imports/class-list/index.ts';
import { newId } from '#main/platform/id.ts';
import type { CommitInput, Put } from '#main/store/index.ts';
import { choicesOf, missingColumns } from '#shared/domain/class-list-columns.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { ImportRunBody } from '#shared/domain/import-run.ts';
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

function stepsOf(proposal: Proposal, markMissing: boolean): readonly Step[] {
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
    const body = { ...pupil.body, status: 'maybeLeft' };
    return { kind: 'missing', put: { dossierId, recordId, kind: 'pupil', body, expectedRevision } };
  });
  return [...createSteps(proposal), ...updated, ...left];
}

/** Writes batch after batch until done or stopped; answers the steps that are on disk. */
async function write(
  context: MemberContext,
  list: Chosen,
  token: string,
  steps: readonly Step[],
): Promise<readonly Step[]> {
  const total = steps.length;
  let done = 0;
  context.emit('import.progressed', { token, done, total });
  while (done < total) {
    await nextTurn();
    if (list.cancelled) break;
    const batch = steps.slice(done, done + batchSize);
    context.commit({
      newDossiers: batch.flatMap(({ newDossier }) => newDossier ?? []),
      puts: batch.map(({ put }) => put),
    });
    done += batch.length;
    context.emit('import.progressed', { token, done, total });
  }
  return steps.slice(0, done);
}

/** What was done, kept for the next import of this layout and in the log. */
function remember(context: MemberContext, run: ImportRunBody): void {
  const { schoolYear, created, updated, unchanged, missing, refused } = run;
  const recordId = newId<RecordId>();
  const dossierId = context.vault.programmeDossierId;
  context.commit({
    puts: [{ dossierId, recordId, kind: 'importRun', body: run, expectedRevision: 0 }],
    log: [
      {
        action: 'imported',
        subject: { dossierId, recordId },
        detail: { schoolYear, created, updated, unchanged, missing, refused },
      },
    ],
  });
}

async function importList(
  context: MemberContext,
  input: CallParsed<'classLists.import'>,
): Promise<Outcome> {
  const list = chosen(context, input.token);
  const schoolYear = schoolYearFrom(input.schoolYear);
  const columns = await columnsOf(context, list, input.mapping);
  const proposal = proposalOf(context, columns, schoolYear);
  if (!proposal) {
    const names = missingColumns(columns.mapping).join(',');
    throw new AppFailure('columnsMissing', { columns: names });
  }
  const steps = stepsOf(proposal, input.markMissing);
  const done = await write(context, list, input.token, steps);
  const count = (kind: Step['kind']): number => done.filter((step) => step.kind === kind).length;
  const counts = {
    created: count('created'),
    updated: count('updated'),
    unchanged: proposal.plan.unchanged,
    missing: count('missing'),
    refused: proposal.read.refused.length,
  };
  const cancelled = done.length < steps.length;
  if (!cancelled || done.length > 0) {
    const mapping = choicesOf(columns.mapping);
    remember(context, { layout: columns.layout, mapping, schoolYear, ...counts });
  }
  // The file holds more than we may keep: once taken over it is forgotten.
  if (!cancelled) context.classLists.delete(input.token);
  return { ...counts, cancelled };
}

/** The import that is running in a vault: a second one waits, so that no pupil comes in twice. */
const running = new WeakMap<MemberContext['vault'], Promise<unknown>>();

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
    return previewOf(list, columns, proposalOf(context, columns, schoolYearFrom(schoolYear)));
  },
  'classLists.import': async (context, input) => {
    chosen(context, input.token).cancelled = false;
    const before = running.get(context.vault) ?? Promise.resolve();
    const own = before.then(
      () => importList(context, input),
      () => importList(context, input),
    );
    running.set(context.vault, own);
    return own;
  },
  'classLists.cancel': (context, { token }) => {
    chosen(context, token).cancelled = true;
    return undefined;
  },
});
