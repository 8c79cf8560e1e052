// Calls about a session that is going on: opening it, who is there, what is said, who is behind a letter.
import * as z from 'zod';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import {
  caseLetterSchema,
  guestReasonSchema,
  notesFieldsSchema,
} from '#shared/domain/intervision-notes.ts';
import { intervisionSessionSchema } from '#shared/domain/intervision-session.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const { shape } = notesFieldsSchema;
const session = z.object({ sessionId: recordIdSchema, expectedRevision: z.int().positive() });

export const intervisionSessionCalls = {
  /**
   * Makes the dossier of its notes, of who leads and the group's coaches; lets go who was behind the letters of
   * what the group has followed up. One that is open already is answered as it is.
   */
  'intervisionSessions.open': call(
    'leadIntervision',
    session.extend({
      methodId: shape.methodId,
      methodName: shape.methodName,
      steps: shape.steps,
      agenda: shape.agenda,
    }),
    z.object({ notesId: recordIdSchema, dropped: z.int().min(0) }),
  ),
  /** Lays these marks over what was marked already: two who mark at once lose nothing of each other. */
  'intervisionSessions.attend': call(
    'leadIntervision',
    z.object({
      sessionId: recordIdSchema,
      marks: intervisionSessionSchema.shape.attendance.min(1),
    }),
    z.object({ revision: z.int().positive() }),
  ),
  'intervisionSessions.saveNotes': call(
    'leadIntervision',
    z.object({
      notesId: recordIdSchema,
      expectedRevision: z.int().positive(),
      fields: notesFieldsSchema,
    }),
    z.object({ revision: z.int().positive() }),
  ),
  /** A care coordinator, confidential adviser or safeguarding officer, for this session alone. */
  'intervisionSessions.letGuestIn': call(
    'leadIntervision',
    session.extend({
      memberId: memberIdSchema,
      reason: guestReasonSchema.shape.reason,
    }),
    z.undefined(),
  ),
  /** Keeps who is behind a letter where only who asks this can read it; replaces what was kept of that letter. */
  'intervisionSessions.linkCase': call(
    'leadIntervision',
    z.object({
      sessionId: recordIdSchema,
      letter: caseLetterSchema,
      presenterId: recordIdSchema.nullable(),
      pairId: recordIdSchema.nullable(),
    }),
    z.undefined(),
  ),
  'intervisionSessions.dropCase': call(
    'leadIntervision',
    z.object({ caseKeyId: recordIdSchema, expectedRevision: z.int().positive() }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;
