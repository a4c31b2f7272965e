import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type StartDayRefusal =
  | { kind: 'starts-in-past'; today: PlainDate }
  | { kind: 'starts-before-published'; publishedStart: PlainDate };

/**
 * Whether criteria may start on a day: today or later, and after every published version of the group, so
 * that no version is replaced in the past.
 * @param lastStart the latest first day of a published version; null if there is none
 * @rule ELI-54 (docs/rules.md)
 */
export function checkStartDay(
  startsOn: PlainDate,
  lastStart: PlainDate | null,
  today: PlainDate,
): Result<void, StartDayRefusal> {
  if (startsOn < today) return fail({ kind: 'starts-in-past', today });
  if (lastStart !== null && startsOn <= lastStart) {
    return fail({ kind: 'starts-before-published', publishedStart: lastStart });
  }
  return ok(undefined);
}

/** One published version, by its first day. */
type Started = { startsOn: PlainDate };

/**
 * The version in force on a day: the latest that has started. The first day counts. Null if none has.
 * @rule ELI-55 (docs/rules.md)
 */
export function inForceOn<T extends Started>(versions: readonly T[], on: PlainDate): T | null {
  const started = versions.filter(({ startsOn }) => startsOn <= on);
  return started.reduce<T | null>(
    (latest, one) => (latest && latest.startsOn > one.startsOn ? latest : one),
    null,
  );
}

/** The last day of a version: the day before the next one starts. Null if none follows. */
export function lastDayOf(startsOn: PlainDate, all: readonly Started[]): PlainDate | null {
  const later = all.map((one) => one.startsOn).filter((start) => start > startsOn);
  const [next] = later.sort();
  return next ? addDays(next, -1) : null;
}
