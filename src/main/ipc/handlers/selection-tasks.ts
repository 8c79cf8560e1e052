// The task to take out what is kept of a refused or withdrawn candidate: made, moved and closed together
// with the change it follows from.
import type { MemberContext } from '#main/ipc/context.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import type { ApplicationBody } from '#shared/domain/application.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { CommitInput } from '#main/store/index.ts';

export function keepRefusedDays(context: MemberContext): number {
  const own = context.list('programmeSettings')[0]?.body.keepRefusedDays;
  return own ?? defaultSettings.keepRefusedDays;
}

/** Who decided, or a coordinator of the programme when nobody did, or else whoever asks. */
function ownerOf(context: MemberContext, body: ApplicationBody): MemberId {
  const { me } = context.vault;
  const active = context.vault.members().filter((member) => member.active);
  const decider = active.find(({ id }) => id === body.decision?.by);
  if (decider) return decider.id;
  if (mayDo(me.roles, 'manageProgramme')) return me.id;
  return active.find(({ roles }) => roles.includes('programmeCoordinator'))?.id ?? me.id;
}

/** What must change among the tasks so that they fit the application as it will be. */
export function destroyTaskPuts(
  context: MemberContext,
  application: TypedRecord<'application'>,
  next: ApplicationBody,
): CommitInput['puts'] {
  const { dossierId, id: sourceId } = application;
  const open = context
    .list('task')
    .find(
      ({ body }) =>
        body.rule === 'destroyRefused' && body.sourceId === sourceId && body.doneOn === null,
    );
  const dueOn = next.wipedOn === null ? next.destroyBy : null;
  if (!open) {
    if (dueOn === null) return [];
    const ownerId = ownerOf(context, next);
    return [
      ruleTaskPut({ rule: 'destroyRefused', ownerId, dueOn, dossierId, sourceId, pairId: null }),
    ];
  }
  const body =
    dueOn === null
      ? { ...open.body, doneOn: dateOf(context.now()) }
      : { ...open.body, dueOn, ownerId: ownerOf(context, next) };
  return [{ dossierId, recordId: open.id, kind: 'task', body, expectedRevision: open.revision }];
}
