import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { birthday } from '@/lib/core/birthday';
import type { PlainDate } from '@/lib/core/plain-date';
import { type AuthorityBasis, TERMS } from './basis-terms';

/**
 * Whether a parent's authority is over because the person is an adult: from the 18th birthday on, whatever
 * last day was recorded and whatever is found of capacity. What others decide for an adult rests on another
 * basis.
 * @rule PER-42 (docs/rules.md)
 */
export function isOverAt18(basis: AuthorityBasis, dateOfBirth: BirthDay, today: PlainDate): boolean {
  const { toAge } = TERMS.PARENTAL_RESPONSIBILITY;
  return basis === 'PARENTAL_RESPONSIBILITY' && today >= birthday(earliestBirth(dateOfBirth), toAge + 1);
}
