// Where the plan of a year and its parts are found. Pure.
import { schoolYearSchema } from '#shared/domain/school-year.ts';

/** The parts of a plan beside its steps, as they stand in the address. */
export const planParts = [
  'werkgroep',
  'aanpak',
  'uren',
  'vertellen',
  'bekendmaken',
  'voorwaarden',
  'verankering',
  'metingen',
  'evaluatie',
] as const;
export type PlanPartSlug = (typeof planParts)[number];

/** The school year in `/programma/plan/2026-2027/…`; null when it names none. */
export function schoolYearIn(pathname: string): string | null {
  return schoolYearSchema.safeParse(pathname.split('/')[3]).data ?? null;
}
