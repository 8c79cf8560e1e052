// The settings for serious matters as they are being typed: a key for each rung, numbers as text until they
// are numbers that may be. Knows no markup.
import * as z from 'zod';
import { rungParties, type Rung, type RungParty } from '#shared/domain/concern-clock.ts';
import {
  concernSettingsFault,
  concernSettingsSchema,
  type ConcernSettings,
  type ConcernSettingsFault,
} from '#shared/domain/concern-settings.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';

export const withinTypes = ['minutes', 'sameDay', 'days'] as const;

const rungFormSchema = z.object({
  key: z.string(),
  party: z.enum(rungParties),
  type: z.enum(withinTypes),
  /** Minutes or days; not looked at for the same day. */
  count: z.string(),
});
export type RungForm = z.infer<typeof rungFormSchema>;

export const seriousFormSchema = z.object({
  revision: z.int(),
  ladder: z.record(z.enum(urgencies), z.array(rungFormSchema)),
  ownCategories: z.string(),
  answerWithinDays: z.string(),
  signs: z.object({ mentorSheet: z.boolean(), erasure: z.boolean() }),
  secondWhenParentsNotInformed: z.boolean(),
});
export type SeriousForm = z.infer<typeof seriousFormSchema>;

function rungFormOf({ party, within }: Rung): RungForm {
  const count =
    within.type === 'minutes' ? within.minutes : within.type === 'days' ? within.days : '';
  return { key: crypto.randomUUID(), party, type: within.type, count: String(count) };
}

export function seriousFormOf(settings: ConcernSettings, revision: number): SeriousForm {
  const { ladder } = settings;
  return {
    revision,
    ladder: {
      acute: ladder.acute.map(rungFormOf),
      day: ladder.day.map(rungFormOf),
      week: ladder.week.map(rungFormOf),
      regular: ladder.regular.map(rungFormOf),
    },
    ownCategories: settings.ownCategories.join('\n'),
    answerWithinDays: String(settings.answerWithinDays),
    signs: settings.signs,
    secondWhenParentsNotInformed: settings.secondWhenParentsNotInformed,
  };
}

/** NaN when it is no whole number: the schema refuses that. */
const numberOf = (text: string): number => (/^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN);

function plainRung({ party, type, count }: RungForm) {
  if (type === 'sameDay') return { party, within: { type } };
  const within =
    type === 'minutes' ? { type, minutes: numberOf(count) } : { type, days: numberOf(count) };
  return { party, within };
}

function plainOf(form: SeriousForm) {
  const { ladder } = form;
  return {
    ladder: {
      acute: ladder.acute.map(plainRung),
      day: ladder.day.map(plainRung),
      week: ladder.week.map(plainRung),
      regular: ladder.regular.map(plainRung),
    },
    ownCategories: form.ownCategories
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    answerWithinDays: numberOf(form.answerWithinDays),
    signs: form.signs,
    secondWhenParentsNotInformed: form.secondWhenParentsNotInformed,
  };
}

/** Null while something in it is no number, or too long. */
export function toConcernSettings(form: SeriousForm): ConcernSettings | null {
  return concernSettingsSchema.safeParse(plainOf(form)).data ?? null;
}

export function sameSettings(a: SeriousForm, b: SeriousForm): boolean {
  return JSON.stringify(plainOf(a)) === JSON.stringify(plainOf(b));
}

export type SeriousFault =
  | { readonly in: 'ladder'; readonly urgency: Urgency; readonly at: number }
  | { readonly in: 'ownCategories' | 'answerWithinDays' }
  | { readonly in: 'rule'; readonly rule: ConcernSettingsFault };

/** The first thing that cannot be kept: as it is typed, then as a rule. */
export function seriousFault(form: SeriousForm): SeriousFault | null {
  const parsed = concernSettingsSchema.safeParse(plainOf(form));
  if (parsed.success) {
    const rule = concernSettingsFault(parsed.data);
    return rule && { in: 'rule', rule };
  }
  const [first, second, third] = parsed.error.issues[0]?.path ?? [];
  const urgency = urgencies.find((one) => one === second);
  if (first === 'ladder' && urgency !== undefined) {
    return { in: 'ladder', urgency, at: typeof third === 'number' ? third : 0 };
  }
  return { in: first === 'answerWithinDays' ? 'answerWithinDays' : 'ownCategories' };
}

/** Who is not on this ladder yet, in the order of the list. */
export function freeParties(rungs: readonly RungForm[]): readonly RungParty[] {
  return rungParties.filter((party) => !rungs.some((rung) => rung.party === party));
}

/** One rung more: the next who is not on it yet, no sooner than the rung below. */
export function withRung(rungs: readonly RungForm[]): readonly RungForm[] {
  const [party] = freeParties(rungs);
  const last = rungs.at(-1);
  if (party === undefined) return rungs;
  const { type, count } = last ?? { type: 'sameDay' as const, count: '' };
  return [...rungs, { key: crypto.randomUUID(), party, type, count }];
}
