import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type BacsDays, bacsDays } from './bacs-days';

export type SendDayRefusal = { kind: 'too-late-for-bacs'; sendBy: PlainDate };

/**
 * The days of a Bacs file that is made today, or that it is too late for the pay day of the run.
 * @rule OUT-05 (docs/rules.md)
 */
export function daysToSend(
  { payDay, today }: { payDay: PlainDate; today: PlainDate },
  holidays: ReadonlySet<PlainDate>,
): Result<BacsDays, SendDayRefusal> {
  const days = bacsDays(payDay, holidays);
  return today > days.sendBy ? fail({ kind: 'too-late-for-bacs', sendBy: days.sendBy }) : ok(days);
}
