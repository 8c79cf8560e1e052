// Slows down guessing of passphrases, also across restarts and when the clock is set back.
import { AppFailure } from '#shared/result/errors.ts';
import { keptFailures, type Profile } from './profile.ts';

const freeTries = 3;
const firstWaitMs = 5_000;
const longestWaitMs = 15 * 60_000;

/** How long to wait after this many failures in a row: 0, 0, 0 (for 0–2), then 5 s, 10 s, … 15 min. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - freeTries, 20));
}

/** Throws `tooManyAttempts` with `waitMs` while a wait runs. */
export function demandTurn(profile: Profile, vaultId: string, nowMs: number): void {
  const attempts = profile.attempts(vaultId);
  const wait = waitAfter(attempts.failures);
  if (wait === 0) return;
  if (nowMs < attempts.lastFailureAtMs) {
    // The clock went back: the wait starts again from now, so nothing is gained or lost for ever.
    profile.remember(vaultId, { attempts: { ...attempts, lastFailureAtMs: nowMs } });
    throw new AppFailure('tooManyAttempts', { waitMs: wait, waitSeconds: Math.ceil(wait / 1000) });
  }
  const waitMs = attempts.lastFailureAtMs + wait - nowMs;
  if (waitMs > 0)
    throw new AppFailure('tooManyAttempts', { waitMs, waitSeconds: Math.ceil(waitMs / 1000) });
}

/** Counted before the passphrase is tried, so that ending the app in between does not help. */
export function countTry(profile: Profile, vaultId: string, nowMs: number): void {
  const before = profile.attempts(vaultId);
  profile.remember(vaultId, {
    attempts: {
      failures: before.failures + 1,
      lastFailureAtMs: nowMs,
      unloggedAtMs: [...before.unloggedAtMs, nowMs].slice(-keptFailures),
    },
  });
}

/** The try that was just counted turned out right. */
export function forgiveTries(profile: Profile, vaultId: string): void {
  const { unloggedAtMs } = profile.attempts(vaultId);
  profile.remember(vaultId, {
    attempts: { failures: 0, lastFailureAtMs: 0, unloggedAtMs: unloggedAtMs.slice(0, -1) },
  });
}
