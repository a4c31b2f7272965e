import { fail, ok, type Result } from '@/lib/core/result';
import type { AuthorityBasis } from './basis-terms';

/** The one basis on which a user acts after a death: an executor, or an administrator of the estate. */
export const ESTATE_BASIS = 'PERSONAL_REPRESENTATIVE' satisfies AuthorityBasis;

/** Who answers for the money of an estate. `isProved`: by a will or a grant that staff have seen. */
export type EstateAnswer = { name: string; isProved: boolean };

type Known = {
  /** The personal representatives in force, the first recorded first. */
  representatives: readonly { name: string }[];
  contact: { contactName: string; contactHasEstate: boolean } | null;
};

/**
 * Who answers for the money that is left after a death: the recorded personal representative; without one,
 * the recorded contact where they deal with the estate. No former authority counts: each ended on the day.
 * Null: it is not known yet.
 * @rule DEA-06 (docs/rules.md)
 */
export function estateAnswer({ representatives, contact }: Known): EstateAnswer | null {
  const [first] = representatives;
  if (first) return { name: first.name, isProved: true };
  return contact?.contactHasEstate ? { name: contact.contactName, isProved: false } : null;
}

export type EstateRefusal = { kind: 'only-estate-after-death' } | { kind: 'estate-without-death' };

/**
 * Whether an authority on this basis may be recorded now: after a death only one for the estate, and for a
 * living person no such one.
 * @rule DEA-06 (docs/rules.md)
 */
export function checkEstateBasis(basis: AuthorityBasis, hasDied: boolean): Result<void, EstateRefusal> {
  if ((basis === ESTATE_BASIS) === hasDied) return ok(undefined);
  return fail({ kind: hasDied ? 'only-estate-after-death' : 'estate-without-death' });
}
