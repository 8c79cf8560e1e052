// How this school runs peer support: which forms it uses and what it calls them, its own lists, and the
// numbers its rules count with. One record in the programme dossier.
import * as z from 'zod';
import { defineRecord } from './record.ts';
import { otherForms, pairFormSchema } from './support-form.ts';

const word = z.string().trim().min(1).max(80);

export const programmeSettingsSchema = z.strictObject({
  /** The forms beyond the basic three that the school uses. */
  forms: z.array(z.enum(otherForms)).max(otherForms.length),
  /** The school's own name for a form. */
  formNames: z.partialRecord(pairFormSchema, word),
  /** Lists the school adds to the built-in ones. */
  lists: z.strictObject({
    lessonThemes: z.array(word).max(40),
    activityKinds: z.array(word).max(40),
    trainingTopics: z.array(word).max(60),
  }),
  /** Hours of peer work that make one study credit. */
  hoursPerCredit: z.number().min(0.5).max(200),
  /** Days after which what is kept of a refused candidate must be destroyed. */
  keepRefusedDays: z.int().min(1).max(365),
  /** Days from the start of a pair to each of its first check-ins; afterwards every `checkInEveryDays`. */
  checkInDays: z.array(z.int().min(1).max(365)).max(12),
  checkInEveryDays: z.int().min(7).max(180),
  /** A coach with more running pairs than this carries too much. */
  mostPairsPerCoach: z.int().min(1).max(60),
});
export type ProgrammeSettings = z.infer<typeof programmeSettingsSchema>;

/** What holds until a school says otherwise: four weeks for the refused, two check-ins the first month. */
export const defaultSettings: ProgrammeSettings = {
  forms: [],
  formNames: {},
  lists: { lessonThemes: [], activityKinds: [], trainingTopics: [] },
  hoursPerCredit: 10,
  keepRefusedDays: 28,
  checkInDays: [14, 28],
  checkInEveryDays: 28,
  mostPairsPerCoach: 8,
};

export const programmeSettingsRecord = defineRecord({
  kind: 'programmeSettings',
  version: 1,
  schema: programmeSettingsSchema,
});
