// The names that stand in every sealed, hashed or signed thing of format 1, so that nothing made for
// one purpose or place can be used for another (docs/formats/vault.md, "Bindings").
import { canonicalBytes } from './canonical.ts';
import type { DossierKind } from '#shared/domain/record.ts';

export const formatName = 'achtervang/1';
export const formatVersion = 1;
/** 'ACHV' as SQLite's application_id. */
export const applicationId = 0x41434856;

export const commitPrefix = `${formatName}/commit\0`;
export const statementPrefix = `${formatName}/statement\0`;
export const keyCommitmentPrefix = `${formatName}/key\0`;

type Binding =
  | {
      readonly type: 'revision';
      readonly dossier: string;
      readonly record: string;
      readonly revision: number;
    }
  | {
      readonly type: 'grant';
      readonly subject: string;
      readonly subjectType: 'dossier' | 'circle';
      readonly grantee: string;
      readonly generation: number;
    }
  | {
      readonly type: 'slot';
      readonly kind: 'passphrase';
      readonly member: string;
      readonly login: string;
      readonly kdf: {
        readonly algorithm: 'argon2id13';
        readonly memoryKiB: number;
        readonly passes: number;
      };
      readonly salt: string;
    }
  | { readonly type: 'state'; readonly member: string }
  | { readonly type: 'draft'; readonly member: string; readonly draft: string };

/** The associated data that ties a sealed part to its place. */
export function bindingBytes(vault: string, binding: Binding): Uint8Array {
  return canonicalBytes({ format: formatName, vault, ...binding });
}

/** The kind byte inside a grant. Values are part of the format and are never used again. */
export const kindBytes: Readonly<Record<DossierKind | 'circle', number>> = {
  directory: 1,
  programme: 2,
  person: 3,
  pair: 4,
  concern: 5,
  intervision: 6,
  personal: 7,
  log: 8,
  circle: 64,
};

const dossierKindOfByte: ReadonlyMap<number, DossierKind> = new Map([
  [1, 'directory'],
  [2, 'programme'],
  [3, 'person'],
  [4, 'pair'],
  [5, 'concern'],
  [6, 'intervision'],
  [7, 'personal'],
  [8, 'log'],
]);

/** Null for a byte this version does not know. */
export function dossierKindFromByte(byte: number): DossierKind | null {
  return dossierKindOfByte.get(byte) ?? null;
}
