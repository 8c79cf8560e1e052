// A member of staff without a login: a mentor, a teacher, a line manager, somebody at the other school.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { defineRecord } from './record.ts';

export const staffFunctions = [
  'mentor',
  'teacher',
  'lineManager',
  'confidentialTeacher',
  'antiBullyingCoordinator',
  'schoolManagement',
  'otherSchool',
  'other',
] as const;

export const staffContactSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  functions: z.array(z.enum(staffFunctions)).min(1).max(staffFunctions.length),
  /** Classes of which this person is mentor, in `schoolYear`. */
  classNames: z.array(z.string().trim().min(1).max(20)).max(20),
  schoolYear: z.string().max(9),
  site: z.string().trim().max(80),
  /** How to reach them at school: an extension or a work address. */
  reach: z.string().trim().max(120),
  /** The day a line manager said to stand behind the plan; null when not (yet). */
  inFavourOn: dateSchema.nullable(),
  active: z.boolean(),
});
export type StaffContactBody = z.infer<typeof staffContactSchema>;

export const staffContactRecord = defineRecord({
  kind: 'staffContact',
  version: 1,
  schema: staffContactSchema,
});
