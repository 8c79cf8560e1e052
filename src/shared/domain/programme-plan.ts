// The plan of the programme in a school year: the seven steps as a living checklist, the working group, the
// action plan, hours given to staff, where it is anchored. One record a school year, in the programme dossier.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

/** The seven steps of the Peer2Peer brochure. */
export const planSteps = [
  'supportBase',
  'staff',
  'goals',
  'selection',
  'training',
  'guidance',
  'lastingSupport',
] as const;
export type PlanStep = (typeof planSteps)[number];

/** The items of each step; `introduction` waits for every line manager. */
export const planItems = {
  supportBase: ['informTeam', 'openingMeeting', 'lineManagers', 'introduction'],
  staff: ['coordinator', 'teacherCoaches', 'mentors', 'hours', 'workingGroup'],
  goals: ['goalsChosen', 'indicators', 'place', 'basicSupport'],
  selection: ['publicity', 'applications', 'interviews', 'matching'],
  training: ['trainCoaches', 'trainPeers', 'certificates'],
  guidance: ['intervision', 'backstop', 'materials', 'evaluation'],
  lastingSupport: ['figures', 'newTeachers', 'successors', 'curriculum'],
} as const satisfies Readonly<Record<PlanStep, readonly string[]>>;

/** Conditions under which peer support adds to basic support. */
export const readinessPoints = [
  'basicSupportStands',
  'adultsReachable',
  'careKnows',
  'hoursGiven',
  'trainingArranged',
  'privacyArranged',
] as const;

/** The five questions to ask before acting. */
export const actionQuestions = ['whom', 'shape', 'visible', 'position', 'opposition'] as const;

const line = z.string().trim().max(300);

export const planItemStateSchema = z.strictObject({
  /** An item of `planItems`, or a school's own item by id. */
  id: z.string().min(1).max(60),
  step: z.enum(planSteps),
  /** Of a school's own item; '' for a built-in one. */
  title: z.string().trim().max(120),
  status: z.enum(['open', 'busy', 'done', 'skipped']),
  ownerId: memberIdSchema.nullable(),
  dueOn: dateSchema.nullable(),
  /** Why it was skipped; required then. */
  reason: line,
  note: line,
});
export type PlanItemState = z.infer<typeof planItemStateSchema>;

/** Looking back on a year of the programme, and what is changed because of it. */
export const programmeEvaluationSchema = z.strictObject({
  on: dateSchema,
  /** Who took part, in functions. */
  withWhom: line,
  findings: z.string().trim().min(1).max(4000),
  /** What is changed next year. */
  changes: z.string().trim().min(1).max(4000),
});

export const programmePlanSchema = z.strictObject({
  schoolYear: schoolYearSchema,
  items: z.array(planItemStateSchema).max(120),
  readiness: z
    .array(z.strictObject({ point: z.enum(readinessPoints), met: z.boolean(), note: line }))
    .max(readinessPoints.length),
  workingGroup: z
    .array(
      z.strictObject({
        memberId: memberIdSchema.nullable(),
        contactId: recordIdSchema.nullable(),
        role: z.string().trim().max(80),
        chair: z.boolean(),
      }),
    )
    .max(30),
  /** The text of the plan of action, per heading. */
  actionPlan: z.strictObject({
    aim: z.string().trim().max(2000),
    approach: z.string().trim().max(2000),
    questions: z
      .array(
        z.strictObject({ question: z.enum(actionQuestions), answer: z.string().trim().max(1000) }),
      )
      .max(actionQuestions.length),
    /** Five steps with a timeline and who does what. */
    steps: z
      .array(
        z.strictObject({
          what: line,
          who: z.string().trim().max(120),
          from: dateSchema.nullable(),
          until: dateSchema.nullable(),
          done: z.boolean(),
        }),
      )
      .length(5),
  }),
  /** Hours per school year given to who does the work. */
  hours: z
    .array(
      z.strictObject({
        memberId: memberIdSchema.nullable(),
        contactId: recordIdSchema.nullable(),
        task: z.enum(['programmeCoordinator', 'teacherCoach', 'mentor', 'other']),
        hours: z.number().min(0).max(1659),
      }),
    )
    .max(80),
  embedding: z
    .array(
      z.strictObject({
        where: z.enum([
          'curriculum',
          'subjectPlan',
          'longTermPlan',
          'supportProfile',
          'safetyPlan',
          'other',
        ]),
        text: line,
        since: dateSchema.nullable(),
      }),
    )
    .max(30),
  /** Signs at the level of the school that it helps: fewer reports of bullying, a better mood. */
  indicators: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        measurements: z
          .array(
            z.strictObject({ on: dateSchema, value: z.number(), note: z.string().trim().max(120) }),
          )
          .max(40),
      }),
    )
    .max(20),
  /** The yearly evaluation; null until it was held. */
  evaluation: programmeEvaluationSchema.nullable(),
});
export type ProgrammePlanBody = z.infer<typeof programmePlanSchema>;

export const programmePlanRecord = defineRecord({
  kind: 'programmePlan',
  version: 2,
  schema: programmePlanSchema,
  migrations: {
    1: (body) => ({ ...z.record(z.string(), z.unknown()).parse(body), evaluation: null }),
  },
});

/** One time that somebody was told about peer support. */
export const communicationSchema = z.strictObject({
  on: dateSchema,
  audience: z.enum([
    'allTeachers',
    'newTeachers',
    'managers',
    'broadGroup',
    'parents',
    'pupils',
    'outside',
  ]),
  means: z.enum(['meeting', 'newsletter', 'poster', 'socialMedia', 'lesson', 'talk', 'website']),
  about: line,
  reached: z.int().min(0).max(5000).nullable(),
});
export type CommunicationBody = z.infer<typeof communicationSchema>;

export const communicationRecord = defineRecord({
  kind: 'communication',
  version: 1,
  schema: communicationSchema,
});
