import type { PlainDate } from '@/lib/core/plain-date';
import type { Responsibility } from './responsibility';

/** A person is registered with a practice from a day, until the next registration begins. */
export type GpRegistration = {
  id: string;
  practiceCode: string;
  /** Null: from when is not known, so since before all others. */
  fromDay: PlainDate | null;
  /** Null: never checked. */
  checkedOn: PlainDate | null;
  /** Who was said to be responsible where the practice is of another commissioner. Null: not asked. */
  responsibility: Responsibility | null;
};

type Starting = Pick<GpRegistration, 'fromDay'>;

/**
 * The registration on a day: of those in force the one that began last.
 * @rule COM-07 (docs/rules.md)
 */
export function registrationOn<T extends Starting>(inForce: readonly T[], on: PlainDate): T | null {
  return inOrder(inForce.filter((one) => !beginsAfter(one, on))).at(-1) ?? null;
}

/**
 * The registrations that begin after a day, the first one first.
 * @rule COM-07 (docs/rules.md)
 */
export function registrationsAfter<T extends Starting>(inForce: readonly T[], day: PlainDate): T[] {
  return inOrder(inForce.filter((one) => beginsAfter(one, day)));
}

/** Whether a registration begins after a day. One from a day that is not known begins before all others. */
export function beginsAfter({ fromDay }: Starting, day: PlainDate | null): boolean {
  return fromDay !== null && (day === null || fromDay > day);
}

/** Names what is in force, so that a form can tell whether it was changed since it was shown. */
export function seenRegistrations(inForce: readonly { id: string }[]): string {
  return inForce
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
}

/** The first one first. */
export function inOrder<T extends Starting>(inForce: readonly T[]): T[] {
  return inForce.toSorted((one, other) => (one.fromDay ?? '').localeCompare(other.fromDay ?? ''));
}
