// Answers about deputies, hand-overs and the new school year.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { DeputyBody } from '#shared/domain/deputy.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { handoverHandlers } from './tasks-handover.ts';
import { rolloverHandlers } from './tasks-rollover.ts';

/** A deputy is an active colleague, and somebody else than who they stand in for. */
function checkDeputy(
  context: MemberContext,
  { role, memberId, deputyId, active }: DeputyBody,
): void {
  if (!active) return;
  const members = context.vault.members().filter((member) => member.active);
  if (!members.some(({ id }) => id === deputyId))
    throw new AppFailure('notFound', { kind: 'member' });
  const holders = members.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const forWhom = memberId === null ? holders : holders.filter((id) => id === memberId);
  if (memberId !== null && forWhom.length === 0)
    throw new AppFailure('notFound', { kind: 'member' });
  if (forWhom.every((id) => id === deputyId)) throw new AppFailure('deputySame');
}

export const tasksHandlers = defineHandlers({
  ...handoverHandlers,
  ...rolloverHandlers,
  'deputies.save': (context, { deputy, fields }) => {
    checkDeputy(context, fields);
    if (deputy) context.get('deputy', deputy.id);
    const dossierId = context.vault.programmeDossierId;
    const recordId = deputy?.id ?? newId<RecordId>();
    const expectedRevision = deputy?.expectedRevision ?? 0;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'deputy', body: fields, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { deputyId: recordId };
  },
});
