// Builds a conversation report from one note, for a named reader. People stand on it by initials, and so
// do names in its text unless the reader may know them.
import { endOfNextYear, schoolOf, type ExportSource } from '#main/exports/source.ts';
import type { ConversationReport } from '#shared/domain/conversation-report.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { mapNoteTexts, replaceNames, type NamesAs } from '#shared/domain/note-names.ts';
import { initials } from '#shared/domain/pupil.ts';
import { namesAround } from './names-around.ts';

export { namesAround } from './names-around.ts';

export function buildConversationReport(
  source: ExportSource,
  request: { readonly noteId: RecordId; readonly reader: string; readonly names: NamesAs },
): { readonly content: ConversationReport; readonly destroyBy: string } {
  const note = source.get('note', request.noteId);
  const pair = source.get('pair', note.body.pairId);
  const known = namesAround(source, pair.body);
  const text = (written: string) => replaceNames(written, known, request.names);
  const members = source.vault.members();
  const author = members.find(({ id }) => id === note.createdBy);
  const amender = members.find(({ id }) => id === note.changedBy);
  const supportees = source
    .list('pupil')
    .filter(({ id }) => pair.body.supporteeIds.includes(id))
    .map(({ body }) => initials(body));
  return {
    content: {
      ...schoolOf(source),
      pairCode: pair.body.code,
      form: pair.body.form,
      supportee: pair.body.className ?? supportees.join(', '),
      goalQuestion: text(pair.body.goal.question),
      reader: request.reader,
      author: author?.displayName ?? '',
      authorFunction: author?.functionTitle ?? '',
      writtenAtMs: note.changedAtMs,
      revision: note.revision,
      amendedBy: note.revision > 1 ? (amender?.displayName ?? '') : null,
      namesAs: request.names,
      note: mapNoteTexts(note.body, text),
    },
    // Notes are kept until one year after the school year in which they were made.
    destroyBy: endOfNextYear(source),
  };
}
