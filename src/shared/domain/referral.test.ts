import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothAgree, testReferral } from '#test/support/referral.ts';
import { recordIdSchema } from './id.ts';
import {
  answerWithinDays,
  changedFields,
  consentExceptions,
  consentSchema,
  dueAfterSending,
  handOverFault,
  inOrder,
  isAcuteDanger,
  isClosed,
  isLate,
  nextStatuses,
  referralFieldsSchema,
  referralState,
  referralRecord,
  referralStatuses,
  referralStepRecord,
  shareItems,
  type Consent,
  type ReferralFields,
  type ReferralStatus,
} from './referral.ts';
import { urgencies } from './urgency.ts';

const referralId = recordIdSchema.parse('4f2f1f5e-7d53-4c44-9a39-6a2e6d1f5a01');
const agreed: Consent = bothAgree;

type Facts = Pick<ReferralFields, 'destinationKind' | 'urgency' | 'consent' | 'shares'>;

const anyConsent: fc.Arbitrary<Consent> = fc.oneof(
  fc.constant(agreed),
  fc
    .constantFrom(...consentExceptions)
    .map((exception): Consent => ({ type: 'exception', exception, explanation: 'x' })),
);

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  destinationKind: fc.constantFrom('internal' as const, 'external' as const),
  urgency: fc.constantFrom(...urgencies),
  consent: fc.option(anyConsent, { nil: null }),
  shares: fc.subarray([...shareItems]),
});

const step = (to: ReferralStatus, createdAtMs: number) => ({
  createdAtMs,
  body: { referralId, to, on: '2026-11-09', text: '', dueOn: null, told: [], warm: null },
});

/** What people may try, in any order: change the facts, sign, take a step. */
type Attempt =
  { readonly facts: Facts } | { readonly sign: true } | { readonly to: ReferralStatus };

const anyAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  anyFacts.map((facts) => ({ facts })),
  fc.constant({ sign: true as const }),
  fc.constantFrom(...referralStatuses).map((to) => ({ to })),
);

describe('a referral', () => {
  it('[P25] never leaves the school without consent or exception, and signed or in acute danger', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyAttempt, { maxLength: 30 }), (start, attempts) => {
        let facts = start;
        let signed = false;
        const steps: ReturnType<typeof step>[] = [];
        attempts.forEach((attempt, at) => {
          const { status } = referralState(steps);
          if ('sign' in attempt) signed = true;
          else if ('facts' in attempt) {
            // Only an unsigned draft changes, as the handler demands.
            if (status === 'draft' && !signed) facts = attempt.facts;
          } else if (nextStatuses(status).includes(attempt.to)) {
            if (attempt.to === 'sent' && handOverFault(facts, signed) !== null) return;
            steps.push(step(attempt.to, at));
            if (attempt.to === 'sent' && facts.destinationKind === 'external') {
              expect(facts.consent).not.toBeNull();
              expect(signed || isAcuteDanger(facts)).toBe(true);
            }
          }
        });
      }),
    );
  });

  it('[P24] follows its steps in order, passes each at most once and stays closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...referralStatuses), { maxLength: 40 }), (wanted) => {
        const taken: ReferralStatus[] = ['draft'];
        for (const to of wanted) {
          const now = taken.at(-1) ?? 'draft';
          if (isClosed(now)) expect(nextStatuses(now)).toEqual([]);
          if (nextStatuses(now).includes(to)) taken.push(to);
        }
        expect(new Set(taken).size).toBe(taken.length);
        const afterDraft = taken[1];
        if (afterDraft) expect(['asked', 'sent', 'withdrawn']).toContain(afterDraft);
      }),
    );
  });

  it('stands where its newest step left it, in whatever order the steps are read', () => {
    const route: readonly ReferralStatus[] = ['sent', 'received', 'started', 'done'];
    const moments = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 })
      .map((gaps) => gaps.map((_, i) => gaps.slice(0, i + 1).reduce((a, b) => a + b, 0)));
    const shuffled = moments.chain((times) => {
      const steps = route.map((to, i) => step(to, times[i] ?? 0));
      return fc.shuffledSubarray(steps, { minLength: 4 });
    });
    fc.assert(
      fc.property(shuffled, (steps) => {
        expect(referralState(steps).status).toBe('done');
        expect(inOrder(steps).map(({ body }) => body.to)).toEqual(route);
      }),
    );
  });

  it('is a draft before its first step', () => {
    expect(referralState([])).toEqual({ status: 'draft', since: null, dueOn: null });
  });
});

describe('handing over', () => {
  const external: Facts = {
    ...{ destinationKind: 'external', urgency: 'week', consent: null, shares: ['name'] },
  };

  it('inside the school takes no consent and no signature', () => {
    expect(handOverFault({ ...external, destinationKind: 'internal' }, false)).toBeNull();
  });

  it('outside the school asks for consent first, then for the signature', () => {
    expect(handOverFault(external, true)).toBe('consentMissing');
    expect(handOverFault({ ...external, consent: agreed }, false)).toBe('signOffMissing');
    expect(handOverFault({ ...external, consent: agreed }, true)).toBeNull();
  });

  it('goes before the signature only when it is acute and the danger is named', () => {
    const danger: Consent = { type: 'exception', exception: 'acuteDanger', explanation: 'x' };
    expect(handOverFault({ ...external, urgency: 'acute', consent: danger }, false)).toBeNull();
    expect(handOverFault({ ...external, urgency: 'acute', consent: agreed }, false)).toBe(
      'signOffMissing',
    );
    expect(handOverFault({ ...external, consent: danger }, false)).toBe('signOffMissing');
  });

  it('is late the day after an answer was due, and never when none is awaited', () => {
    expect(isLate({ dueOn: '2026-11-24' }, '2026-11-24')).toBe(false);
    expect(isLate({ dueOn: '2026-11-24' }, '2026-11-25')).toBe(true);
    expect(isLate({ dueOn: null }, '2026-11-25')).toBe(false);
  });

  it('sets the day an answer is due by its urgency', () => {
    expect(dueAfterSending('acute', '2026-11-24')).toBe('2026-11-24');
    expect(dueAfterSending('regular', '2026-12-24')).toBe('2027-01-07');
    expect(dueAfterSending('regular', '2026-12-01', 21)).toBe('2026-12-22');
    expect(dueAfterSending('week', '2026-12-01', 5)).toBe('2026-12-06');
    for (const urgency of urgencies) {
      const due = dueAfterSending(urgency, '2026-11-24');
      expect(due >= '2026-11-24').toBe(true);
      expect(answerWithinDays[urgency]).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('what is filled in', () => {
  const fields: ReferralFields = { ...testReferral, consent: null };

  it('shows which of its fields differ between two versions', () => {
    expect(changedFields(fields, fields)).toEqual([]);
    expect(changedFields(fields, { ...fields, asked: 'Meer.', consent: agreed })).toEqual([
      'asked',
      'consent',
    ]);
  });

  it('needs a destination, a reason and what is asked', () => {
    expect(referralFieldsSchema.safeParse(fields).success).toBe(true);
    for (const name of ['destination', 'reason', 'asked'] as const) {
      expect(referralFieldsSchema.safeParse({ ...fields, [name]: '  ' }).success).toBe(false);
    }
  });

  it('[P25] names an exception with its ground and says why, or is no exception', () => {
    const exception = { type: 'exception', exception: 'reportingCode', explanation: ' ' };
    expect(consentSchema.safeParse(exception).success).toBe(false);
    expect(consentSchema.safeParse({ ...exception, explanation: 'Melding.' }).success).toBe(true);
    expect(consentSchema.safeParse({ ...exception, exception: 'handy' }).success).toBe(false);
  });
});

describe('a referral of before version 2', () => {
  const old = {
    code: 'D2025-001',
    pairId: referralId,
    pupilId: referralId,
    pupilName: 'Sem de Groot',
    className: '1B',
    destination: 'Jeugdarts',
    destinationKind: 'external',
    contact: '',
    urgency: 'week',
    reason: 'Mist drie maandagen.',
    tried: 'Gesprek.',
    pupilView: '',
    asked: 'Een gesprek.',
    pupilToldOn: '2025-11-19',
    consent: { type: 'consent', givenBy: 'guardian', givenOn: '2025-11-20' },
  };
  const migrated = (body: unknown) =>
    referralRecord.schema.parse(referralRecord.migrations[1]?.(body));

  it('[P24] is read as it was: what went along still goes, and who said yes is kept', () => {
    const body = migrated(old);
    expect(body.shares).toEqual(['name', 'className', 'tried', 'pupilView']);
    expect(body.consent).toEqual({
      type: 'consent',
      statements: [{ by: 'representative', name: '', on: '2025-11-20' }],
      paperAt: '',
    });
    expect(body).toMatchObject({ pairId: referralId, concernId: null, reason: old.reason });
    const exception = { type: 'exception', exception: 'anonymous', explanation: 'Overleg.' };
    expect(migrated({ ...old, consent: exception }).consent).toEqual(exception);
    expect(migrated({ ...old, consent: null }).consent).toBeNull();
  });

  it('has steps without a hand-over in person', () => {
    const body = { referralId, to: 'sent', on: '2025-11-24', text: '', dueOn: null };
    const step = referralStepRecord.schema.parse(referralStepRecord.migrations[1]?.(body));
    expect(step).toEqual({ ...body, told: [], warm: null });
  });
});
