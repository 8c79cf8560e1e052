// Taking a step of a referral: the order, the days, the gate before it leaves the school, and the tasks that
// follow from it. One commit per step.
import { concernSettings } from './concern-parts.ts';
import { mustNotBeLater, type MemberContext } from './context.ts';
import {
  decidingOf,
  isSigned,
  mustBeInside,
  mustFollowConcern,
  openTasksBy,
  referralTask,
  stateOfReferral,
} from './referral-parts.ts';
import { askAfterwards } from './sign-afterwards.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { leaveFault } from '#shared/domain/referral-leave.ts';
import { dueAfterSending, isClosed, needsText, nextStatuses } from '#shared/domain/referral.ts';
import { finishFault } from '#shared/domain/task.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Step = CallParsed<'referrals.step'>;
type Referral = TypedRecord<'referral'>;

function checkDays(context: MemberContext, referral: Referral, step: Step): void {
  mustNotBeLater('on', step.on, dateOf(context.now()));
  mustFollowConcern(context, referral.body, 'on', step.on);
  // Of a concern the hand-over may be written down later than it was done: heard is where it begins.
  const begin = referral.body.concernId === null ? dateOf(referral.createdAtMs) : '';
  const earliest = stateOfReferral(context, referral.id).since ?? begin;
  if (step.on < earliest) {
    throw new AppFailure('dateImpossible', { field: 'on', date: step.on, today: earliest });
  }
  for (const [field, day] of [
    ['dueOn', step.dueOn],
    ['followUp', step.followUp?.dueOn ?? null],
  ] as const) {
    if (day !== null && day < step.on) {
      throw new AppFailure('dateImpossible', { field, date: day, today: step.on });
    }
  }
}

/** The gate: whose say counts, who was told, and who signed this very text. */
export function mayLeave(context: MemberContext, referral: Referral, on: string): void {
  mustBeInside(context, referral.body);
  const backs = context.list('consentTakenBack').map(({ body }) => body);
  const fault = leaveFault(referral.body, {
    deciding: decidingOf(context, referral.body.pupilId),
    backs: backs.filter(({ referralId }) => referralId === referral.id),
    signed: isSigned(context, referral),
    on,
  });
  if (fault) throw new AppFailure(fault.code, fault.params);
}

type Ending = { readonly withdrawn: boolean; readonly outcome: string };

function finished(task: TypedRecord<'task'>, doneOn: string, how: Ending): Put {
  const { id, dossierId, body, revision } = task;
  return {
    ...{ dossierId, recordId: id, kind: 'task', expectedRevision: revision },
    body: { ...body, ...how, doneOn },
  };
}

/** As one says it at the end, by the same rule as anywhere else: not dropped without a reason. */
function ended(
  context: MemberContext,
  task: TypedRecord<'task'>,
  end: Step['finish'][number],
): Put {
  const how = { withdrawn: end.how === 'withdrawn', outcome: end.outcome };
  const fault = finishFault(task.body, how, context.vault.me);
  if (fault) throw new AppFailure(fault);
  return finished(task, dateOf(context.now()), how);
}

/** What waited for an answer is settled by any later step; follow-ups of one's own only when one says so. */
function taskPuts(
  context: MemberContext,
  referral: Referral,
  step: Step,
  dueOn: string | null,
): readonly Put[] {
  const today = dateOf(context.now());
  const waiting = openTasksBy(context, referral, 'referralAnswer');
  const open = openTasksBy(context, referral, 'referralFollowUp');
  const how = new Map(step.finish.map((one) => [one.taskId, one]));
  if (isClosed(step.to) && open.some(({ id }) => !how.has(id))) {
    throw new AppFailure('referralTasksOpen');
  }
  return [
    ...waiting.map((task) => {
      const withdrawn = isClosed(step.to) && step.to !== 'done';
      return finished(task, today, { withdrawn, outcome: '' });
    }),
    ...open.flatMap((task) => {
      const end = how.get(task.id);
      return end ? [ended(context, task, end)] : [];
    }),
    ...(dueOn === null ? [] : [referralTask(context, referral, 'referralAnswer', { dueOn })]),
    ...(step.followUp === null || isClosed(step.to)
      ? []
      : [referralTask(context, referral, 'referralFollowUp', step.followUp)]),
  ];
}

/** Takes the step in one commit, together with what is laid down with it. */
export function takeStep(context: MemberContext, step: Step, together: readonly Put[] = []): void {
  const referral = context.get('referral', step.referralId);
  const { status } = stateOfReferral(context, referral.id);
  if (!nextStatuses(status).includes(step.to)) {
    throw new AppFailure('statusOrder', { from: status, to: step.to });
  }
  if (needsText(step.to) && step.text === '') {
    throw new AppFailure('invalidInput', { field: 'text' });
  }
  checkDays(context, referral, step);
  if (step.to === 'sent') mayLeave(context, referral, step.on);
  const within = concernSettings(context).answerWithinDays;
  const asked =
    step.to === 'sent'
      ? (step.dueOn ??
        referral.body.feedbackBy ??
        dueAfterSending(referral.body.urgency, step.on, within))
      : step.dueOn;
  const dueOn = isClosed(step.to) ? null : asked;
  const { dossierId } = referral;
  const { referralId, to, on, text, told, warm } = step;
  context.commit({
    puts: [
      {
        dossierId,
        recordId: newId<RecordId>(),
        kind: 'referralStep',
        body: { referralId, to, on, text, dueOn, told, warm },
        expectedRevision: 0,
      },
      ...taskPuts(context, referral, step, dueOn),
      ...(to === 'sent' ? askAfterwards(context, referral) : []),
      ...together,
    ],
    log: [
      {
        action: 'changed',
        subject: { dossierId, recordId: referral.id },
        detail: { status: to },
      },
    ],
  });
}
