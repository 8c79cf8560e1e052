// Builds the attendance list of a session: who was expected and whether they were there. Reads no notes.
import { endOfNextYear, schoolOf, type ExportSource } from '#main/exports/source.ts';
import type { AttendanceList } from '#shared/domain/attendance-list.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';

export function buildAttendanceList(
  source: ExportSource,
  sessionId: RecordId,
): { readonly content: AttendanceList; readonly destroyBy: string } {
  const { body } = source.get('intervisionSession', sessionId);
  const { type, on, startsAt, minutes, place, leadId, peerIds, attendance } = body;
  const group = body.groupId === null ? null : source.get('intervisionGroup', body.groupId);
  const people = peerIds.map((id) => {
    const pupil = source.get('pupil', id).body;
    const mark = attendance.find(({ peerId }) => peerId === id)?.mark ?? null;
    return { name: pupilName(pupil), className: pupil.className, mark };
  });
  return {
    content: {
      ...schoolOf(source),
      group: group?.body.name ?? '',
      ...{ type, on, startsAt, minutes, place },
      ledBy: source.vault.members().find(({ id }) => id === leadId)?.displayName ?? '',
      people: people.sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    },
    destroyBy: endOfNextYear(source),
  };
}
