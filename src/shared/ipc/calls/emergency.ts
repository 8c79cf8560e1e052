// Calls about the emergency card and how the school handles serious matters.
import * as z from 'zod';
import { concernSettingsSchema } from '#shared/domain/concern-settings.ts';
import { emergencyCardSchema } from '#shared/domain/emergency-card.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

/** Nought when there is none yet. */
const expectedRevision = z.int().nonnegative();

export const emergencyCalls = {
  /** The copy of a vault's card, before unlocking; null when there is none. */
  'emergency.card': call('open', z.object({ token: z.uuid() }), emergencyCardSchema.nullable()),
  'emergency.saveCard': call(
    'writeEmergencyCard',
    z.object({ expectedRevision, card: emergencyCardSchema }),
    /** False: kept in the vault, but the locked screen shows the old card until the next unlock. */
    z.object({ copied: z.boolean() }),
  ),
  'concernSettings.save': call(
    'manageSchool',
    z.object({ expectedRevision, settings: concernSettingsSchema }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;
