// What is done for calls about where the school refers to: its own social map, with the programme.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { insideFacts } from '#main/ipc/referral-parts.ts';
import { newId } from '#main/platform/id.ts';
import { foldText } from '#shared/domain/class-list-values.ts';
import { dateOf } from '#shared/domain/date.ts';
import { isInside, isUsuallyOutside } from '#shared/domain/destination-kind.ts';
import type { DestinationBody } from '#shared/domain/destination.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { AppFailure } from '#shared/result/errors.ts';

/**
 * What lies inside the school is known there already, or is said by who manages the programme; what everybody knows
 * as outside is never inside. Inside, nobody asks for consent or a signature.
 */
function mustBeOurs(context: MemberContext, { kind, name, builtIn }: DestinationBody): void {
  if (kind === 'external') return;
  const may =
    isInside(name, insideFacts(context)) || mayDo(context.vault.me.roles, 'manageProgramme');
  if (!may || isUsuallyOutside(name, builtIn)) throw new AppFailure('destinationOutside', { name });
}

export const destinationHandlers = defineHandlers({
  'destinations.save': (context, { destination, fields }) => {
    mustNotBeLater('checkedOn', fields.checkedOn, dateOf(context.now()));
    if (destination) context.get('destination', destination.id);
    const others = context.list('destination').filter(({ id }) => id !== destination?.id);
    const twice = others.some(
      ({ body }) =>
        foldText(body.name) === foldText(fields.name) ||
        (fields.builtIn !== null && body.builtIn === fields.builtIn),
    );
    if (twice) throw new AppFailure('destinationNamed');
    mustBeOurs(context, fields);
    const dossierId = context.vault.programmeDossierId;
    const recordId = destination?.id ?? newId<RecordId>();
    const expectedRevision = destination?.expectedRevision ?? 0;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'destination', body: fields, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { destinationId: recordId };
  },
});
