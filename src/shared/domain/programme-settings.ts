// How this school runs peer support: which forms it uses and what it calls them, its own lists, and the
// numbers its rules count with. One record in the programme dossier.
import * as z from 'zod';
import { holidaySchema } from './intervision-session.ts';
import { defineRecord } from './record.ts';
import {
  basicForms,
  otherForms,
  pairForms,
  pairFormSchema,
  type PairForm,
} from './support-form.ts';

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
  /** Days after which a group's next intervision is overdue. */
  intervisionEveryDays: z.int().min(1).max(90),
  /** Days after which a coach asks a peer again how heavy it is. */
  peerCheckInEveryDays: z.int().min(7).max(180),
  /** Days on which nothing is planned. */
  holidays: z.array(holidaySchema).max(60),
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
  intervisionEveryDays: 14,
  peerCheckInEveryDays: 28,
  holidays: [],
};

export const programmeSettingsRecord = defineRecord({
  kind: 'programmeSettings',
  version: 2,
  schema: programmeSettingsSchema,
  migrations: {
    1: (body) => ({
      ...z.record(z.string(), z.unknown()).parse(body),
      intervisionEveryDays: defaultSettings.intervisionEveryDays,
      peerCheckInEveryDays: defaultSettings.peerCheckInEveryDays,
      holidays: [],
    }),
  },
});

/** The settings that hold: the school's own, or what holds until then. */
export function settingsIn(
  records: readonly { readonly body: ProgrammeSettings }[],
): ProgrammeSettings {
  return records[0]?.body ?? defaultSettings;
}

/** The forms one can choose from, in their fixed order. */
export function formsInUse(settings: Pick<ProgrammeSettings, 'forms'>): readonly PairForm[] {
  const used: readonly PairForm[] = [...basicForms, ...settings.forms];
  return pairForms.filter((form) => used.includes(form));
}

/** Words for adults with a task of their own; a pupil never carries such a name. */
const namesOfAdults =
  /vertrouwenspersoon|vertrouwensdocent|hulpverlener|professional|therapeut|counsell?or|confidential advis[eo]r|therapist|coach|mentor\b/iu;

export type SettingsFault = {
  readonly code: 'formNameOfAdult' | 'formNameTaken' | 'listDoubled';
  readonly name: string;
} | null;

/** What cannot be: a pupil's form with the name of an adult's task, two forms with one name, a double. */
export function settingsFault(settings: ProgrammeSettings): SettingsFault {
  const names = Object.values(settings.formNames);
  const adult = names.find((name) => namesOfAdults.test(name));
  if (adult !== undefined) return { code: 'formNameOfAdult', name: adult };
  const taken = firstDouble(names);
  if (taken !== undefined) return { code: 'formNameTaken', name: taken };
  const doubled = Object.values(settings.lists)
    .map(firstDouble)
    .find((name) => name !== undefined);
  return doubled === undefined ? null : { code: 'listDoubled', name: doubled };
}

function firstDouble(names: readonly string[]): string | undefined {
  const folded = names.map((name) => name.toLocaleLowerCase('nl'));
  return names.find((_, at) => folded.indexOf(folded[at] ?? '') !== at);
}
