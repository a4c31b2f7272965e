import { CLOCKS } from './clock-table';

const HOUR_MS = 3_600_000;

/** From a fast track being received to care being in place. */
export const FAST_TRACK_CARE_HOURS = CLOCKS.FAST_TRACK_CARE.time.count;

/**
 * The last instant in time of a standard that counts hours. Hours elapse: nights, weekends, bank holidays and the hour that
 * a change of the clocks takes or gives make no difference to them.
 * @rule ELI-44 (docs/rules.md)
 */
export function dueAfterHours(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * HOUR_MS);
}

/** How far off an instant is: whole hours left, or begun hours late. The last instant itself is in time. */
export type HoursStatus = { isLate: boolean; hours: number };

/**
 * Where a standard that counts hours stands. Less than an hour left is 0 hours; a minute late is 1 hour late.
 * @rule ELI-44 (docs/rules.md)
 */
export function hoursStatus(dueAt: Date, at: Date): HoursStatus {
  const left = (dueAt.getTime() - at.getTime()) / HOUR_MS;
  return left < 0 ? { isLate: true, hours: Math.ceil(-left) } : { isLate: false, hours: Math.floor(left) };
}
