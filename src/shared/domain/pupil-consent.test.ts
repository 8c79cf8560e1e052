import { describe, expect, it } from 'vitest';
import type { LegalRepresentationBody } from './legal-representation.ts';
import { consentStands, type ConsentFields, type ConsentStanding } from './pupil-consent.ts';

const today = '2026-11-24';
const born = {
  ten: '2016-01-10',
  thirteen: '2013-01-10',
  sixteen: '2010-01-10',
  adult: '2008-01-10',
};
type Statement = ConsentFields & { readonly withdrawnOn: string | null };

function said(change: Partial<Statement>): Statement {
  return {
    purpose: 'participation',
    given: true,
    givenBy: 'pupil',
    givenByName: '',
    on: '2026-09-01',
    how: 'spoken',
    paperAt: '',
    scope: '',
    withdrawnOn: null,
    ...change,
  };
}

type Who = Pick<LegalRepresentationBody, 'type' | 'representatives'>;
const both: Who = {
  type: 'parents',
  representatives: [
    { name: 'Ans de Groot', capacity: 'parent', custody: true, reach: '' },
    { name: 'Bas Vos', capacity: 'parent', custody: true, reach: '' },
  ],
};

function standing(
  birthDate: string | null,
  consents: readonly Statement[],
  who: Who | null = both,
): ConsentStanding {
  return consentStands('participation', { birthDate }, who, consents, today);
}

describe('[P9] whose consent counts', () => {
  it('under twelve the parents alone', () => {
    expect(standing(born.ten, [said({ givenBy: 'pupil' })])).toEqual({
      answer: 'missing',
      of: ['representatives'],
    });
    expect(standing(born.ten, [said({ givenBy: 'parents' })])).toEqual({ answer: 'yes' });
  });

  it('from twelve the parents and the pupil', () => {
    expect(standing(born.thirteen, [said({ givenBy: 'parents' })])).toEqual({
      answer: 'missing',
      of: ['pupil'],
    });
    expect(standing(born.thirteen, [said({ givenBy: 'parents' }), said({})])).toEqual({
      answer: 'yes',
    });
    expect(standing(born.thirteen, [said({ givenBy: 'parents' }), said({ given: false })])).toEqual(
      {
        answer: 'no',
        by: ['pupil'],
      },
    );
  });

  it('from sixteen the pupil, whatever the parents say', () => {
    for (const age of [born.sixteen, born.adult]) {
      const parentsRefuse = said({ givenBy: 'parents', given: false });
      expect(standing(age, [said({}), parentsRefuse])).toEqual({ answer: 'yes' });
      expect(standing(age, [said({ givenBy: 'parents' })])).toEqual({
        answer: 'missing',
        of: ['pupil'],
      });
    }
  });

  it('without a known age both are asked', () => {
    expect(standing(null, [])).toEqual({ answer: 'missing', of: ['pupil', 'representatives'] });
  });

  it('of joint parents one refusal counts, until that parent agrees or both say so together', () => {
    const yes = said({ givenBy: 'oneParent', givenByName: 'Ans de Groot' });
    const no = said({ givenBy: 'oneParent', givenByName: 'bas vos', given: false });
    expect(standing(born.ten, [yes])).toEqual({ answer: 'yes' });
    expect(standing(born.ten, [no, yes])).toEqual({ answer: 'no', by: ['representatives'] });
    expect(standing(born.ten, [yes, no, { ...no, given: true, on: '2026-09-02' }])).toEqual({
      answer: 'yes',
    });
    const together = said({ givenBy: 'parents', on: '2026-09-03' });
    expect(standing(born.ten, [yes, no, together])).toEqual({ answer: 'yes' });
  });

  it('an unnamed yes does not hide the no of, perhaps, the other parent', () => {
    const no = said({ givenBy: 'oneParent', given: false });
    const yes = said({ givenBy: 'oneParent', on: '2026-10-01' });
    expect(standing(born.ten, [no, yes])).toEqual({ answer: 'no', by: ['representatives'] });
  });

  it('a parent without custody does not count, and a guardian decides instead of parents', () => {
    const one: Who = {
      type: 'oneParent',
      representatives: [
        { name: 'Ans de Groot', capacity: 'parent', custody: true, reach: '' },
        { name: 'Bas Vos', capacity: 'parent', custody: false, reach: '' },
      ],
    };
    const without = said({ givenBy: 'oneParent', givenByName: 'Bas Vos', given: false });
    const withCustody = said({ givenBy: 'oneParent', givenByName: 'Ans de Groot' });
    expect(standing(born.ten, [withCustody, without], one)).toEqual({ answer: 'yes' });
    const guardian: Who = { type: 'guardian', representatives: [] };
    expect(standing(born.ten, [said({ givenBy: 'parents' })], guardian).answer).toBe('missing');
    expect(standing(born.ten, [said({ givenBy: 'guardian' })], guardian).answer).toBe('yes');
  });

  it('what was withdrawn no longer counts, what is said for another purpose never did', () => {
    expect(standing(born.sixteen, [said({ withdrawnOn: today })])).toEqual({
      answer: 'missing',
      of: ['pupil'],
    });
    expect(standing(born.sixteen, [said({ withdrawnOn: '2026-12-01' })]).answer).toBe('yes');
    expect(standing(born.sixteen, [said({ purpose: 'photo' })]).answer).toBe('missing');
  });
});
