// A training of peers or of staff: sessions with topics, who was there, who finished. In the programme
// dossier; says nothing of how somebody did beyond finished or not.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

export const trainingTemplates = [
  'peerLeader',
  'peerBuddy',
  'newcomerBuddy',
  'otherPeer',
  'newcomer',
  'teacherCoach',
  'programmeCoordinator',
] as const;
export type TrainingTemplate = (typeof trainingTemplates)[number];

export const workingForms = ['cards', 'rolePlay', 'threes', 'plenary', 'exercise', 'talk'] as const;

export type WorkingForm = (typeof workingForms)[number];

export const trainingSessionSchema = z.strictObject({
  id: z.uuid(),
  on: dateSchema,
  minutes: z.int().min(15).max(600),
  place: z.string().trim().max(80),
  /** Ids of the template's topics, or a school's own topics by name. */
  topics: z.array(z.string().trim().min(1).max(80)).max(30),
  workingForms: z.array(z.enum(workingForms)).max(workingForms.length),
  /** An experienced adult is there; '' when none. */
  adult: z.string().trim().max(120),
  /** Lesson periods that pupils miss for it. */
  missedPeriods: z.int().min(0).max(12),
  held: z.boolean(),
});
export type TrainingSession = z.infer<typeof trainingSessionSchema>;

export const traineeSchema = z.strictObject({
  /** Exactly one of the three says who it is. */
  pupilId: recordIdSchema.nullable(),
  memberId: memberIdSchema.nullable(),
  contactId: recordIdSchema.nullable(),
  /** Ids of the sessions attended. */
  attended: z.array(z.uuid()).max(30),
  excused: z.array(z.uuid()).max(30),
  /** A placement under supervision, in minutes; 0 when none. */
  placementMinutes: z.int().min(0).max(6000),
  result: z.enum(['busy', 'completed', 'stopped']),
  completedOn: dateSchema.nullable(),
});
export type Trainee = z.infer<typeof traineeSchema>;

export const trainingSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  template: z.enum(trainingTemplates),
  schoolYear: schoolYearSchema,
  provider: z.enum(['ownSchool', 'external']),
  /** Who gives it when it is not the school itself; '' otherwise. */
  providerName: z.string().trim().max(120),
  /** The colleague who gives or guides it. */
  trainerId: memberIdSchema.nullable(),
  sessions: z.array(trainingSessionSchema).max(30),
  trainees: z.array(traineeSchema).max(200),
});
export type TrainingBody = z.infer<typeof trainingSchema>;

export const trainingRecord = defineRecord({
  kind: 'training',
  version: 1,
  schema: trainingSchema,
});
