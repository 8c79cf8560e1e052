// A member of staff with a login, as the directory dossier records it; the record's id is the
// member's id. Counts only when an administrator signed the commit (see docs/formats/vault.md).
import * as z from 'zod';
import { roleSchema, type Role } from './role.ts';
import { defineRecord } from './record.ts';
import type { MemberId } from './id.ts';

/** 32 bytes as base64url without padding. */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What someone types to log in: lower case, no white space; visible in the vault file. */
export const loginSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\s\p{Lu}\p{C}]+$/u);

export const memberSchema = z.strictObject({
  login: loginSchema,
  displayName: z.string().trim().min(1).max(120),
  roles: z.array(roleSchema).max(7),
  boxPublicKey: publicKeySchema,
  signPublicKey: publicKeySchema,
  active: z.boolean(),
  functionTitle: z.string().trim().min(1).max(120).optional(),
});
export type Member = z.infer<typeof memberSchema>;

export const memberRecord = defineRecord({ kind: 'member', version: 1, schema: memberSchema });

/** A member as screens and handlers see one. */
export type MemberView = {
  readonly id: MemberId;
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly functionTitle?: string | undefined;
};

/** The form in which logins are stored and compared. */
export function normaliseLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
