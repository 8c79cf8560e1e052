// How soon somebody has to act: one scale for concerns and referrals.

export const urgencies = ['acute', 'day', 'week', 'regular'] as const;
export type Urgency = (typeof urgencies)[number];

/** What counts as serious: it may not wait for tomorrow, and an approver signs its closing. */
export function isSerious(urgency: Urgency): boolean {
  return urgency === 'acute' || urgency === 'day';
}
