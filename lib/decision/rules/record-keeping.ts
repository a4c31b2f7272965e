import { birthday } from '@/lib/core/birthday';
import { ageOn, type PlainDate } from '@/lib/core/plain-date';

/**
 * The day until which the record of a child's care is kept: the 25th birthday, or the 26th if care ended at
 * 17.
 * @param endedOn the day the care ended, before the 18th birthday; later an adult's rule applies
 * @rule ELI-49 (docs/rules.md)
 */
export function keepChildsRecordUntil(dateOfBirth: PlainDate, endedOn: PlainDate): PlainDate {
  return birthday(dateOfBirth, ageOn(dateOfBirth, endedOn) === 17 ? 26 : 25);
}
