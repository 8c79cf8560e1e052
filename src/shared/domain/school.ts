// The school that uses this vault: what stands above its papers, and how soon a screen locks.
import * as z from 'zod';
import { defineRecord } from './record.ts';

export const schoolBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  site: z.string().trim().max(120),
  /** Minutes without a key or a mouse after which the vault locks. */
  lockAfterMinutes: z.int().min(1).max(30),
});
export type SchoolBody = z.infer<typeof schoolBodySchema>;

export const schoolRecord = defineRecord({ kind: 'school', version: 1, schema: schoolBodySchema });
