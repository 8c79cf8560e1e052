// The school's card as it is being typed: the minutes are text until they are a number that may be.
import { schoolBodySchema, type SchoolBody } from '#shared/domain/school.ts';

export type SchoolForm = { readonly name: string; readonly site: string; readonly minutes: string };

export function schoolFormOf(school: SchoolBody): SchoolForm {
  return { name: school.name, site: school.site, minutes: String(school.lockAfterMinutes) };
}

/** Null while something in it cannot be saved. */
export function toSchool({ name, site, minutes }: SchoolForm): SchoolBody | null {
  const lockAfterMinutes = minutes === '' ? null : Number(minutes);
  return schoolBodySchema.safeParse({ name, site, lockAfterMinutes }).data ?? null;
}

/** The first field that cannot be saved. */
export function faultIn(form: SchoolForm): 'name' | 'minutes' | null {
  if (toSchool(form)) return null;
  return toSchool({ ...form, minutes: '5' }) ? 'minutes' : 'name';
}
