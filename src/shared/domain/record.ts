// What every stored thing has in common: a kind, a schema version, a body, and how old bodies are
// brought up to date. Knows nothing of sealing or SQLite.
import * as z from 'zod';
import {
  dossierIdSchema,
  memberIdSchema,
  recordIdSchema,
  type DossierId,
  type MemberId,
  type RecordId,
} from './id.ts';

/** The unit of confidentiality. Which kinds exist decides who may see what (see role.ts, circle.ts). */
export const dossierKinds = [
  'directory',
  'programme',
  'person',
  'pair',
  'concern',
  'intervision',
  'personal',
  'log',
] as const;
export type DossierKind = (typeof dossierKinds)[number];

export type RecordDefinition<K extends string, S extends z.ZodType> = {
  readonly kind: K;
  /** Version of the newest body; a record with a higher one is named as unreadable. */
  readonly version: number;
  readonly schema: S;
  /**
   * For what is laid down once: how many revisions there may be, all by the first author. Others
   * do not count. Left out: any number, by whoever can write in the dossier.
   */
  readonly keeps?: number | undefined;
  /** `migrations[n]` turns a body of version n into one of version n + 1. */
  readonly migrations: Readonly<Record<number, (body: unknown) => unknown>>;
};

/** Defines a stored shape. Older versions are migrated step by step when read. */
export function defineRecord<K extends string, S extends z.ZodType>(definition: {
  readonly kind: K;
  readonly version: number;
  readonly schema: S;
  readonly keeps?: number | undefined;
  readonly migrations?: Readonly<Record<number, (body: unknown) => unknown>>;
}): RecordDefinition<K, S> {
  return { migrations: {}, ...definition };
}

/** A change of a record that does not count: who wrote it, and when. */
export const disregardedSchema = z.strictObject({ by: memberIdSchema, atMs: z.int() });
export type Disregarded = z.infer<typeof disregardedSchema>;

/** The facts about a record that are not its body. Times are milliseconds since 1970, UTC. */
export const recordMetaSchema = z.object({
  id: recordIdSchema,
  dossierId: dossierIdSchema,
  kind: z.string(),
  revision: z.int().positive(),
  createdAtMs: z.int(),
  createdBy: memberIdSchema,
  changedAtMs: z.int(),
  changedBy: memberIdSchema,
  /** Never stored: the newest change that did not count, where what is shown stood before it. */
  disregarded: disregardedSchema.optional(),
});

export type RecordMeta = {
  readonly id: RecordId;
  readonly dossierId: DossierId;
  readonly kind: string;
  readonly revision: number;
  readonly createdAtMs: number;
  readonly createdBy: MemberId;
  readonly changedAtMs: number;
  readonly changedBy: MemberId;
  readonly disregarded?: Disregarded | undefined;
};
