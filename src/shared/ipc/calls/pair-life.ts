// Calls about the life of a pair: contacts, pauses, changes of supporters, its ending, names in its notes.
import * as z from 'zod';
import { call, type CallDefinition } from '#shared/ipc/define.ts';
import { contactFieldsSchema } from '#shared/domain/contact.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { matchSchema } from '#shared/domain/match.ts';
import { nameFoundSchema } from '#shared/domain/note-names.ts';
import { endingSchema, pauseSchema, peopleChangeSchema } from '#shared/domain/pair-life.ts';
import { newPairSchema } from '#shared/domain/pair.ts';

const ofPair = { pairId: recordIdSchema, expectedRevision: z.int().positive() };

export const pairLifeCalls = {
  /** Plans a contact, records it as held, missed or called off, or mends one. */
  'contacts.save': call(
    'writeContacts',
    z.object({
      pairId: recordIdSchema,
      /** Null for a new contact. */
      contact: z.object({ id: recordIdSchema, expectedRevision: z.int().positive() }).nullable(),
      fields: contactFieldsSchema,
    }),
    z.object({
      contactId: recordIdSchema,
      /** The rules for which this made a task for the coach. */
      tasks: z.array(z.enum(['stuck', 'tooHeavy'])),
    }),
  ),
  'pairs.pause': call(
    'writePairs',
    z.object({ ...ofPair, ...pauseSchema.omit({ until: true }).shape }),
    z.object({
      /** A task for the coach was made. */
      task: z.boolean(),
    }),
  ),
  'pairs.resume': call(
    'writePairs',
    z.object({ ...ofPair, on: pauseSchema.shape.from }),
    z.undefined(),
  ),
  /** Other supporters, with the reason; who went stays known. */
  'pairs.changePeople': call(
    'writePairs',
    z.object({
      ...ofPair,
      supporterIds: newPairSchema.shape.supporterIds,
      on: peopleChangeSchema.shape.on,
      reason: peopleChangeSchema.shape.reason,
      /** What a coordinator allows for who comes; by whom and when is for the services to say. */
      overrides: z
        .array(matchSchema.shape.overrides.element.pick({ rule: true, reason: true }))
        .max(10)
        .default([]),
    }),
    z.undefined(),
  ),
  /** For good: an ended pair does not change. */
  'pairs.end': call('writePairs', z.object({ ...ofPair, ending: endingSchema }), z.undefined()),
  /** Names of pupils and staff in a note: what a paper would replace. */
  'notes.names': call(
    'printPapers',
    z.object({ noteId: recordIdSchema }),
    z.object({ names: z.array(nameFoundSchema) }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;
