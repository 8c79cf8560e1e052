import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import {
  fieldFault,
  peerSupportFormOf,
  ruleFault,
  toSettings,
  withFormUsed,
} from './peer-support-form.ts';

const start = peerSupportFormOf(defaultSettings);

describe('the form of peer support', () => {
  it('gives back the settings it was made from', () => {
    const own = {
      ...defaultSettings,
      formNames: { peerTutor: 'bijlesmaatje' },
      hoursPerCredit: 12.5,
    };
    expect(toSettings(peerSupportFormOf(own))).toEqual(own);
  });

  it('takes lists one to a line and numbers with a comma', () => {
    const lists = { ...start.lists, lessonThemes: ' Pesten \n\nGroepsapp\n' };
    const numbers = { ...start.numbers, hoursPerCredit: '7,5', checkInDays: '10; 20 30' };
    expect(toSettings({ ...start, lists, numbers })).toMatchObject({
      lists: { lessonThemes: ['Pesten', 'Groepsapp'] },
      hoursPerCredit: 7.5,
      checkInDays: [10, 20, 30],
    });
  });

  it('takes holidays one to a line, with their first and last day', () => {
    const lists = { ...start.lists, holidays: 'Kerst 19-12-2026 t/m 3-1-2027\nStudiedag 5-2-2027' };
    const holidays = [
      { name: 'Kerst', from: '2026-12-19', until: '2027-01-03' },
      { name: 'Studiedag', from: '2027-02-05', until: '2027-02-05' },
    ];
    expect(toSettings({ ...start, lists })?.holidays).toEqual(holidays);
    const back = peerSupportFormOf({ ...defaultSettings, holidays });
    expect(toSettings(back)?.holidays).toEqual(holidays);
    const wrong = { ...start.lists, holidays: 'Kerst van 19 tot 3' };
    expect(fieldFault({ ...start, lists: wrong })).toBe('holidays');
  });

  it('points at the field that cannot be saved', () => {
    const number = (change: object) =>
      fieldFault({ ...start, numbers: { ...start.numbers, ...change } });
    expect(number({ keepRefusedDays: '' })).toBe('keepRefusedDays');
    expect(number({ checkInDays: '14, x' })).toBe('checkInDays');
    const lessonThemes = 'x'.repeat(81);
    expect(fieldFault({ ...start, lists: { ...start.lists, lessonThemes } })).toBe('lessonThemes');
    expect(fieldFault({ ...start, names: { ...start.names, mediator: 'y'.repeat(81) } })).toBe(
      'names',
    );
    expect(fieldFault(start)).toBeNull();
  });

  it('says what the rules would say, before it is saved', () => {
    const names = { ...start.names, pupilConfidant: 'Vertrouwenspersoon' };
    expect(ruleFault({ ...start, names })?.code).toBe('formNameOfAdult');
  });

  it('keeps the other forms in their fixed order', () => {
    const both = withFormUsed(withFormUsed(start, 'peerCoach', true), 'mediator', true);
    expect(both.forms).toEqual(['mediator', 'peerCoach']);
    expect(withFormUsed(both, 'mediator', false).forms).toEqual(['peerCoach']);
  });
});
