// How two people came to be a pair: the reason, what was checked, what was overruled and by whom. Says
// nothing of origin, group or belief: ticks and names of checkers only.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';

/** What can stand in the way of a match. */
export const matchRules = [
  'notTrained',
  'notAccepted',
  'fullLoad',
  'notTogether',
  'family',
  'sameClass',
] as const;
export const matchRuleSchema = z.enum(matchRules);
export type MatchRule = z.infer<typeof matchRuleSchema>;

/** Who catches somebody, and who made sure of it on which day. */
export const safetyNetSchema = z.strictObject({
  with: z.string().trim().min(1).max(120),
  on: dateSchema,
  by: memberIdSchema,
});
export type SafetyNet = z.infer<typeof safetyNetSchema>;

/** How the match came about and what was checked. No word on origin, group or belief: ticks only. */
export const matchSchema = z.strictObject({
  /** Why these people fit, above all that they can work together. */
  reason: z.string().trim().max(500),
  /** A sensitive matter: a second person agrees before the first meeting. */
  sensitive: z.boolean(),
  /** The buddy of a newcomer knows something of the country they come from; null when not asked. */
  knowsCountry: z.boolean().nullable(),
  sameCountry: z.boolean(),
  /** Who made sure that they are not from groups in conflict; asked when `sameCountry`. */
  groupsChecked: z.strictObject({ on: dateSchema, by: memberIdSchema }).nullable(),
  /**
   * Who catches a newcomer when something heavy comes up, and who made sure of it, whether or not anything is
   * known. Never what happened. Null for other forms, and for pairs from before this was asked.
   */
  safetyNet: safetyNetSchema.nullable(),
  overrides: z
    .array(
      z.strictObject({
        rule: matchRuleSchema,
        reason: z.string().trim().min(1).max(300),
        by: memberIdSchema,
        on: dateSchema,
      }),
    )
    .max(10),
  /** The support request that this match answers. */
  requestId: recordIdSchema.nullable(),
  /** Both try until this day; then they look back. */
  trialUntil: dateSchema.nullable(),
});
export type Match = z.infer<typeof matchSchema>;

/** A match about which nothing special was noted. */
export const plainMatch: Match = {
  reason: '',
  sensitive: false,
  knowsCountry: null,
  sameCountry: false,
  groupsChecked: null,
  safetyNet: null,
  overrides: [],
  requestId: null,
  trialUntil: null,
};

export type MatchFault =
  'countryUnasked' | 'groupsUnchecked' | 'safetyNetMissing' | 'trialBeforeStart';

/**
 * What must be answered before a match: of a newcomer's buddy whether they know something of the country,
 * who catches the pupil when something heavy comes up, and when both come from the same country, by whom it
 * was made sure that their groups are not in conflict.
 */
export function matchFault(newcomer: boolean, match: Match, startedOn: string): MatchFault | null {
  if (match.trialUntil !== null && match.trialUntil <= startedOn) return 'trialBeforeStart';
  if (!newcomer) return null;
  if (match.knowsCountry === null) return 'countryUnasked';
  if (match.safetyNet === null) return 'safetyNetMissing';
  return match.sameCountry && match.groupsChecked === null ? 'groupsUnchecked' : null;
}
