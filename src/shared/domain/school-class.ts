// What the programme knows of a class in a school year beyond its pupils: whether it is a first-year class
// that should have its duo, and who its mentor is.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

export const schoolClassSchema = z.strictObject({
  schoolYear: schoolYearSchema,
  className: z.string().trim().min(1).max(20),
  site: z.string().trim().max(80),
  /** A first-year class: two peer leaders are expected. */
  bridgeClass: z.boolean(),
  mentorContactId: recordIdSchema.nullable(),
});
export type SchoolClassBody = z.infer<typeof schoolClassSchema>;

export const schoolClassRecord = defineRecord({
  kind: 'schoolClass',
  version: 1,
  schema: schoolClassSchema,
});
