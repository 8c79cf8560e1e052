// Calls about people: pupils by hand, doubles, custody, consent, classes, colleagues without a login.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { representationFieldsSchema } from '#shared/domain/legal-representation.ts';
import { goalReviewSchema, ownGoalFieldsSchema } from '#shared/domain/own-goal.ts';
import { consentFieldsSchema } from '#shared/domain/pupil-consent.ts';
import { pupilFieldsSchema } from '#shared/domain/pupil-fields.ts';
import { schoolClassSchema } from '#shared/domain/school-class.ts';
import { staffContactSchema } from '#shared/domain/staff-contact.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const expectedRevision = z.int().positive();
/** A record that is changed; null for a new one. */
const known = z.object({ id: recordIdSchema, expectedRevision }).nullable();

export const peopleCalls = {
  'pupils.create': call('managePeople', pupilFieldsSchema, z.object({ pupilId: recordIdSchema })),
  'pupils.update': call(
    'managePeople',
    z.object({ pupilId: recordIdSchema, expectedRevision, fields: pupilFieldsSchema }),
    nothing,
  ),
  /** Says of pupils that they are at school or have left; one commit for all. */
  'pupils.decide': call(
    'managePeople',
    z.object({
      pupils: z
        .array(z.object({ pupilId: recordIdSchema, expectedRevision }))
        .min(1)
        .max(2000),
      status: z.enum(['active', 'left']),
    }),
    /** How many tasks were made for coaches. */
    z.object({ tasks: z.int() }),
  ),
  'pupils.merge': call(
    'managePeople',
    z.object({ doubleId: recordIdSchema, expectedRevision, keptId: recordIdSchema }),
    nothing,
  ),
  'pupils.unmerge': call(
    'managePeople',
    z.object({ doubleId: recordIdSchema, expectedRevision }),
    nothing,
  ),
  'representations.save': call(
    'managePeople',
    z.object({
      pupilId: recordIdSchema,
      representation: known,
      fields: representationFieldsSchema,
    }),
    nothing,
  ),
  'consents.record': call(
    'managePeople',
    z.object({ pupilId: recordIdSchema, fields: consentFieldsSchema }),
    /** How many planned meetings were cancelled because this was a refusal. */
    z.object({ consentId: recordIdSchema, cancelled: z.int() }),
  ),
  'consents.withdraw': call(
    'managePeople',
    z.object({ consentId: recordIdSchema, expectedRevision, on: dateSchema }),
    z.object({ cancelled: z.int() }),
  ),
  'ownGoals.save': call(
    'managePeople',
    z.object({
      pupilId: recordIdSchema,
      ownGoal: known,
      fields: ownGoalFieldsSchema,
    }),
    z.object({ goalId: recordIdSchema }),
  ),
  'ownGoals.review': call(
    'managePeople',
    z.object({ goalId: recordIdSchema, expectedRevision, review: goalReviewSchema }),
    nothing,
  ),
  /** Ticks a goal off with the peer, or takes the tick back. */
  'ownGoals.reach': call(
    'managePeople',
    z.object({ goalId: recordIdSchema, expectedRevision, on: dateSchema.nullable() }),
    nothing,
  ),
  'classes.save': call(
    'managePeople',
    z.object({ schoolClass: known, fields: schoolClassSchema }),
    nothing,
  ),
  'staffContacts.save': call(
    'managePeople',
    z.object({ contact: known, fields: staffContactSchema }),
    z.object({ contactId: recordIdSchema }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;
