// Confidential notes of a pair. A note never changes: amending writes a new revision with a reason.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { namesAround } from '#main/exports/conversation-report/build.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { findNames, noteText } from '#shared/domain/note-names.ts';
import { isEmptyNote, noteFault, type NoteFields } from '#shared/domain/note.ts';
import { peersEver } from '#shared/domain/pair-life.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import type { TaskBody } from '#shared/domain/task.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Put } from '#main/store/index.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The name of the draft that belongs to a pair's new note, or to the amendment of a note. */
export const noteDraft = (pairId: RecordId, noteId?: RecordId): string =>
  noteId ? `note:${pairId}:${noteId}` : `note:${pairId}`;

function checkNote(context: MemberContext, pair: PairBody, fields: NoteFields): void {
  if (isEmptyNote(fields)) throw new AppFailure('noteEmpty');
  mustNotBeLater('occurredOn', fields.occurredOn, dateOf(context.now()));
  switch (noteFault(fields, peersEver(pair))) {
    case 'followUpBefore':
      throw new AppFailure('dateImpossible', {
        field: 'followUpOn',
        date: fields.followUpOn ?? '',
        today: fields.occurredOn,
      });
    case 'peerUnknown':
      throw new AppFailure('notFound', { kind: 'pupil' });
    case null:
  }
}

/** A consult that is to be come back to is a task of who wrote it. */
function followUpPuts(
  context: MemberContext,
  pair: TypedRecord<'pair'>,
  noteId: RecordId,
  fields: NoteFields,
): readonly Put[] {
  const { followUpOn } = fields;
  if (fields.type !== 'consult' || followUpOn === null) return [];
  const words = [fields.question, fields.advice, fields.facts.text];
  const title = words.map((text) => text.trim().replaceAll(/\s+/g, ' ')).find(Boolean) ?? '';
  const body: TaskBody = {
    title: title.slice(0, 200),
    ownerId: context.vault.me.id,
    dueOn: followUpOn,
    sourceId: noteId,
    pairId: pair.id,
    visibility: 'team',
    rule: null,
    round: 1,
    standInId: null,
    doneOn: null,
    withdrawn: false,
    outcome: '',
  };
  const recordId = newId<RecordId>();
  return [{ dossierId: pair.dossierId, recordId, kind: 'task', body, expectedRevision: 0 }];
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
    checkNote(context, pair.body, fields);
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
        ...(amends ? [] : followUpPuts(context, pair, recordId, fields)),
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    context.vault.dropDraft(noteDraft(pairId, amends?.noteId));
    return { noteId: recordId };
  },
  'notes.names': (context, { noteId }) => {
    const note = context.get('note', noteId);
    const pair = context.get('pair', note.body.pairId);
    const known = namesAround(context, pair.body);
    return { names: [...findNames(`${noteText(note.body)}\n${pair.body.goal.question}`, known)] };
  },
});
