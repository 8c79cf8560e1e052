// A table as somebody likes to see it: its filters, order, grouping and columns, under a name. The owner's
// alone.
import * as z from 'zod';
import { defineRecord } from './record.ts';

/** The tables that can be kept as somebody likes to see them, and saved as a file. */
export const tableNames = ['pairs', 'pupils', 'referrals', 'tasks', 'concerns'] as const;
export const tableNameSchema = z.enum(tableNames);
export type TableName = (typeof tableNames)[number];

export const tableStateSchema = z.strictObject({
  query: z.string().max(200),
  sort: z.strictObject({ column: z.string().max(40), descending: z.boolean() }).nullable(),
  group: z.string().max(40).nullable(),
  hidden: z.array(z.string().max(40)).max(40),
  /** The filters of the screen itself, as it writes them. */
  filters: z.record(z.string().max(40), z.string().max(200)),
});
export type TableState = z.infer<typeof tableStateSchema>;

export const savedViewSchema = z.strictObject({
  table: tableNameSchema,
  name: z.string().trim().min(1).max(60),
  state: tableStateSchema,
  /** False once it was thrown away. */
  kept: z.boolean(),
  /** The one its owner chose last for this table; at most one has it. */
  chosen: z.boolean(),
});
export type SavedViewBody = z.infer<typeof savedViewSchema>;

export const savedViewRecord = defineRecord({
  kind: 'savedView',
  version: 1,
  schema: savedViewSchema,
});
