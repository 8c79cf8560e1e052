// The school year that a screen is about, in its address: `?jaar=2025-2026`.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { schoolYearSchema } from '#shared/domain/school-year.ts';

/** The year of the address, or the current one. */
export function useSchoolYear(current: string): {
  readonly year: string;
  readonly setYear: (year: string) => void;
} {
  const navigate = useNavigate();
  const search: { readonly jaar?: unknown } = useSearch({ strict: false });
  const asked = schoolYearSchema.safeParse(search.jaar);
  return {
    year: asked.success ? asked.data : current,
    setYear: (jaar) => void navigate({ to: '.', search: { jaar }, replace: true }),
  };
}
