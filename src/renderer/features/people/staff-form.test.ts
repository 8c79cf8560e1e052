import { describe, expect, it } from 'vitest';
import { emptyStaffForm, formOfStaff, toStaffContact } from './staff-form.ts';

const mentor = { ...emptyStaffForm('2026-2027'), name: 'Anja Bakker', classes: '1A, 1B; 1A,' };

describe('a colleague as filled in', () => {
  it('reads classes from one line, each once, and gives them back', () => {
    const contact = toStaffContact(mentor);
    expect(contact.classNames).toEqual(['1A', '1B']);
    expect(formOfStaff(contact).classes).toBe('1A, 1B');
  });

  it('keeps classes only of a mentor and the day in favour only of a line manager', () => {
    const both = { ...mentor, inFavourOn: '2026-11-20' };
    expect(toStaffContact(both).inFavourOn).toBeNull();
    const manager = toStaffContact({ ...both, functions: ['lineManager'] });
    expect(manager).toMatchObject({ classNames: [], inFavourOn: '2026-11-20' });
  });
});
