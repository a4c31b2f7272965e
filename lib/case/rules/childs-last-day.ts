import { birthday } from '@/lib/core/birthday';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { PhbGroup } from './groups';

/**
 * The last day of children's continuing care: the day before the 18th birthday.
 * @rule BUD-14 (docs/rules.md)
 */
export function childsLastDay(bornOn: PlainDate): PlainDate {
  return addDays(birthday(bornOn, 18), -1);
}

type Running = { group: PhbGroup; bornOn: PlainDate; endsOn: PlainDate };

/**
 * How a budget's last day is to the 18th birthday: `before`, the day before it; `past`, on it or later, so
 * that the budget was started when that was not refused. Null: another group, or it ends earlier.
 * @rule BUD-14 (docs/rules.md)
 */
export function endAt18({ group, bornOn, endsOn }: Running): 'before' | 'past' | null {
  const lastDay = childsLastDay(bornOn);
  if (group !== 'CYPCC' || endsOn < lastDay) return null;
  return endsOn === lastDay ? 'before' : 'past';
}
