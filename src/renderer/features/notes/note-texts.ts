// Which words belong to the fixed values of a note.
import type { NoteType } from '#shared/domain/note.ts';

export const noteTypeTexts = {
  conversation: 'notes:types.conversation',
  buddyMeeting: 'notes:types.buddyMeeting',
  observation: 'notes:types.observation',
  consult: 'notes:types.consult',
  mentorFeedback: 'notes:types.mentorFeedback',
  checkIn: 'notes:types.checkIn',
} as const satisfies Readonly<Record<NoteType, string>>;
