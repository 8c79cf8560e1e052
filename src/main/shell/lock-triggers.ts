// When the system says that nobody is looking any more: screen lock, sleep, shutdown, idle.
import type { PowerMonitor } from 'electron';

export type PowerSignals = Pick<PowerMonitor, 'getSystemIdleTime'> & {
  readonly on: ((event: 'lock-screen', listener: () => void) => unknown) &
    ((event: 'suspend', listener: () => void) => unknown) &
    ((event: 'shutdown', listener: () => void) => unknown) &
    ((event: 'user-did-resign-active', listener: () => void) => unknown);
};

export const idleLockSeconds = 10 * 60;
const pollMs = 5_000;

/** Asks for the idle time as well, because Linux does not tell of a locked screen. */
export function lockWhenAway(power: PowerSignals, lock: () => void): () => void {
  power.on('lock-screen', lock);
  power.on('suspend', lock);
  power.on('shutdown', lock);
  power.on('user-did-resign-active', lock);
  let away = false;
  const timer = setInterval(() => {
    const idle = power.getSystemIdleTime() >= idleLockSeconds;
    if (idle && !away) lock();
    away = idle;
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}
