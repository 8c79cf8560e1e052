// What a person sees of a class list before anything is taken over. Values of dropped columns are
// never in it.
import * as z from 'zod';
import { classListFields } from '#shared/domain/class-list-columns.ts';
import { dropReasons } from '#shared/domain/class-list-never.ts';
import type { PupilChange } from '#shared/domain/class-list-plan.ts';
import { refusalReasons } from '#shared/domain/class-list-rows.ts';

/** Column index → field name ('' leaves the column out). */
export const columnMappingSchema = z.record(z.string(), z.string());

/** How many lines each list of a preview shows; the counts are always whole. */
export const previewLimits = { samples: 3, refused: 1000, others: 200 } as const;

const changedFields = [
  ...(['pupilNumber', 'givenName', 'namePrefix', 'familyName', 'className'] as const),
  ...(['schoolYear', 'mentorName', 'site', 'birthDate', 'status'] as const),
] as const satisfies readonly PupilChange['field'][];

const listedPupil = z.object({ name: z.string(), className: z.string(), schoolYear: z.string() });

export const classListPreviewSchema = z.object({
  fileName: z.string(),
  source: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('text'),
      encoding: z.enum(['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le']),
      delimiter: z.enum([',', ';', '\t']),
    }),
    z.object({ type: z.literal('workbook'), sheet: z.string() }),
  ]),
  layout: z.string(),
  /** True when the mapping was remembered from an earlier import of the same layout. */
  remembered: z.boolean(),
  columns: z.array(
    z.object({
      index: z.int(),
      header: z.string(),
      field: z.enum(classListFields).nullable(),
      dropped: z.enum(dropReasons).nullable(),
      /** Always empty for a dropped column. */
      samples: z.array(z.string()).max(previewLimits.samples),
    }),
  ),
  /** What no list can do without and no column was chosen for; nothing is counted then. */
  missingColumns: z.array(z.enum(['pupilNumber', 'name'])),
  counts: z.object({
    rows: z.int(),
    create: z.int(),
    update: z.int(),
    unchanged: z.int(),
    /** Active pupils of this or an earlier school year who are not in the list. */
    missing: z.int(),
    refused: z.int(),
    /** Same number, wholly other name: left alone. */
    doubtful: z.int(),
    /** Already on the list of a later school year: left alone. */
    newer: z.int(),
    /** Pupils of whom several rows became one. */
    merged: z.int(),
  }),
  /** What must be confirmed; `manyMissing` only counts when those pupils are marked. */
  warnings: z.array(
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('classMoves'),
        className: z.string(),
        moving: z.int(),
        known: z.int(),
      }),
      z.object({ type: z.literal('manyMissing'), missing: z.int(), known: z.int() }),
    ]),
  ),
  refused: z.array(
    z.object({
      line: z.int(),
      reason: z.enum(refusalReasons),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      given: z.string(),
    }),
  ),
  updates: z.array(
    z.object({
      name: z.string(),
      changes: z.array(
        z.object({ field: z.enum(changedFields), from: z.string(), to: z.string() }),
      ),
    }),
  ),
  creates: z.array(listedPupil),
  missing: z.array(listedPupil),
  doubtful: z.array(z.object({ pupilNumber: z.string(), kept: z.string(), listed: z.string() })),
});
export type ClassListPreview = z.infer<typeof classListPreviewSchema>;
