import { findFastTrackEdition } from '@/lib/tool/rules/editions';

const HOUR_MS = 3_600_000;

/**
 * The last instant in time of a standard that counts hours. Hours elapse: nights, weekends, bank holidays and
 * the hour that a change of the clocks takes or gives make no difference to them.
 * @rule ELI-44 (docs/rules.md)
 */
export function dueAfterHours(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * HOUR_MS);
}

/**
 * Hours from the receipt of a fast track until its care is in place, as its edition has them.
 * @throws on an edition that is not known
 */
export function careHoursOf(ruleSet: string): number {
  const edition = findFastTrackEdition(ruleSet);
  if (!edition) throw new Error(`No such edition of the fast track tool: ${ruleSet}`);
  return edition.careHours;
}

/**
 * The last instant at which the care of a fast track is in place in time.
 * @param ruleSet the edition of the fast track
 * @rule ELI-44 (docs/rules.md)
 */
export function careDueAt(ruleSet: string, receivedAt: Date): Date {
  return dueAfterHours(receivedAt, careHoursOf(ruleSet));
}

/** How far away an instant is: whole hours left, or begun hours late. The last instant itself is in time. */
export type HoursStatus = { isLate: boolean; hours: number };

/**
 * The status of a standard that counts hours. Less than an hour left is 0 hours; a minute late is 1 hour
 * late.
 * @rule ELI-44 (docs/rules.md)
 */
export function hoursStatus(dueAt: Date, at: Date): HoursStatus {
  const left = (dueAt.getTime() - at.getTime()) / HOUR_MS;
  return left < 0 ? { isLate: true, hours: Math.ceil(-left) } : { isLate: false, hours: Math.floor(left) };
}
