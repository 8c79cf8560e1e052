import { describe, expect, it } from 'vitest';
import { bothAgree, testReferral } from '#test/support/referral.ts';
import { orderSteps, referralOrder, type OrderFacts } from './referral-order.ts';
import type { ReferralFields } from './referral.ts';

const today = '2026-11-24';
const ans = { name: 'Ans de Groot', capacity: 'parent', custody: true, reach: '' } as const;
const facts: OrderFacts = {
  status: 'draft',
  steps: [],
  deciding: {
    birthDate: '2013-03-01',
    representation: { type: 'parents', representatives: [ans] },
  },
  ...{ needed: 1, signed: 0, today },
};
const fresh: ReferralFields = { ...testReferral, pupilToldOn: null, consent: null };

const now = (referral: ReferralFields, change: Partial<OrderFacts> = {}) =>
  referralOrder(referral, { ...facts, ...change }).find(({ state }) => state === 'now')?.step;

describe('[P25] the order of a referral', () => {
  it('has ten steps, and goes on with the first that is not done', () => {
    expect(referralOrder(fresh, facts).map(({ step }) => step)).toEqual(orderSteps);
    expect(now(fresh)).toBe('tellPupil');
    expect(now({ ...fresh, pupilToldOn: today })).toBe('pupilView');
    const viewed = { ...fresh, pupilToldOn: today, pupilView: 'Wil het zelf.' };
    expect(now(viewed)).toBe('tellParents');
    expect(now({ ...viewed, parentsToldOn: today })).toBe('consent');
    const agreed = { ...viewed, consent: bothAgree };
    expect(now(agreed)).toBe('secondEyes');
    expect(now(agreed, { signed: 1 })).toBe('handOver');
    expect(now(agreed, { consentBack: true })).toBe('consent');
    const sent = { to: 'sent', told: [], dueOn: '2026-12-01' } as const;
    expect(now(agreed, { signed: 1, status: 'sent', steps: [sent] })).toBe('feedback');
    const closed = referralOrder(agreed, { ...facts, signed: 1, status: 'done', steps: [sent] });
    expect(closed.every(({ state }) => state === 'done')).toBe(true);
  });

  it('begins with handing over in acute danger; the rest follows', () => {
    const danger: ReferralFields = {
      ...fresh,
      urgency: 'acute',
      consent: { type: 'exception', exception: 'acuteDanger', explanation: 'Nu.' },
    };
    expect(now(danger)).toBe('handOver');
    const sent = { to: 'sent', told: [], dueOn: today } as const;
    expect(now(danger, { status: 'sent', steps: [sent] })).toBe('tellPupil');
    const told = { to: 'received', told: ['pupil', 'parents'], dueOn: today } as const;
    const later = referralOrder(danger, { ...facts, status: 'received', steps: [sent, told] });
    expect(later.find(({ step }) => step === 'tellParents')?.state).toBe('done');
  });

  it('says why a step is passed over', () => {
    const because = (referral: ReferralFields, change: Partial<OrderFacts>, step: string) =>
      referralOrder(referral, { ...facts, ...change }).find((one) => one.step === step)?.because;
    expect(because({ ...fresh, notToldBecause: 'Onveilig thuis.' }, {}, 'tellParents')).toBe(
      'reasoned',
    );
    expect(because({ ...fresh, destinationKind: 'internal' }, {}, 'consent')).toBe('notNeeded');
    expect(because(fresh, { needed: 0 }, 'secondEyes')).toBe('notNeeded');
    expect(because(fresh, { status: 'noFeedback' }, 'feedback')).toBe('silence');
    expect(because(fresh, { status: 'withdrawn' }, 'handOver')).toBe('withdrawn');
  });
});
