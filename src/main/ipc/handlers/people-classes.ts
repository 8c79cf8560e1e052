// What the programme keeps of classes, and of colleagues who have no login. Both lie in the programme
// dossier; a colleague here is never a member and holds no key.
import { defineHandlers, mustNotBeLater } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { AppFailure } from '#shared/result/errors.ts';

export const classHandlers = defineHandlers({
  'classes.save': (context, { schoolClass, fields }) => {
    const same = context
      .list('schoolClass')
      .find(
        ({ body }) => body.schoolYear === fields.schoolYear && body.className === fields.className,
      );
    if (same?.id !== schoolClass?.id) throw new AppFailure('classExists');
    if (fields.mentorContactId !== null) context.get('staffContact', fields.mentorContactId);
    const dossierId = context.vault.programmeDossierId;
    const recordId = same?.id ?? newId<RecordId>();
    const expectedRevision = schoolClass?.expectedRevision ?? 0;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'schoolClass', body: fields, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return undefined;
  },
  'staffContacts.save': (context, { contact, fields }) => {
    mustNotBeLater('inFavourOn', fields.inFavourOn, dateOf(context.now()));
    const dossierId = context.vault.programmeDossierId;
    const recordId = contact ? context.get('staffContact', contact.id).id : newId<RecordId>();
    const expectedRevision = contact?.expectedRevision ?? 0;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'staffContact', body: fields, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { contactId: recordId };
  },
});
