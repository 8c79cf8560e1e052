// What is being filled in for a colleague without a login, and what it amounts to.
import type { StaffContactBody } from '#shared/domain/staff-contact.ts';

/** As it stands on the screen: classes in one text, '' for no day. */
export type StaffForm = Omit<StaffContactBody, 'classNames' | 'inFavourOn'> & {
  readonly classes: string;
  readonly inFavourOn: string;
};

export function emptyStaffForm(schoolYear: string): StaffForm {
  return {
    ...{ name: '', functions: ['mentor'], classes: '', schoolYear, site: '', reach: '' },
    ...{ inFavourOn: '', active: true },
  };
}

export function formOfStaff({ classNames, inFavourOn, ...rest }: StaffContactBody): StaffForm {
  return { ...rest, classes: classNames.join(', '), inFavourOn: inFavourOn ?? '' };
}

/** Classes only of a mentor, a day in favour only of a line manager. */
export function toStaffContact({ classes, inFavourOn, ...rest }: StaffForm): StaffContactBody {
  const isMentor = rest.functions.includes('mentor');
  const isManager = rest.functions.includes('lineManager');
  const names = classes
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    ...rest,
    classNames: isMentor ? [...new Set(names)] : [],
    inFavourOn: isManager && inFavourOn !== '' ? inFavourOn : null,
  };
}
