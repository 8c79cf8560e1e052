// The record as every reader takes it, handlers and screens alike: whether it counts (counts.ts), and of what several
// can write over which of its revisions stands.
import { clockAsItCounts } from './clock-that-counts.ts';
import { counts } from './counts.ts';
import { asCoachesLeftIt } from './counts-intervision.ts';
import type { AnyRecord } from './counts-signed.ts';
import type { Vault } from '#main/store/index.ts';

/** Null when it does not count. */
export function asItCounts(vault: Vault, record: AnyRecord): AnyRecord | null {
  if (record.kind === 'concernClock') return clockAsItCounts(vault, record);
  if (!counts(vault, record)) return null;
  switch (record.kind) {
    case 'intervisionNotes':
    case 'intervisionOutcome':
    case 'intervisionLookBack':
    case 'intervisionTopic':
      return asCoachesLeftIt(vault, record);
    default:
      return record;
  }
}
