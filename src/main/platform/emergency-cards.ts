// What can be read of a vault before unlocking: a copy of its school's emergency card, one for each vault of
// this laptop, in one small file of the profile folder. No pupil may stand on it; the caller sees to that.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { emergencyCardSchema, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { parseJson } from '#shared/result/parse-json.ts';
import { writeFileAtomically } from './atomic-write.ts';

const mostVaults = 20;
/** More than twenty full cards can be; a larger file was not written here. */
const mostBytes = 512 * 1024;

const copiesSchema = z.strictObject({
  version: z.literal(1),
  /** Newest first. Null: the card named a pupil, and is withheld until somebody mends it. */
  copies: z
    .array(z.strictObject({ path: z.string().max(4096), card: emergencyCardSchema.nullable() }))
    .max(mostVaults),
});
type Copies = z.infer<typeof copiesSchema>['copies'];

export type EmergencyCards = {
  /** Null when there is no copy, or when it was withheld. */
  readonly read: (vaultPath: string) => EmergencyCard | null;
  readonly kept: (vaultPath: string) => EmergencyCard | 'withheld' | null;
  /** Null removes the copy. False when the disk refused; the old copy stands, then. */
  readonly keep: (vaultPath: string, card: EmergencyCard | 'withheld' | null) => boolean;
};

function readCopies(file: string): Copies {
  try {
    if (statSync(file).size > mostBytes) return [];
    return parseJson(copiesSchema, readFileSync(file, 'utf8'))?.copies ?? [];
  } catch {
    return [];
  }
}

/** The copies in this profile folder; what cannot be read counts as no copy. */
export function openEmergencyCards(profileDir: string): EmergencyCards {
  const file = join(profileDir, 'emergency-cards.json');
  const kept: EmergencyCards['kept'] = (vaultPath) => {
    const copy = readCopies(file).find(({ path }) => path === vaultPath);
    return copy ? (copy.card ?? 'withheld') : null;
  };
  return {
    kept,
    read: (vaultPath) => {
      const card = kept(vaultPath);
      return card === 'withheld' ? null : card;
    },
    keep: (vaultPath, card) => {
      const before = readCopies(file);
      const others = before.filter(({ path }) => path !== vaultPath);
      const own =
        card === null ? [] : [{ path: vaultPath, card: card === 'withheld' ? null : card }];
      const copies = [...own, ...others].slice(0, mostVaults);
      if (copies.length === 0 && before.length === 0) return true;
      try {
        writeFileAtomically(file, JSON.stringify({ version: 1, copies }));
        return true;
      } catch {
        return false;
      }
    },
  };
}
