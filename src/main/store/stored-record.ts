// A revision of a record as the rest of the main process sees it, and how an opened part becomes
// one: version check, migration, schema.
import type * as z from 'zod';
import type { RecordDefinition, RecordMeta } from '#shared/domain/record.ts';
import { circleRecord } from '#shared/domain/circle.ts';
import { logEntryRecord } from '#shared/domain/log-entry.ts';
import { memberRecord } from '#shared/domain/member.ts';
import { vaultInfoRecord } from '#shared/domain/vault-info.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Every kind of record by its name; the app's is in src/shared/domain/registry.ts. */
export type RecordRegistry = Readonly<Record<string, RecordDefinition<string, z.ZodType>>>;

export type StoredRecord<B = unknown> = RecordMeta & {
  readonly body: B;
  /** BLAKE2b-256 (base64url) of what this revision says, before any migration. */
  readonly contentHash: string;
};

/** The caller's registry with the kinds the store itself needs. */
export function withOwnKinds(registry: RecordRegistry): RecordRegistry {
  return {
    ...registry,
    member: memberRecord,
    circle: circleRecord,
    logEntry: logEntryRecord,
    vaultInfo: vaultInfoRecord,
  };
}

/** The caller's definition of a kind; null for one this app does not know. */
export function definitionOf(
  registry: RecordRegistry,
  kind: string,
): RecordDefinition<string, z.ZodType> | null {
  return Object.hasOwn(registry, kind) ? (registry[kind] ?? null) : null;
}

/**
 * The body in its newest shape, or null when it does not fit its schema, or is of a kind or version
 * this app does not know: then that record is named, and the rest stays readable.
 */
export function readBody(
  registry: RecordRegistry,
  kind: string,
  version: number,
  stored: unknown,
): { readonly body: unknown } | null {
  const definition = definitionOf(registry, kind);
  if (!definition || version > definition.version) return null;
  let body = stored;
  for (let step = version; step < definition.version; step += 1) {
    const migrate = definition.migrations[step];
    if (!migrate) throw new Error(`no migration of ${kind} from version ${step}`);
    try {
      body = migrate(body);
    } catch {
      // A body that its own version would refuse: the record is named as unreadable.
      return null;
    }
  }
  const parsed = definition.schema.safeParse(body);
  return parsed.success ? { body: parsed.data } : null;
}

/** Checks a body to be stored. Throws `invalidInput` naming the first field that does not fit. */
export function checkBody(
  registry: RecordRegistry,
  kind: string,
  body: unknown,
): { readonly version: number; readonly body: unknown } {
  const definition = definitionOf(registry, kind);
  if (!definition) throw new AppFailure('invalidInput', { field: 'kind' });
  const parsed = definition.schema.safeParse(body);
  if (!parsed.success) {
    throw new AppFailure('invalidInput', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  return { version: definition.version, body: parsed.data };
}
