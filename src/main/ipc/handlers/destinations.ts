// What is done for calls about where the school refers to: its own social map, with the programme.
import { defineHandlers, mustNotBeLater } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { foldText } from '#shared/domain/class-list-values.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { AppFailure } from '#shared/result/errors.ts';

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
