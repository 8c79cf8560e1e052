// The new school year: first what it would do, then doing it, in batches that can be stopped between. Each
// pair is ended whole or not at all, and running twice does nothing twice.
import { applicationState } from '#shared/domain/application-rules.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { endPairPuts } from '#main/ipc/end-pair.ts';
import { evaluationTaskPuts } from '#main/ipc/evaluation-task.ts';
import { lastContactOn } from '#main/ipc/pair-card.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import type { Put, Vault } from '#main/store/index.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { yearEnding } from '#shared/domain/pair-end.ts';
import { planForYear } from '#shared/domain/programme-plan-rules.ts';
import { previousSchoolYear, schoolYearDays } from '#shared/domain/school-year.ts';
import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { planOf, planPut } from './programme.ts';

type Asked = CallParsed<'rollovers.run'>;
type Done = { readonly ended: number; readonly skipped: number; readonly left: number };

const batchSize = 10;
const closingDays = 14;

/** Runs that somebody asked to stop. */
const stopped = new WeakMap<Vault, Set<string>>();

function isRunningBefore(
  pair: { readonly status: string; readonly startedOn: string },
  schoolYear: string,
): boolean {
  return pair.status !== 'ended' && pair.startedOn < schoolYearDays(schoolYear).first;
}

function preview(context: MemberContext, schoolYear: string): CallOutput<'rollovers.preview'> {
  const today = dateOf(context.now());
  const pairs = context.list('pair').filter(({ body }) => isRunningBefore(body, schoolYear));
  const open = new Set(pairs.map(({ id }) => id));
  const cards = context.list('pairCard').filter(({ body }) => isRunningBefore(body, schoolYear));
  const completed = new Set(
    context
      .list('training')
      .flatMap(({ body }) => body.trainees)
      .filter(({ result }) => result === 'completed')
      .map(({ pupilId }) => pupilId),
  );
  const applications = context.list('application');
  const confirmations = context.list('confirmation');
  const accepted = applications.filter(
    (application) =>
      application.body.schoolYear === schoolYear &&
      applicationState(application, confirmations).outcome === 'accepted' &&
      application.body.withdrawnOn === null,
  );
  const peers = new Set([
    ...pairs.flatMap(({ body }) => body.supporterIds),
    ...cards.flatMap(({ body }) => body.supporterIds),
  ]);
  return {
    pairIds: pairs.map(({ id }) => id),
    closedPairs: cards.filter(({ body }) => !open.has(body.pairId)).length,
    peersNow: peers.size,
    accepted: accepted.length,
    trained: accepted.filter(({ body }) => completed.has(body.pupilId)).length,
    refusedTooLong: applications.filter(
      ({ body }) => body.destroyBy !== null && body.destroyBy < today && body.wipedOn === null,
    ).length,
    openTasks: context
      .list('task')
      .filter(({ body }) => body.doneOn === null && body.visibility === 'team').length,
    hasPlan: !planOf(context, schoolYear).isNew,
  };
}

function closingTask(context: MemberContext, pair: TypedRecord<'pair'>, today: string): Put {
  const { coachId } = pair.body;
  const coach = context.vault.members().find(({ id, active }) => id === coachId && active);
  return ruleTaskPut({
    rule: 'rollover',
    ownerId: coach?.id ?? context.vault.me.id,
    dueOn: addDaysTo(today, closingDays),
    dossierId: pair.dossierId,
    sourceId: pair.id,
    pairId: pair.id,
  });
}

/** The pair if it is still to be ended by this member; null when not. */
function toEnd(
  context: MemberContext,
  id: RecordId,
  schoolYear: string,
): TypedRecord<'pair'> | null {
  return (
    context.list('pair').find((pair) => pair.id === id && isRunningBefore(pair.body, schoolYear)) ??
    null
  );
}

/** The last day of the year, or of the last contact when they met after it. */
function lastOf(context: MemberContext, { id }: TypedRecord<'pair'>, lastDay: string): string {
  const met = lastContactOn(context, id);
  return met !== null && met > lastDay ? met : lastDay;
}

/** Ends the chosen pairs, batch after batch, until done or stopped. */
async function endPairs(context: MemberContext, asked: Asked): Promise<Done> {
  const { token, schoolYear, closingTasks } = asked;
  const today = dateOf(context.now());
  const { last } = schoolYearDays(previousSchoolYear(schoolYear));
  const lastDay = last < today ? last : today;
  const ids = [...new Set(asked.endPairIds)];
  const total = ids.length;
  let ended = 0;
  let done = 0;
  context.emit('rollover.progressed', { token, done, total });
  while (done < total) {
    await nextTurn();
    if (stopped.get(context.vault)?.has(token)) break;
    const batch = ids.slice(done, done + batchSize);
    const pairs = batch.flatMap((id) => toEnd(context, id, schoolYear) ?? []);
    const puts = pairs.flatMap((pair) => [
      ...endPairPuts(context, pair, yearEnding(pair.body, lastOf(context, pair, lastDay))),
      ...(closingTasks ? [closingTask(context, pair, today)] : []),
    ]);
    if (puts.length > 0) {
      const log = pairs.map(({ dossierId, id: recordId }) => ({
        action: 'changed' as const,
        subject: { dossierId, recordId },
      }));
      context.commit({ puts, log });
    }
    ended += pairs.length;
    done += batch.length;
    context.emit('rollover.progressed', { token, done, total });
  }
  return { ended, skipped: done - ended, left: total - done };
}

/** The plan of the new year and its tasks, as far as they are not there yet. */
function prepareYear(
  context: MemberContext,
  { schoolYear, tasks }: Asked,
): { readonly planMade: boolean; readonly tasks: number } {
  const plan = planOf(context, schoolYear);
  const before = planOf(context, previousSchoolYear(schoolYear));
  const dossierId = context.vault.programmeDossierId;
  const there = context
    .list('task')
    .filter(({ body }) => body.rule === 'rollover' && body.sourceId === plan.id)
    .map(({ body }) => body.round);
  const fresh = planForYear(before.body, schoolYear);
  const missing = tasks.filter(({ round }) => !there.includes(round));
  const puts = [
    ...(plan.isNew
      ? [planPut(context, plan, fresh), ...evaluationTaskPuts(context, plan.id, fresh)]
      : []),
    ...missing.map((task) =>
      ruleTaskPut({ ...task, rule: 'rollover', dossierId, sourceId: plan.id, pairId: null }),
    ),
  ];
  if (puts.length > 0) {
    const subject = { dossierId, recordId: plan.id };
    context.commit({ puts, log: [{ action: 'changed', subject, detail: { schoolYear } }] });
  }
  return { planMade: plan.isNew, tasks: missing.length };
}

function checkOwners(context: MemberContext, { tasks }: Asked): void {
  const active = new Set(
    context.vault
      .members()
      .filter((member) => member.active)
      .map(({ id }) => id),
  );
  if (tasks.some(({ ownerId }) => !active.has(ownerId))) {
    throw new AppFailure('notFound', { kind: 'member' });
  }
}

export const rolloverHandlers = defineHandlers({
  'rollovers.preview': (context, { schoolYear }) => preview(context, schoolYear),
  'rollovers.run': async (context, asked) => {
    checkOwners(context, asked);
    const done = await endPairs(context, asked);
    const cancelled = done.left > 0;
    stopped.get(context.vault)?.delete(asked.token);
    const prepared = cancelled ? { planMade: false, tasks: 0 } : prepareYear(context, asked);
    return { ...done, ...prepared, cancelled };
  },
  'rollovers.cancel': (context, { token }) => {
    const tokens = stopped.get(context.vault) ?? new Set();
    stopped.set(context.vault, tokens.add(token));
    return undefined;
  },
});
