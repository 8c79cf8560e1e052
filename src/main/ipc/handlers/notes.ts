// Confidential notes of a pair. A note never changes: amending writes a new revision with a reason.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { isEmptyNote, type NoteFields } from '#shared/domain/note.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The name of the draft that belongs to a pair's new note, or to the amendment of a note. */
export const noteDraft = (pairId: RecordId, noteId?: RecordId): string =>
  noteId ? `note:${pairId}:${noteId}` : `note:${pairId}`;

function checkNote(context: MemberContext, fields: NoteFields): void {
  if (isEmptyNote(fields)) throw new AppFailure('noteEmpty');
  mustNotBeLater('occurredOn', fields.occurredOn, dateOf(context.now()));
}

/** A meeting of a pair is a contact; only an old note on one keeps its type. */
function checkType(type: NoteFields['type'], before: NoteFields['type'] | null): void {
  if (type === 'buddyMeeting' && before !== 'buddyMeeting') {
    throw new AppFailure('invalidInput', { field: 'type' });
  }
}

export const noteHandlers = defineHandlers({
  'notes.save': (context, { pairId, amends, fields }) => {
    const pair = context.get('pair', pairId);
    checkNote(context, fields);
    if (!amends) {
      if (pair.body.status === 'ended') throw new AppFailure('pairEnded');
      checkType(fields.type, null);
    } else {
      const note = context.get('note', amends.noteId);
      if (note.dossierId !== pair.dossierId) throw new AppFailure('notFound', { kind: 'note' });
      checkType(fields.type, note.body.type);
      if (amends.reason === '') throw new AppFailure('invalidInput', { field: 'reason' });
    }
    const { dossierId } = pair;
    const recordId = amends?.noteId ?? newId<RecordId>();
    context.commit({
      puts: [
        {
          dossierId,
          recordId,
          kind: 'note',
          body: { ...fields, pairId, amendReason: amends?.reason ?? null },
          expectedRevision: amends?.expectedRevision ?? 0,
        },
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    context.vault.dropDraft(noteDraft(pairId, amends?.noteId));
    return { noteId: recordId };
  },
});
