// Answers about pupils who must not be matched. Only the two, the kind and whether it holds: no story.
import { defineHandlers } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { AppFailure } from '#shared/result/errors.ts';

export const notTogetherHandlers = defineHandlers({
  'notTogether.add': (context, { pupilIds, kind }) => {
    const [a, b] = pupilIds;
    if (a === b) throw new AppFailure('ownBuddy');
    for (const id of pupilIds) context.get('pupil', id);
    const known = context
      .list('notTogether')
      .find(({ body }) => body.pupilIds.includes(a) && body.pupilIds.includes(b));
    const recordId = known?.id ?? newId<RecordId>();
    const body = { pupilIds, kind, holds: true };
    const dossierId = context.vault.programmeDossierId;
    const expectedRevision = known?.revision ?? 0;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'notTogether', body, expectedRevision }],
      log: [{ action: 'changed', subject: { recordId } }],
    });
    return undefined;
  },
  'notTogether.set': (context, { recordId, expectedRevision, holds }) => {
    const { body, dossierId } = context.get('notTogether', recordId);
    context.commit({
      puts: [
        { dossierId, recordId, kind: 'notTogether', body: { ...body, holds }, expectedRevision },
      ],
      log: [{ action: 'changed', subject: { recordId } }],
    });
    return undefined;
  },
});
