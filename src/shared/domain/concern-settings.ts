// How this school handles serious matters: its ladder, its own categories, and what an approver signs. One
// record in the directory, because the rules must hold for everyone who can lay something down.
import * as z from 'zod';
import { defaultLadder, ladderSchema } from './concern-clock.ts';
import { ladderFault, type LadderFault } from './ladder-rules.ts';
import { defineRecord } from './record.ts';

export const concernSettingsSchema = z.strictObject({
  ladder: ladderSchema,
  /** Words of the school's own for situations beyond the built-in list. */
  ownCategories: z.array(z.string().trim().min(1).max(80)).max(30),
  /** Days without an answer after which a referral is listed. */
  answerWithinDays: z.int().min(1).max(90),
  /** What needs a signature by this school's choice; the fixed rules are in sign-off-rules.ts. */
  signs: z.strictObject({
    mentorSheet: z.boolean(),
    erasure: z.boolean(),
  }),
  /** A second approver signs too when parents were not informed of something serious. */
  secondWhenParentsNotInformed: z.boolean(),
});
export type ConcernSettings = z.infer<typeof concernSettingsSchema>;

export const defaultConcernSettings: ConcernSettings = {
  ladder: defaultLadder,
  ownCategories: [],
  answerWithinDays: 14,
  signs: { mentorSheet: false, erasure: true },
  secondWhenParentsNotInformed: true,
};

export const concernSettingsRecord = defineRecord({
  kind: 'concernSettings',
  version: 1,
  schema: concernSettingsSchema,
});

/** The settings that hold: the school's own, or what holds until then. */
export function concernSettingsIn(
  records: readonly { readonly body: ConcernSettings }[],
): ConcernSettings {
  return records[0]?.body ?? defaultConcernSettings;
}

export type ConcernSettingsFault = {
  readonly code: LadderFault['code'] | 'listDoubled';
  /** The urgency of the ladder, or the category that stands twice. */
  readonly name: string;
};

/** Why these settings cannot hold, or null. */
export function concernSettingsFault(settings: ConcernSettings): ConcernSettingsFault | null {
  const fault = ladderFault(settings.ladder);
  if (fault) return { code: fault.code, name: fault.urgency };
  const folded = settings.ownCategories.map((name) => name.toLocaleLowerCase('nl'));
  const doubled = settings.ownCategories.find((_, at) => folded.indexOf(folded[at] ?? '') !== at);
  return doubled === undefined ? null : { code: 'listDoubled', name: doubled };
}
