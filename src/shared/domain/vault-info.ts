// The vault's own card in the directory: its name and where the programme dossier is.
import * as z from 'zod';
import { dossierIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const vaultInfoSchema = z.strictObject({
  name: z.string().trim().max(120),
  programmeDossierId: dossierIdSchema,
});
export type VaultInfo = z.infer<typeof vaultInfoSchema>;

export const vaultInfoRecord = defineRecord({
  kind: 'vaultInfo',
  version: 1,
  schema: vaultInfoSchema,
});
