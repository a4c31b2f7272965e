import { dayBetween } from '@/lib/core/day-between';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';

export type TellingDayRefusal =
  | { kind: 'told-in-future'; today: PlainDate }
  | { kind: 'told-before-set'; setOn: PlainDate };

/**
 * Whether the person can have been told an indicative budget on a day: not before it was set, not after today; both days will do.
 * @rule BUD-13 (docs/rules.md)
 */
export function checkTellingDay(
  informedOn: PlainDate,
  setOn: PlainDate,
  today: PlainDate,
): Result<void, TellingDayRefusal> {
  return dayBetween<TellingDayRefusal>(
    informedOn,
    { earliest: setOn, today },
    { inFuture: { kind: 'told-in-future', today }, tooEarly: { kind: 'told-before-set', setOn } },
  );
}
