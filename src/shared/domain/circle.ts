// A team that shares one key, as the directory dossier records it; the record's id is the circle's id.
import * as z from 'zod';
import { circleCodeSchema, type CircleCode } from './role.ts';
import { defineRecord } from './record.ts';
import { publicKeySchema } from './member.ts';
import type { CircleId, MemberId } from './id.ts';

export const circleSchema = z.strictObject({
  code: circleCodeSchema,
  name: z.string().trim().min(1).max(120),
  boxPublicKey: publicKeySchema,
  /** Rises by one each time the circle gets a new key. */
  generation: z.int().positive(),
});
export type Circle = z.infer<typeof circleSchema>;

export const circleRecord = defineRecord({ kind: 'circle', version: 1, schema: circleSchema });

/** A circle as screens and handlers see one. */
export type CircleView = {
  readonly id: CircleId;
  readonly code: CircleCode;
  readonly name: string;
  /** Members who hold the circle's key now. */
  readonly holders: readonly MemberId[];
  /** Members whose role asks for the key; a holder gives it at their next unlock. */
  readonly waiting: readonly MemberId[];
};
