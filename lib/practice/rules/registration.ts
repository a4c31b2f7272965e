import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** A person is registered with a practice from a day, until the next registration begins. */
export type GpRegistration = {
  id: string;
  practiceCode: string;
  /** Null: from when is not known, so since before all others. */
  fromDay: PlainDate | null;
  /** Null: never checked. */
  checkedOn: PlainDate | null;
};

type Starting = Pick<GpRegistration, 'fromDay'>;

/**
 * The registration on a day: of those in force the one that began last.
 * @rule COM-07 (docs/rules.md)
 */
export function registrationOn<T extends Starting>(inForce: readonly T[], on: PlainDate): T | null {
  const begun = inForce.filter(({ fromDay }) => fromDay === null || fromDay <= on);
  return begun.toSorted(byDay).at(-1) ?? null;
}

/**
 * The next registration after a day; null: none is recorded.
 * @rule COM-07 (docs/rules.md)
 */
export function nextRegistration<T extends Starting>(inForce: readonly T[], after: PlainDate): T | null {
  return inForce.filter(({ fromDay }) => fromDay !== null && fromDay > after).toSorted(byDay)[0] ?? null;
}

/**
 * The registrations that a new one replaces: those that begin on its day or later.
 * @rule COM-07 (docs/rules.md)
 */
export function replacedBy<T extends Starting>(inForce: readonly T[], { fromDay: from }: Starting): T[] {
  return inForce.filter(({ fromDay }) => from === null || (fromDay !== null && fromDay >= from));
}

const byDay = (one: Starting, other: Starting) => (one.fromDay ?? '').localeCompare(other.fromDay ?? '');

export type DraftRegistration = {
  practiceCode: string;
  /** Null: not known, or as it is recorded where the practice is the same. */
  fromDay: PlainDate | null;
  checkedOn: PlainDate;
};

export type RegistrationRefusal =
  | { kind: 'from-needed' }
  | { kind: 'before-birth' }
  | { kind: 'checked-later' };

type Known = { inForce: readonly GpRegistration[]; bornOn: PlainDate; today: PlainDate };

/**
 * The days of a new registration, or why not. A practice that is recorded already keeps the day it has. A day
 * that is not known is taken for the first registration alone.
 * @rule COM-07 (docs/rules.md)
 */
export function startOf(
  draft: DraftRegistration,
  { inForce, bornOn, today }: Known,
): Result<PlainDate | null, RegistrationRefusal> {
  if (draft.checkedOn > today) return fail({ kind: 'checked-later' });
  if (draft.fromDay !== null)
    return draft.fromDay < bornOn ? fail({ kind: 'before-birth' }) : ok(draft.fromDay);
  const current = registrationOn(inForce, today);
  if (current?.practiceCode === draft.practiceCode) return ok(current.fromDay);
  return inForce.length === 0 ? ok(null) : fail({ kind: 'from-needed' });
}
