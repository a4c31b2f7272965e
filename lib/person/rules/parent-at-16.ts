import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import { birthday } from '@/lib/core/birthday';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { AuthorityBasis } from './basis-terms';
import { CAPACITY_FROM_AGE, type Found, lacksCapacity } from './capacity';

type Parent = { basis: AuthorityBasis; startsOn: PlainDate };
type YoungPerson = { dateOfBirth: BirthDay; found: readonly Found[] };

/**
 * The last day of a parent's authority over the money: the day before the 16th birthday, where it began
 * before and the young person is not found to lack capacity for the money. Null: it does not end by age.
 * From 16 they consent themselves, and may name the parent their nominee.
 * @rule PER-35 (docs/rules.md)
 */
export function parentMoneyEndsOn(
  { basis, startsOn }: Parent,
  { dateOfBirth, found }: YoungPerson,
  today: PlainDate,
): PlainDate | null {
  const sixteenth = birthday(earliestBirth(dateOfBirth), CAPACITY_FROM_AGE);
  const isOver = basis === 'PARENTAL_RESPONSIBILITY' && startsOn < sixteenth && today >= sixteenth;
  return isOver && !lacksCapacity(found, 'MONEY', today) ? addDays(sixteenth, -1) : null;
}
