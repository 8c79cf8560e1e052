// The detail of a log entry as words: numbers and codes get their name, unknown keys are left out.
import type { LogEntry } from '#shared/domain/log-entry.ts';
import { referralStatuses, type ReferralStatus } from '#shared/domain/referral.ts';

export const countedDetails = ['created', 'updated', 'unchanged', 'missing', 'refused'] as const;
export type CountedDetail = (typeof countedDetails)[number];

export type DetailPart =
  | { readonly name: CountedDetail; readonly count: number }
  | { readonly name: 'schoolYear' | 'code' | 'copy'; readonly value: string }
  | { readonly name: 'outcome'; readonly value: 'made' | 'saved' }
  | { readonly name: 'decision'; readonly value: 'approved' | 'returned' }
  | { readonly name: 'status'; readonly value: ReferralStatus };

function partOf(name: string, value: string | number): DetailPart | null {
  const counted = countedDetails.find((each) => each === name);
  if (counted)
    return typeof value === 'number' && value > 0 ? { name: counted, count: value } : null;
  switch (name) {
    case 'schoolYear':
    case 'code':
    case 'copy':
      return { name, value: String(value) };
    case 'outcome':
      return value === 'made' || value === 'saved' ? { name, value } : null;
    case 'decision':
      return value === 'approved' || value === 'returned' ? { name, value } : null;
    case 'status': {
      const status = referralStatuses.find((each) => each === value);
      return status ? { name, value: status } : null;
    }
    default:
      return null;
  }
}

/** In the order in which they were logged. */
export function detailParts(detail: LogEntry['detail']): readonly DetailPart[] {
  return Object.entries(detail ?? {}).flatMap(([name, value]) => partOf(name, value) ?? []);
}
