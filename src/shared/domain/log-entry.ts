// One line of the vault's log: who did what to which dossier, when. Never holds names or text of notes.
import * as z from 'zod';
import { dossierIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const logActions = [
  'opened',
  'changed',
  'printed',
  'exported',
  'searched',
  'granted',
  'glassBroken',
  'signed',
  'erased',
  'unlocked',
  'unlockFailed',
  'locked',
  'imported',
  'passphraseChanged',
  'memberAdded',
  'vaultCreated',
] as const;
export const logActionSchema = z.enum(logActions);
export type LogAction = z.infer<typeof logActionSchema>;

export const logEntrySchema = z.strictObject({
  action: logActionSchema,
  atMs: z.int(),
  subject: z
    .strictObject({ dossierId: dossierIdSchema.optional(), recordId: recordIdSchema.optional() })
    .optional(),
  /** Counts, paper numbers, setting names: short, and never about a person's situation. */
  detail: z
    .record(z.string().max(40), z.union([z.string().max(120), z.number()]))
    .refine((map) => Object.keys(map).length <= 12)
    .optional(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;
/** What a handler hands in; the store adds the time. The author is the commit's author. */
export type LogEntryInput = Omit<LogEntry, 'atMs'>;

export const logEntryRecord = defineRecord({
  kind: 'logEntry',
  version: 1,
  keeps: 1,
  schema: logEntrySchema,
});
