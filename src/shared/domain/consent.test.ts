import { describe, expect, it } from 'vitest';
import {
  consentFault,
  deciders,
  partiesAsked,
  saidYesOn,
  untold,
  type Deciding,
} from './consent.ts';
import type { Consent, ConsentStatement, ReferralFields, ShareItem } from './referral.ts';

const today = '2026-11-24';
const born = {
  under12: '2015-12-01',
  from12: '2013-03-01',
  from16: '2010-01-01',
  from18: '2008-01-01',
};

const person = (name: string, custody = true, capacity: 'parent' | 'guardian' = 'parent') => ({
  ...{ name, capacity, custody, reach: '' },
});
const family = {
  type: 'parents' as const,
  representatives: [person('Ans de Groot'), person('Bas Groot', false)],
};
const deciding = (
  birthDate: string | null,
  representation: Deciding['representation'] = family,
) => ({
  birthDate,
  representation,
});

const said = (...statements: readonly ConsentStatement[]): Consent => ({
  type: 'consent',
  statements: [...statements],
  paperAt: '',
});
const pupil: ConsentStatement = { by: 'pupil', name: '', on: today };
const by = (name: string): ConsentStatement => ({ by: 'representative', name, on: today });

const referral = (
  consent: Consent | null,
  shares: ShareItem[] = ['name'],
): Pick<ReferralFields, 'destinationKind' | 'consent' | 'shares'> => ({
  destinationKind: 'external',
  consent,
  shares,
});
const faultOf = (consent: Consent | null, who: Deciding) =>
  consentFault(referral(consent), who, today)?.code ?? null;

describe('[P25] whose say is needed before a pupil is named outside the school', () => {
  it('is that of who decides until sixteen, with the pupil from twelve, and the pupil alone after', () => {
    const asked = (birthDate: string | null) =>
      partiesAsked({ destinationKind: 'external' }, deciding(birthDate), today);
    expect(asked(born.under12)).toEqual(['representatives']);
    expect(asked(born.from12)).toEqual(['pupil', 'representatives']);
    expect(asked(null)).toEqual(['pupil', 'representatives']);
    expect(asked(born.from16)).toEqual(['pupil']);
    expect(asked(born.from18)).toEqual(['pupil']);
    expect(partiesAsked({ destinationKind: 'internal' }, deciding(null), today)).toEqual([]);
  });

  it('is complete only with everyone whose say counts at this age', () => {
    const teen = deciding(born.from12);
    expect(faultOf(null, teen)).toBe('consentMissing');
    expect(faultOf(said(pupil), teen)).toBe('consentMissing');
    expect(faultOf(said(by('Ans de Groot')), teen)).toBe('consentMissing');
    expect(faultOf(said(pupil, by('Ans de Groot')), teen)).toBeNull();
    expect(faultOf(said(by('Ans de Groot')), deciding(born.under12))).toBeNull();
    expect(faultOf(said(by('Ans de Groot')), deciding(born.from16))).toBe('consentMissing');
    expect(faultOf(said(pupil), deciding(born.from16, null))).toBeNull();
  });

  it('is not a yes of a parent without custody, nor of somebody who is not written down', () => {
    const teen = deciding(born.from12);
    expect(faultOf(said(pupil, by('Bas Groot')), teen)).toBe('consentNoCustody');
    expect(faultOf(said(pupil, by('Ans de Groot'), by('Bas Groot')), teen)).toBe(
      'consentNoCustody',
    );
    expect(faultOf(said(pupil, by('Een tante')), teen)).toBe('consentNoCustody');
    expect(faultOf(said(pupil, by('ans  de groot')), teen)).toBeNull();
  });

  it('is held against custody at sixteen and seventeen too, where a yes of parents says that they know', () => {
    const older = deciding(born.from16);
    expect(faultOf(said(pupil, by('Bas Groot')), older)).toBe('consentNoCustody');
    expect(faultOf(said(pupil, by('Een tante')), deciding(born.from16, null))).toBe(
      'consentNoCustody',
    );
    expect(faultOf(said(pupil, by('Ans de Groot')), older)).toBeNull();
    expect(faultOf(said(pupil, by('Een tante')), deciding(born.from18))).toBeNull();
  });

  it('is not told apart of two people of one name, of whom one decides nothing', () => {
    const twice = {
      type: 'parents' as const,
      representatives: [person('Jan Groot'), person('jan groot', false)],
    };
    expect(deciders(deciding(born.from12, twice))).toEqual([]);
    const third = { ...twice, representatives: [...twice.representatives, person('Ans')] };
    const teen = deciding(born.from12, third);
    expect(faultOf(said(pupil, by('Jan Groot')), teen)).toBe('consentNoCustody');
    expect(faultOf(said(pupil, by('Ans')), teen)).toBeNull();
  });

  it('is that of the guardian where there is one, and of nobody while it is not written down', () => {
    const withGuardian = {
      type: 'guardian' as const,
      representatives: [person('Nidos', true, 'guardian'), person('Ans de Groot')],
    };
    const teen = deciding(born.from12, withGuardian);
    expect(deciders(teen)).toEqual(['Nidos']);
    expect(faultOf(said(pupil, by('Ans de Groot')), teen)).toBe('consentNoCustody');
    expect(faultOf(said(pupil, by('Nidos')), teen)).toBeNull();
    const unknown = { type: 'unknown' as const, representatives: [person('Ans de Groot')] };
    expect(faultOf(said(pupil, by('Ans de Groot')), deciding(born.from12, unknown))).toBe(
      'custodyUnknown',
    );
    expect(faultOf(said(pupil), deciding(born.from12, null))).toBe('custodyUnknown');
  });

  it('leaves the way of a named exception open, and keeps a consultation without a name nameless', () => {
    const exception = (ground: 'acuteDanger' | 'anonymous'): Consent => ({
      ...{ type: 'exception', exception: ground, explanation: 'Omdat.' },
    });
    expect(faultOf(exception('acuteDanger'), deciding(null, null))).toBeNull();
    expect(faultOf(exception('anonymous'), deciding(null, null))).toBe('anonymousNamed');
    for (const item of ['name', 'className', 'reach', 'guardians'] as const) {
      const named = referral(exception('anonymous'), [item]);
      expect(consentFault(named, deciding(null), today)?.code).toBe('anonymousNamed');
    }
    expect(
      consentFault(referral(exception('anonymous'), ['since']), deciding(null), today),
    ).toBeNull();
  });
});

describe('[P25] who must have been told', () => {
  const facts = {
    ...referral(said(pupil)),
    urgency: 'week' as const,
    ...{ pupilToldOn: today, parentsToldOn: null, notToldBecause: '' },
  };

  it('is the pupil always, and who decides until eighteen; a yes of theirs is knowing', () => {
    expect(untold({ ...facts, pupilToldOn: null }, deciding(born.from18), today)).toBe('pupil');
    expect(untold(facts, deciding(born.from18), today)).toBeNull();
    expect(untold(facts, deciding(born.from16), today)).toBe('representatives');
    const agreed = { ...facts, consent: said(pupil, by('Ans de Groot')) };
    expect(untold(agreed, deciding(born.from12), today)).toBeNull();
    expect(untold({ ...facts, destinationKind: 'internal' }, deciding(null), today)).toBeNull();
  });

  it('of who said yes and was not told apart is known since the first yes', () => {
    const agreed = { ...facts, consent: said(pupil, by('Ans de Groot')) };
    expect(saidYesOn(agreed)).toBe(today);
    expect(saidYesOn({ ...agreed, parentsToldOn: today })).toBeNull();
    expect(saidYesOn({ ...facts, consent: said(pupil) })).toBeNull();
  });

  it('can wait with a reason, and waits in acute danger', () => {
    const nobody = { ...facts, pupilToldOn: null };
    expect(untold({ ...nobody, notToldBecause: 'Onveilig.' }, deciding(null), today)).toBeNull();
    const danger = {
      ...nobody,
      urgency: 'acute' as const,
      consent: { type: 'exception', exception: 'acuteDanger', explanation: 'x' } as const,
    };
    expect(untold(danger, deciding(null), today)).toBeNull();
  });
});
