import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { PhbGroup } from './groups';

/** The entry of the person's eligibility that a request rests on. */
export type Basis = { entryId: string; framework: PhbGroup; decidedOn: PlainDate };

export type BasisRefusal =
  /** It is not the person's, or they are no longer eligible. */
  | { kind: 'basis-not-in-force' }
  /** The request is for another group than the decision. */
  | { kind: 'basis-of-another-group'; framework: PhbGroup };

/**
 * What a request rests on: an earlier decision that makes the person eligible now, of the same group; or
 * nothing, and eligibility is decided next.
 *
 * @param bases what it may rest on today
 * @rule REQ-07 (docs/rules.md)
 */
export function checkBasis<B extends Basis>(
  eligibilityId: string | null,
  group: PhbGroup,
  bases: readonly B[],
): Result<B | null, BasisRefusal> {
  if (eligibilityId === null) return ok(null);
  const basis = bases.find(({ entryId }) => entryId === eligibilityId);
  if (!basis) return fail({ kind: 'basis-not-in-force' });
  return basis.framework === group
    ? ok(basis)
    : fail({ kind: 'basis-of-another-group', framework: basis.framework });
}

/** The later of two days: what follows from both begins on it. */
export function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? one : other;
}

/** The earlier of two days. */
export function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  return one > other ? other : one;
}
