// The school's own cards, guidelines and agreements, kept with the programme.
import { defineHandlers } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';

export const libraryHandlers = defineHandlers({
  'library.save': (context, { item, body }) => {
    if (item) context.get('libraryItem', item.id);
    const dossierId = context.vault.programmeDossierId;
    const recordId = item?.id ?? newId<RecordId>();
    context.commit({
      puts: [
        {
          ...{ dossierId, recordId, body },
          kind: 'libraryItem',
          expectedRevision: item?.expectedRevision ?? 0,
        },
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { itemId: recordId };
  },
});
