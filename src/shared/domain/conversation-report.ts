// The conversation report: one note on paper, for a reader who is involved. Names nobody but by
// role and initials, and states who wrote it.
import * as z from 'zod';
import { namesAs } from './note-names.ts';
import { noteBodySchema } from './note.ts';
import { pairForms } from './support-form.ts';

export const conversationReportSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  pairCode: z.string(),
  form: z.enum(pairForms),
  supportee: z.string(),
  goalQuestion: z.string(),
  reader: z.string(),
  author: z.string(),
  authorFunction: z.string(),
  writtenAtMs: z.int(),
  revision: z.int(),
  /** Who wrote this version, when it is not the first. */
  amendedBy: z.string().nullable(),
  /** How names in the text stand on it. */
  namesAs: z.enum(namesAs),
  note: noteBodySchema,
});
export type ConversationReport = z.infer<typeof conversationReportSchema>;
