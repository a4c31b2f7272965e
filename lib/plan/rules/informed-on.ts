import { dayBetween } from '@/lib/core/day-between';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';

export type InformedOnRefusal =
  | { kind: 'informed-in-future'; today: PlainDate }
  | { kind: 'informed-before-set'; setOn: PlainDate };

/**
 * Whether the person can have been informed of an indicative budget on a day: from the day it was set to
 * today, both included.
 * @rule BUD-13 (docs/rules.md)
 */
export function checkInformedOn(
  informedOn: PlainDate,
  setOn: PlainDate,
  today: PlainDate,
): Result<void, InformedOnRefusal> {
  return dayBetween<InformedOnRefusal>(
    informedOn,
    { earliest: setOn, today },
    { inFuture: { kind: 'informed-in-future', today }, tooEarly: { kind: 'informed-before-set', setOn } },
  );
}
