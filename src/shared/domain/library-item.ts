// A card, guideline or agreement that the school wrote itself, beside those that come with the product
// (resources/library).
import * as z from 'zod';
import { defineRecord } from './record.ts';

export const libraryKinds = ['questionCard', 'conversationGuideline', 'groupAgreement'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

export const libraryItemSchema = z.strictObject({
  kind: z.enum(libraryKinds),
  theme: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(120),
  /** Questions or sentences, one a line. */
  lines: z.array(z.string().trim().min(1).max(300)).min(1).max(30),
  /** How it ends well. */
  close: z.string().trim().min(1).max(300),
  language: z.enum(['nl', 'en']),
  /** False once it was thrown away. */
  kept: z.boolean(),
});
export type LibraryItemBody = z.infer<typeof libraryItemSchema>;

export const libraryItemRecord = defineRecord({
  kind: 'libraryItem',
  version: 1,
  schema: libraryItemSchema,
});
