// Identifiers: opaque, random (UUID v4), branded so that one kind cannot stand in for another.
import * as z from 'zod';

const id = <B extends string>() => z.uuid().brand<B>();

export const vaultIdSchema = id<'VaultId'>();
export const deviceIdSchema = id<'DeviceId'>();
export const memberIdSchema = id<'MemberId'>();
export const circleIdSchema = id<'CircleId'>();
export const dossierIdSchema = id<'DossierId'>();
export const recordIdSchema = id<'RecordId'>();

export type VaultId = z.infer<typeof vaultIdSchema>;
export type DeviceId = z.infer<typeof deviceIdSchema>;
export type MemberId = z.infer<typeof memberIdSchema>;
export type CircleId = z.infer<typeof circleIdSchema>;
export type DossierId = z.infer<typeof dossierIdSchema>;
/** Every record has one; `PupilId`, `PairId`… are the same id with a narrower name. */
export type RecordId = z.infer<typeof recordIdSchema>;
