// Times of a session in figures.

/** Seconds as `6:12`. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

/** Whole minutes until a session ends, local time; null when it is over or not today within three hours. */
export function minutesUntil(
  session: { readonly on: string; readonly startsAt: string; readonly minutes: number },
  nowMs: number,
): number | null {
  const startMs = new Date(`${session.on}T${session.startsAt}:00`).getTime();
  const left = Math.round((startMs - nowMs) / 60_000) + session.minutes;
  return left > 0 && left <= 180 ? left : null;
}
