// The signature that acute danger could not wait for: a task for who handed over, to ask it the next school day, done
// by itself once as many have signed as it takes.
import { concernSettings } from './concern-parts.ts';
import type { MemberContext } from './context.ts';
import { isSigned, openTasksBy, referralTask } from './referral-parts.ts';
import { approvalsOf } from './sign-off-state.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { isAcuteDanger } from '#shared/domain/referral.ts';
import { addWorkingDays } from '#shared/domain/reporting-code-rules.ts';
import { referralSignatures } from '#shared/domain/sign-off-rules.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';

type Referral = TypedRecord<'referral'>;

const needed = (context: MemberContext, { body }: Referral): number =>
  referralSignatures(body, concernSettings(context));

/** What to commit with a hand-over in acute danger that nobody signed yet. */
export function askAfterwards(context: MemberContext, referral: Referral): readonly Put[] {
  if (!isAcuteDanger(referral.body) || isSigned(context, referral)) return [];
  const dueOn = addWorkingDays(dateOf(context.now()), 1);
  return [referralTask(context, referral, 'signAfterwards', { dueOn })];
}

/** What to commit with this member's signature: with the last one it takes, the task is done. */
export function signedAfterwards(context: MemberContext, subjectId: RecordId): readonly Put[] {
  const referral = context.list('referral').find(({ id }) => id === subjectId);
  if (!referral) return [];
  const signers = approvalsOf(context, referral.id, referral.revision);
  const all = new Set([...signers, context.vault.me.id]);
  if (all.size < needed(context, referral)) return [];
  const doneOn = dateOf(context.now());
  return openTasksBy(context, referral, 'signAfterwards').map(
    ({ id, dossierId, body, revision }) => ({
      ...{ dossierId, recordId: id, kind: 'task', expectedRevision: revision },
      body: { ...body, doneOn },
    }),
  );
}
