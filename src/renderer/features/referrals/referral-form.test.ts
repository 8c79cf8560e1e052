import { describe, expect, it } from 'vitest';
import { testConcern } from '#test/support/concern.ts';
import { bothAgree } from '#test/support/referral.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import {
  emptyReferralForm,
  formFromConcern,
  formOf,
  readForm,
  type ReferralForm,
} from './referral-form.ts';

const today = '2026-11-24';

const filled: ReferralForm = {
  ...emptyReferralForm,
  pupilId: 'p',
  destination: 'Jeugdarts',
  destinationKind: 'external',
  urgency: 'week',
  reason: 'Mist drie maandagen.',
  asked: 'Een gesprek.',
};

describe('the form of a referral', () => {
  it('says of every field that must be filled in what to do', () => {
    expect(readForm(emptyReferralForm, today).faults).toEqual({
      pupilId: 'choose',
      destination: 'required',
      destinationKind: 'choose',
      urgency: 'choose',
      reason: 'required',
      asked: 'required',
    });
  });

  it('can be kept while consent is not arranged yet', () => {
    expect(readForm(filled, today).fields?.consent).toBeNull();
  });

  it('asks who gave consent and when, and why an exception was made', () => {
    const consent = { ...filled, consentType: 'consent' as const };
    expect(readForm(consent, today).faults).toEqual({ said: 'required' });
    const exception = { ...filled, consentType: 'exception' as const };
    expect(readForm(exception, today).faults).toEqual({
      exception: 'choose',
      explanation: 'required',
    });
  });

  it('takes no day that has not been', () => {
    const form: ReferralForm = {
      ...filled,
      pupilToldOn: '2026-11-25',
      consentType: 'consent',
      said: { '': '2026-11-31' },
    };
    expect(readForm(form, today).faults).toEqual({ pupilToldOn: 'future', said: 'date' });
  });

  it('forgets consent for a destination inside the school', () => {
    const form: ReferralForm = {
      ...filled,
      destinationKind: 'internal',
      consentType: 'consent',
      said: { '': today },
    };
    expect(readForm(form, today).fields?.consent).toBeNull();
  });

  it('says which text is too long', () => {
    const long = { ...filled, reason: 'x'.repeat(5001) };
    expect(readForm(long, today).faults).toEqual({ reason: 'tooLong' });
  });

  it('gives back a kept referral unchanged', () => {
    const base = readForm(filled, today).fields;
    const all: readonly (ReferralFields | null)[] = [
      base,
      base && { ...base, consent: bothAgree },
      base && {
        ...base,
        pupilToldOn: today,
        consent: { type: 'exception', exception: 'anonymous', explanation: 'Alleen overleg.' },
      },
    ];
    for (const fields of all) {
      if (!fields) throw new Error('the form should have been complete');
      expect(readForm(formOf('p', fields), today).fields).toEqual(fields);
    }
  });

  it('[P25] sends along only what is ticked, in one fixed order, and nothing by itself but name and class', () => {
    expect(readForm(filled, today).fields?.shares).toEqual(['name', 'className']);
    const ticked: ReferralForm = { ...filled, shares: ['safety', 'since', 'name'] };
    expect(readForm(ticked, today).fields?.shares).toEqual(['name', 'since', 'safety']);
  });

  it('[P25] from a concern carries none of its facts where they would go along unasked', () => {
    const concern = testConcern(null, 0, {
      facts: 'Moeder slaat hem.',
      interpretation: 'Ik denk dat hij bang is.',
      immediateAction: 'Huisarts gebeld.',
    });
    const form = formFromConcern(concern);
    expect(form).toMatchObject({ reason: '', asked: '', urgency: 'day' });
    const sent = { ...form, pupilId: 'p', reason: 'Slaapt slecht.', asked: 'Een gesprek.' };
    const where = { destination: 'Jeugdarts', destinationKind: 'external' } as const;
    const { fields } = readForm({ ...sent, ...where }, today);
    expect(JSON.stringify(fields)).not.toMatch(/slaat|bang|Huisarts/u);
    expect(fields?.shares).toEqual(['name', 'className']);
  });
});
