// The ten steps of a referral in their order (practice.md §2.8), and how far this one is. Pure: a strip on the
// page shows it, and nothing else decides by it.
import { consentFault, parentsHear, parentsKnow, type Deciding } from './consent.ts';
import {
  isAcuteDanger,
  isClosed,
  type ReferralFields,
  type ReferralStatus,
  type ReferralStepBody,
} from './referral.ts';

export const orderSteps = [
  'tellPupil',
  'pupilView',
  'tellParents',
  'consent',
  'minimalData',
  'secondEyes',
  'handOver',
  'followUpDate',
  'feedback',
  'close',
] as const;
export type OrderStep = (typeof orderSteps)[number];

/** Why a step is passed over: not asked here, said why not, no answer came, or it was taken back. */
export type SkipReason = 'notNeeded' | 'reasoned' | 'silence' | 'withdrawn';

export type OrderedStep = {
  readonly step: OrderStep;
  readonly state: 'done' | 'now' | 'later' | 'skipped';
  readonly because: SkipReason | null;
};

export type OrderFacts = {
  readonly status: ReferralStatus;
  readonly steps: readonly (Pick<ReferralStepBody, 'dueOn' | 'to'> & {
    readonly told: readonly ('pupil' | 'parents')[];
  })[];
  readonly deciding: Deciding;
  /** Consent was taken back by somebody whose say is needed. */
  readonly consentBack?: boolean;
  /** Signatures it takes, and signatures there are over this very text. */
  readonly needed: number;
  readonly signed: number;
  readonly today: string;
};

type Passed = 'done' | SkipReason | null;

const left = (status: ReferralStatus): boolean => !['draft', 'asked', 'withdrawn'].includes(status);

function passed(referral: ReferralFields, facts: OrderFacts): Readonly<Record<OrderStep, Passed>> {
  const { status, steps, deciding, needed, signed, today } = facts;
  const told = (who: 'pupil' | 'parents') => steps.some((step) => step.told.includes(who));
  const reasoned = referral.notToldBecause === '' ? null : 'reasoned';
  const parents = parentsKnow(referral) || told('parents') ? 'done' : reasoned;
  const sent = steps.some(({ to }) => to === 'sent');
  return {
    tellPupil: referral.pupilToldOn !== null || told('pupil') ? 'done' : reasoned,
    pupilView: referral.pupilView.trim() === '' ? reasoned : 'done',
    tellParents: parentsHear(referral, deciding, today) ? parents : 'notNeeded',
    consent:
      referral.destinationKind === 'internal'
        ? 'notNeeded'
        : consentFault(referral, deciding, today) === null && facts.consentBack !== true
          ? 'done'
          : null,
    minimalData: 'done',
    secondEyes: needed === 0 ? 'notNeeded' : signed >= needed ? 'done' : null,
    handOver: left(status) || sent ? 'done' : null,
    followUpDate: steps.some(({ dueOn }) => dueOn !== null) ? 'done' : null,
    feedback:
      status === 'noFeedback'
        ? 'silence'
        : status === 'done' || status === 'refused'
          ? 'done'
          : null,
    close: isClosed(status) ? 'done' : null,
  };
}

/** The order for this referral: in acute danger handing over goes first, and the rest follows. */
function orderFor(referral: ReferralFields): readonly OrderStep[] {
  if (!isAcuteDanger(referral)) return orderSteps;
  return ['handOver', ...orderSteps.filter((step) => step !== 'handOver')];
}

/** Ten steps in the order in which they are taken; at most one of them is `now`. */
export function referralOrder(referral: ReferralFields, facts: OrderFacts): readonly OrderedStep[] {
  const state = passed(referral, facts);
  const ended = facts.status === 'withdrawn';
  const order = orderFor(referral);
  const next = ended ? undefined : order.find((step) => state[step] === null);
  return order.map((step) => {
    const how = state[step];
    if (how === 'done') return { step, state: 'done', because: null };
    if (how !== null) return { step, state: 'skipped', because: how };
    if (ended) return { step, state: 'skipped', because: 'withdrawn' };
    return { step, state: step === next ? 'now' : 'later', because: null };
  });
}
