import { dayBetween } from '@/lib/core/day-between';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Result } from '@/lib/core/result';

export type DecisionDayRefusal =
  | { kind: 'decided-in-future'; today: PlainDate }
  | { kind: 'decided-before-asked'; askedOn: PlainDate };

/**
 * Whether eligibility can have been decided on a day: not before the person asked, not after today; both days
 * will do.
 * @rule ELI-02 (docs/rules.md)
 */
export function checkDecisionDay(
  decidedOn: PlainDate,
  askedOn: PlainDate,
  today: PlainDate,
): Result<void, DecisionDayRefusal> {
  return dayBetween<DecisionDayRefusal>(
    decidedOn,
    { earliest: askedOn, today },
    {
      inFuture: { kind: 'decided-in-future', today },
      tooEarly: { kind: 'decided-before-asked', askedOn },
    },
  );
}
