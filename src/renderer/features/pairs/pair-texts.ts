// Which words and which tone belong to the fixed values of a pair.
import type { Tone } from '#renderer/ui/tone.ts';
import type { GoalCategory } from '#shared/domain/goal.ts';
import type { PairHealth, PairStatus, PairWarning } from '#shared/domain/pair.ts';
import type { ReferralStatus } from '#shared/domain/referral.ts';
import type { CircleCode } from '#shared/domain/role.ts';

export const goalTexts = {
  planning: 'pairs:goals.planning',
  homework: 'pairs:goals.homework',
  contacts: 'pairs:goals.contacts',
  love: 'pairs:goals.love',
  conflict: 'pairs:goals.conflict',
  standUp: 'pairs:goals.standUp',
  bullying: 'pairs:goals.bullying',
  transition: 'pairs:goals.transition',
  findingWay: 'pairs:goals.findingWay',
  learning: 'pairs:goals.learning',
  schoolSystem: 'pairs:goals.schoolSystem',
  together: 'pairs:goals.together',
  integration: 'pairs:goals.integration',
  language: 'pairs:goals.language',
  other: 'pairs:goals.other',
} as const satisfies Readonly<Record<GoalCategory, string>>;

export const healthTexts = {
  ok: 'pairs:health.ok',
  quiet: 'pairs:health.quiet',
  silent: 'pairs:health.silent',
  notStarted: 'pairs:health.notStarted',
  paused: 'pairs:health.paused',
  ended: 'pairs:health.ended',
} as const satisfies Readonly<Record<PairHealth, string>>;

export const healthTones = {
  ok: 'ok',
  quiet: 'late',
  silent: 'urgent',
  notStarted: 'question',
  paused: 'neutral',
  ended: 'neutral',
} as const satisfies Readonly<Record<PairHealth, Tone>>;

export const warningTexts = {
  duoNotTwo: 'pairs:warnings.duoNotTwo',
  manySupportees: 'pairs:warnings.manySupportees',
} as const satisfies Readonly<Record<PairWarning, string>>;

export const circleTexts = {
  careTeam: 'pairs:circles.careTeam',
  programmeTeam: 'pairs:circles.programmeTeam',
  auditors: 'pairs:circles.auditors',
  emergency: 'pairs:circles.emergency',
} as const satisfies Readonly<Record<CircleCode, string>>;

export const referralStatusTexts = {
  draft: 'pairs:referralStatus.draft',
  asked: 'pairs:referralStatus.asked',
  sent: 'pairs:referralStatus.sent',
  received: 'pairs:referralStatus.received',
  started: 'pairs:referralStatus.started',
  done: 'pairs:referralStatus.done',
  refused: 'pairs:referralStatus.refused',
  withdrawn: 'pairs:referralStatus.withdrawn',
  noFeedback: 'pairs:referralStatus.noFeedback',
} as const satisfies Readonly<Record<ReferralStatus, string>>;

export const agreedTexts = {
  supporterAgreedOn: 'pairs:timeline.supporterAgreed',
  supporteeAgreedOn: 'pairs:timeline.supporteeAgreed',
  secrecyToldOn: 'pairs:timeline.secrecyTold',
  outsideAgreedOn: 'pairs:timeline.outsideAgreed',
} as const;

export const statusTexts = {
  active: 'pairs:status.isActive',
  paused: 'pairs:status.isPaused',
  ended: 'pairs:status.isEnded',
} as const satisfies Readonly<Record<PairStatus, string>>;

/** Rhythms to choose from, in days. */
export const rhythms = [
  { days: 7, text: 'pairs:rhythms.weekly' },
  { days: 14, text: 'pairs:rhythms.fortnightly' },
  { days: 21, text: 'pairs:rhythms.threeWeekly' },
  { days: 28, text: 'pairs:rhythms.monthly' },
] as const;
