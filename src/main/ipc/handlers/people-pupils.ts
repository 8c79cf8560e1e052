// Pupils by hand: entering and mending them, saying who left, merging doubles and undoing that. A pupil
// is never deleted, and a merge only points from the double to the pupil that is kept.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { runningPairsOf } from '#shared/domain/consent-effect.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { pupilFieldsFault, type PupilFields } from '#shared/domain/pupil-fields.ts';
import { idsOfPupil, mergeFault } from '#shared/domain/pupil-merge.ts';
import type { PupilBody } from '#shared/domain/pupil.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Days a coach has to look after the pairs of a pupil who left. */
const leaverDays = 7;

function check(context: MemberContext, fields: PupilFields): void {
  const fault = pupilFieldsFault(fields, dateOf(context.now()));
  if (fault) throw new AppFailure(fault);
}

function pupilPut(
  pupil: TypedRecord<'pupil'>,
  change: Partial<PupilBody>,
  expectedRevision: number,
): Put {
  const { id: recordId, dossierId, body } = pupil;
  // A person wrote this revision, not an import.
  const next: PupilBody = { ...body, ...change, importRunId: null };
  return { dossierId, recordId, kind: 'pupil', body: next, expectedRevision };
}

const changed = ({ dossierId, recordId }: Put) => ({
  action: 'changed' as const,
  subject: { dossierId, recordId },
});

type OpenTasks = ReadonlyMap<RecordId | null, readonly TypedRecord<'task'>[]>;

/** Tasks about pupils who left that nobody has done yet, by pupil. */
function openLeaverTasks(context: MemberContext): OpenTasks {
  const open = context
    .list('task')
    .filter(({ body }) => body.rule === 'leaver' && body.doneOn === null);
  return Map.groupBy(open, ({ body }) => body.sourceId);
}

type Everybody = {
  readonly pupils: readonly TypedRecord<'pupil'>[];
  readonly pairs: readonly TypedRecord<'pair'>[];
};

/** For the coach of each running pair one can see: what now, since this pupil left? */
function leaverTasks(
  today: string,
  pupilId: RecordId,
  { pupils, pairs }: Everybody,
  open: OpenTasks,
): readonly Put[] {
  const asked = new Set((open.get(pupilId) ?? []).map(({ body }) => body.pairId));
  return runningPairsOf(idsOfPupil(pupilId, pupils), pairs)
    .filter(({ id }) => !asked.has(id))
    .map(({ id, dossierId, body }) =>
      ruleTaskPut({
        rule: 'leaver',
        ownerId: body.coachId,
        dueOn: addDaysTo(today, leaverDays),
        dossierId,
        sourceId: pupilId,
        pairId: id,
      }),
    );
}

/** Back at school: the question to the coach is no longer one. */
function answeredTasks(today: string, pupilId: RecordId, open: OpenTasks): readonly Put[] {
  return (open.get(pupilId) ?? []).map(({ id, dossierId, revision, body }) => ({
    ...{ dossierId, recordId: id, kind: 'task', expectedRevision: revision },
    body: { ...body, doneOn: today },
  }));
}

function decide(
  context: MemberContext,
  { pupils, status }: CallParsed<'pupils.decide'>,
): { tasks: number } {
  const today = dateOf(context.now());
  const open = openLeaverTasks(context);
  const everybody = { pupils: context.list('pupil'), pairs: context.list('pair') };
  const puts: Put[] = [];
  const tasks: Put[] = [];
  for (const { pupilId, expectedRevision } of pupils) {
    const pupil = context.get('pupil', pupilId);
    if (pupil.body.mergedInto !== null) throw new AppFailure('mergeChain');
    puts.push(pupilPut(pupil, { status }, expectedRevision));
    if (status === 'left') tasks.push(...leaverTasks(today, pupilId, everybody, open));
    else puts.push(...answeredTasks(today, pupilId, open));
  }
  context.commit({ puts: [...puts, ...tasks], log: puts.map(changed) });
  return { tasks: tasks.length };
}

/** In a pair that is closed to who merges, the one may support the other. */
function mustSeeTheirPairs(context: MemberContext, ids: readonly RecordId[]): void {
  const people = ids.flatMap((id) => idsOfPupil(id, context.list('pupil')));
  const unseen = context
    .list('pairCard')
    .some(
      ({ body }) =>
        body.supporteeCount > 0 &&
        body.supporterIds.some((id) => people.includes(id)) &&
        context.vault.get(body.pairId) === null,
    );
  if (unseen) throw new AppFailure('mergePairUnseen');
}

export const pupilHandlers = defineHandlers({
  'pupils.create': (context, fields) => {
    check(context, fields);
    const dossierId = newId<DossierId>();
    const recordId = newId<RecordId>();
    const body: PupilBody = {
      ...fields,
      status: 'active',
      importedAtMs: null,
      importRunId: null,
      mergedInto: null,
    };
    context.commit({
      newDossiers: [
        {
          id: dossierId,
          kind: 'person',
          grantTo: grantTo(context, { circles: ['programmeTeam', 'careTeam'] }),
        },
      ],
      puts: [{ dossierId, recordId, kind: 'pupil', body, expectedRevision: 0 }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { pupilId: recordId };
  },
  'pupils.update': (context, { pupilId, expectedRevision, fields }) => {
    check(context, fields);
    const put = pupilPut(context.get('pupil', pupilId), fields, expectedRevision);
    context.commit({ puts: [put], log: [changed(put)] });
    return undefined;
  },
  'pupils.decide': decide,
  'pupils.merge': (context, { doubleId, expectedRevision, keptId }) => {
    const double = context.get('pupil', doubleId);
    const kept = context.get('pupil', keptId);
    const pairs = context.list('pair').map(({ body }) => body);
    const fault = mergeFault(double.id, kept.id, context.list('pupil'), pairs);
    if (fault) throw new AppFailure(fault);
    mustSeeTheirPairs(context, [double.id, kept.id]);
    const put = pupilPut(double, { mergedInto: kept.id }, expectedRevision);
    context.commit({
      puts: [put],
      log: [
        changed(put),
        { action: 'changed', subject: { dossierId: kept.dossierId, recordId: kept.id } },
      ],
    });
    return undefined;
  },
  'pupils.unmerge': (context, { doubleId, expectedRevision }) => {
    const double = context.get('pupil', doubleId);
    if (double.body.mergedInto === null) throw new AppFailure('notMerged');
    const put = pupilPut(double, { mergedInto: null }, expectedRevision);
    context.commit({ puts: [put], log: [changed(put)] });
    return undefined;
  },
});
