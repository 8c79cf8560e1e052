import { describe, expect, it } from 'vitest';
import { emptyMemberForm, loginFrom, missingIn } from './new-member-form.ts';
import { faultIn, toSchool } from './school-form.ts';
import { partAt, pathOfPart, settingsParts } from './settings-parts.ts';

describe('the form for a new member', () => {
  it('asks for one thing after the other until nothing is missing', () => {
    const named = { ...emptyMemberForm, displayName: 'Nadia' };
    const known = { ...named, login: 'nadia' };
    const ready = { ...known, roles: ['teacherCoach'] as const };
    const typed = { ...ready, choice: { passphrase: 'een', again: '' } };
    const whole = { ...ready, choice: { passphrase: 'een', again: 'een' } };
    expect([emptyMemberForm, named, known, ready, typed, whole].map(missingIn)).toEqual([
      'displayName',
      'login',
      'roles',
      'passphrase',
      'again',
      null,
    ]);
  });

  it('takes a login without capitals and spaces', () => {
    expect(loginFrom(' Nadia de Vries ')).toBe('nadiadevries');
  });
});

describe('the form of the school', () => {
  it.each(['', '0', '31', '99'])('takes no %j minutes', (minutes) => {
    expect(faultIn({ name: 'Het Baken', site: '', minutes })).toBe('minutes');
  });

  it('takes 1 to 30 minutes and trims names', () => {
    expect(toSchool({ name: ' Het Baken ', site: ' Noord', minutes: '30' })).toEqual({
      name: 'Het Baken',
      site: 'Noord',
      lockAfterMinutes: 30,
    });
    expect(faultIn({ name: ' ', site: '', minutes: '5' })).toBe('name');
  });
});

it('every part of Beheer has an address of its own', () => {
  expect(settingsParts.map((part) => partAt(pathOfPart(part)))).toEqual(settingsParts);
  expect(partAt('/beheer/medewerkers/nieuw')).toBe('members');
  expect(partAt('/beheer')).toBeNull();
  expect(partAt('/beheer/onzin')).toBeNull();
});
