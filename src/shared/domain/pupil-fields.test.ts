import { describe, expect, it } from 'vitest';
import { pupilFieldsFault, type PupilFields } from './pupil-fields.ts';

const fields: PupilFields = {
  ...{ pupilNumber: '0104-a', givenName: 'Julia', namePrefix: 'de', familyName: 'Groot' },
  ...{ className: '', schoolYear: '2026-2027', mentorName: '', site: '', birthDate: null },
};
const faultOf = (change: Partial<PupilFields>) =>
  pupilFieldsFault({ ...fields, ...change }, '2026-11-24');

describe('what is refused of a pupil entered by hand', () => {
  it('a number without a figure, and a citizen service number', () => {
    expect(faultOf({})).toBeNull();
    expect(faultOf({ pupilNumber: 'abc' })).toBe('pupilNumberMissing');
    expect(faultOf({ pupilNumber: '123456782' })).toBe('pupilNumberIsBsn');
    expect(faultOf({ pupilNumber: '123456789' })).toBeNull();
  });

  it('a name with figures, or none at all; one of the two is enough', () => {
    expect(faultOf({ givenName: 'R2D2' })).toBe('pupilNameMissing');
    expect(faultOf({ givenName: '', familyName: '' })).toBe('pupilNameMissing');
    expect(faultOf({ givenName: '' })).toBeNull();
  });

  it('a birth date of somebody younger than nine or older than twenty-five', () => {
    expect(faultOf({ birthDate: '2017-11-24' })).toBeNull();
    expect(faultOf({ birthDate: '2017-11-25' })).toBe('birthDateImpossible');
    expect(faultOf({ birthDate: '2000-11-24' })).toBe('birthDateImpossible');
    expect(faultOf({ birthDate: '2000-11-25' })).toBeNull();
  });
});
