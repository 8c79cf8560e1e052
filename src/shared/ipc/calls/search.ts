// The call that searches texts: what can be found and what a found one looks like.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

/** The kinds of records whose texts can be searched. */
export const searchKinds = [
  'note',
  'contact',
  'task',
  'lesson',
  'activity',
  'dropInSession',
  'pupil',
  'pair',
  'application',
  'supportRequest',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchHitSchema = z.object({
  kind: z.enum(searchKinds),
  id: recordIdSchema,
  /** Where it leads: the pair or the pupil it belongs to. */
  pairId: recordIdSchema.nullable(),
  pupilId: recordIdSchema.nullable(),
  /** The day it is about, 'yyyy-mm-dd'. */
  on: z.string().nullable(),
  /** The piece of the text around the words that were found. */
  snippet: z.array(z.object({ text: z.string(), marked: z.boolean() })),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchCalls = {
  /**
   * Texts with all the words of the query, newest first; the last word may be a beginning. Only what
   * the member can read. `done` < `total`: texts are still being taken in, so more may be found later.
   */
  'search.find': call(
    'member',
    z.object({ query: z.string().trim().min(2).max(200), limit: z.int().min(1).max(50) }),
    z.object({ hits: z.array(searchHitSchema), done: z.int(), total: z.int() }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;
